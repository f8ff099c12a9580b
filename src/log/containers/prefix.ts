import { type ContainerName } from './name.ts';

/** What a container's prefix says about the message behind it. */
export interface PrefixFacts {
  /** Seconds since boot. */
  time?: number;
  /** `T123` or `C3`. */
  caller?: string;
  /** The number of the record. */
  sequence?: number;
  /** The program that wrote the line, where it was not the kernel. */
  program?: string;
  /** A copy of what the log itself holds as well, if all of it is there. */
  copied?: true;
  /** What closes the message behind it. */
  closing?: string;
}

/**
 * One way in which a program wraps a kernel message: text before it on the same line.
 * Prefixes nest (`Feb  4 06:51:39 host kernel: [  725.795102][  T123] text`), so they are taken off one after the other.
 */
export interface Prefix {
  /** As it is named in `Analysis.container`. */
  name: ContainerName;
  /** Characters that it can begin with, as the inside of a character class: most lines are no candidate for most prefixes. */
  begins: string;
  /** Sticky: tried at the place where the message so far begins. One that asks for the end of the row is of several lines: the row may stand among others. */
  pattern: RegExp;
  /** A log may be passed on by the same program: it stands behind itself. */
  again?: true;
  read: (groups: Record<string, string | undefined>) => PrefixFacts;
}
