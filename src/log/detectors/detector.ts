import { type CrashKind } from '../../kernel/kinds.ts';
import { type Blame } from '../blame/blame.ts';

/**
 * What a message does to the reports around it.
 *
 * - `report`: says what happened, and begins a report.
 * - `precursor`: explains the report that follows within a few lines (`list_del corruption` before its BUG); its kind wins over that report's.
 * - `die`: the line that every oops prints (`Oops: 0000 [#1]`); goes with the report above it, or begins one where the head is missing.
 * - `detail`: makes the report above it more exact (`KASAN: null-ptr-deref in range` under a general protection fault).
 * - `panic`: the machine stops; goes with the report that led to it, or begins one.
 */
export type Role = 'report' | 'precursor' | 'die' | 'detail' | 'panic';

/** Reads one form of a kernel message. */
export interface Detector {
  /** `oops`: a bad access, of which the address tells whether it was a NULL pointer. */
  kind: CrashKind;
  /** What an `oops` is where the report does not show the address either. */
  bare?: CrashKind;
  role: Role;
  /** Programs write such lines to the console as well: only with the kernel's time stamp, and the clock running, is it the kernel's. */
  stamped?: boolean;
  /** One of these words stands in every line that it reads; lines without any trigger are never looked at. */
  triggers: string[];
  /** The trigger begins a word: `BUG: ` also ends the `DEBUG: ` of programs. */
  alone?: boolean;
  /** The trigger ends the line: `INFO:` with words behind it is what programs write. */
  last?: boolean;
  /** Named groups: `address`, `errorCode`, `cpu`, `pid`, `comm`, `name` and `offset` of a symbol; others only for the title. */
  pattern: RegExp;
  blame: Blame;
  /** Functions that are not to blame in these reports, beside those that never are (../blame/skipped.ts). */
  passOver?: RegExp;
  /**
   * The report ends where so many lines below it are none of its own, 60 by default; 0: all of it is told in this line, the title without
   * values, so that its repeats need no reading.
   */
  reach?: number;
  /** The trace follows without a heading. */
  bareTrace?: boolean;
  /** syzbot's form; `{function}` and any group may stand in braces. ` in {function}` falls away where no function is known. */
  title: string;
  /** The title stays where the address tells of which kind it is. */
  titled?: boolean;
  altTitles?: string[];
}

/** A prefix from pr_fmt() that moved between files over the years: `watchdog: `, `NMI watchdog: `, `rcu: `. */
export const subsystem = String.raw`^(?:[\w .-]{1,40}: )?`;
