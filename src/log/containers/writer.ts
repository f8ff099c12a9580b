import { type PrefixFacts } from './prefix.ts';

/** Who wrote the line: `kernel`, or a program (`sshd[1483]`) whose words are not the kernel's. */
export const writerSource = String.raw`(?<writer>[\w./@-]+)(?:\[\d+\])?: ?`;

export function programOf({ writer }: Record<string, string | undefined>): PrefixFacts {
  return writer === undefined || writer === 'kernel' ? {} : { program: writer };
}
