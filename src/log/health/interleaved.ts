import { type Line } from '../lines/line.ts';
import { isFrame } from '../parts/frame.ts';
import { type Report } from '../report/report.ts';
import { readOnce } from '../lines/wording.ts';
import { type HealthCheck, printedCrashes } from './log-facts.ts';
import { type HealthNote, noteOf } from './note.ts';

/** Lines that never stand alone between two frames: registers come in blocks, the head of a report above its trace; by architecture. */
const heads: RegExp[] = [
  // all
  /^(?:CPU: \d+ |Hardware name: |Modules linked in:|Code: )/,
  // x86
  /^(?:R[A-Z0-9]{2}: [0-9a-f]{16} |RSP: |RIP: (?:0010|e030):|[CD]S: |FS: |CR\d: |DR\d: |E[A-Z]{2}: [0-9a-f]{8} )/,
  // arm64, arm
  /^(?:pstate: |pc : |lr : |sp : |x\d{1,2}\s?: [0-9a-f]{16}|PC is at |LR is at |r\d{1,2} ?: [0-9a-f]{8} )/,
  // ppc64
  /^(?:NIP: |REGS: |MSR: |CFAR: |GPR\d\d: |NIP \[|LR \[)/,
  // s390x
  /^Krnl (?:PSW : |GPRS: |Code: )/,
  // riscv
  /^(?:s?epc ?: | ra : | gp : | [ast]\d{1,2} ?: [0-9a-f]{16} |status: )/,
  // loongarch, MIPS
  /^(?:pc [0-9a-f]{16} |[at]0 [0-9a-f]{16} |\$ ?\d{1,2} {1,3}: |epc {3}: |era {3}: | +ERA: |ra {4}: |Status: |Cause : )/,
];

/** All of them as one expression: it is asked of every line of a report that has no caller ids. */
const head = new RegExp(heads.map(({ source }) => source).join('|'));

/** Once may be damage of another sort. */
const fewest = 3;

/**
 * Two processors printed their reports at the same time:
 *
 *     [   73.523767]  ? save_stack+0x43/0xd0
 *     [   73.529204] CPU: 1 PID: 16173 Comm: syz-executor6 Not tainted 4.15.0+ #221
 *     [   73.532365]  ? kasan_kmalloc+0xad/0xe0
 *     [   73.535953] Hardware name: Google Google Compute Engine/Google Compute Engine
 *
 * With caller ids their lines have been taken apart, without as far as anything tells which is whose.
 */
export const interleaved: HealthCheck = (facts) => {
  const notes: HealthNote[] = [];
  const told = new Set<number | undefined>();
  const tell = (note: HealthNote): void => {
    // Each of two reports knows of the other.
    if (!told.has(note.line)) notes.push(note);
    told.add(note.line);
  };
  let reach = 0;
  for (const { event, signs } of printedCrashes(facts)) {
    if (signs.firstLine.caller !== null) {
      if (event.firstLine < reach) tell(noteOf({ code: 'told-by-caller', values: {} }, event.firstLine));
      reach = Math.max(reach, event.lastLine);
    }
    if (signs.mixture !== null) tell(signs.mixture);
  }
  return notes;
};

/** Looks for lines of another report, one that was not seen to begin, while the lines of a report go by. */
export interface MixtureWatch {
  /** The line above. */
  above: Line | null;
  /** It stands below a frame, and never does so alone. */
  alone: boolean;
  /** So many stood between two frames. */
  count: number;
  /** The first of them; 0 where there is none. */
  first: number;
}

export function newMixtureWatch(): MixtureWatch {
  return { above: null, alone: false, count: 0, first: 0 };
}

/** The next line of the report. */
export function watchMixture(watch: MixtureWatch, line: Line): void {
  const { above, alone } = watch;
  watch.above = line;
  if (alone && above !== null && isFrame(line)) {
    if (watch.count === 0) watch.first = above.number;
    watch.count += 1;
  }
  watch.alone = line.frame === null && line.caller === null && above !== null && isFrame(above) && isOfHead(line);
}

const isOfHead = readOnce((text) => head.test(text));

/** Where a report goes on in turns with another one; null where it goes on alone. */
export function mixtureIn({ untold, mixed, own: { mixture } }: Report): HealthNote | null {
  if (untold !== null) return noteOf({ code: 'not-told', values: {} }, untold.number);
  if (mixed !== null) return noteOf({ code: 'told-by-order', values: {} }, mixed.number);
  return mixture.count < fewest ? null : noteOf({ code: 'not-taken-apart', values: {} }, mixture.first);
}
