import { type HealthNote } from '../../kernel/event.ts';
import { type Line } from '../line.ts';
import { frameOf } from '../parts/call-trace.ts';
import { type Report } from '../report.ts';
import { type HealthCheck, printedCrashes } from './log-facts.ts';

/** Lines that never stand alone between two frames: registers come in blocks, the head of a report above its trace; by architecture. */
const heads: RegExp[] = [
  // all
  /^(?:CPU: \d+ |Hardware name: |Modules linked in:|Code: )/,
  // x86
  /^(?:R[A-Z0-9]{2}: [0-9a-f]{16} |RSP: |RIP: 0010:|[CD]S: |FS: |CR\d: |DR\d: |E[A-Z]{2}: [0-9a-f]{8} )/,
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

const toldByCaller =
  'This report was printed at the same time as the one above: their lines were told apart by the caller id.';
const toldByOrder =
  'Another report was printed at the same time, and the lines do not say which is whose: they were told apart by the order in which the kernel prints them.';
const notTold =
  'Two processors printed at the same time, and the lines do not say which is whose: what may belong to either is left out of both reports.';
const notTakenApart =
  'Two processors printed at the same time, and the lines do not say which is whose: the report holds lines of both.';

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
  const tell = (message: string, { number: line }: Pick<Line, 'number'>): void => {
    // Each of two reports knows of the other.
    if (!notes.some((note) => note.line === line)) notes.push({ code: 'interleaved', message, line });
  };
  let reach = 0;
  for (const { event, report, mixed } of printedCrashes(facts)) {
    if (report.firstLine.caller !== null) {
      if (event.firstLine < reach) tell(toldByCaller, { number: event.firstLine });
      reach = Math.max(reach, event.lastLine);
    }
    const first = report.untold ?? report.mixed ?? mixed;
    if (first !== null) tell(messageOn(report), first);
  }
  return notes;
};

function messageOn({ untold, mixed }: Report): string {
  if (untold !== null) return notTold;
  return mixed === null ? notTakenApart : toldByOrder;
}

/** The first line of a report where two go on in turns of which one was not seen to begin; null where one goes on alone. */
export function mixedAt(lines: readonly Line[]): Line | null {
  const alone = lines.filter(
    (line, at) =>
      line.frame === null &&
      line.caller === null &&
      head.test(line.text) &&
      isFrame(lines[at - 1]) &&
      isFrame(lines[at + 1]),
  );
  return alone.length < fewest ? null : (alone[0] ?? null);
}

function isFrame(line: Line | undefined): boolean {
  return line !== undefined && (line.frame !== null || frameOf(line.text.trimStart(), line, null) !== null);
}
