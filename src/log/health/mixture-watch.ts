import { type Line } from '../lines/line.ts';
import { readOnce } from '../lines/wording.ts';
import { isFrame } from '../parts/frame.ts';

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
