import { backtraceFrame } from '../session/backtrace-frame.ts';
import { backtraceHeader } from '../session/backtrace-header.ts';
import { exceptionFrame } from '../session/exception-frame.ts';
import { prompt } from '../session/prompt.ts';
import { sessionRegisters } from '../session/session-registers.ts';
import { sessionTaints } from '../session/taints.ts';
import { stackWords } from '../session/stack-words.ts';
import { systemHeader } from '../session/system-header.ts';
import { armRegisters } from './arm-registers.ts';
import { armTrace } from './arm-trace.ts';
import { breakingEvent } from './breaking-event.ts';
import { callTrace, nextFrame } from './call-trace.ts';
import { code } from './code.ts';
import { cutHere } from './cut-here.ts';
import { eip } from './eip.ts';
import { end } from './end.ts';
import { failingAddress } from './failing-address.ts';
import { hardware } from './hardware.ts';
import { hungTaskKernel } from './hung-task-kernel.ts';
import { instructionPointer } from './instruction-pointer.ts';
import { interrupted } from './interrupted.ts';
import { loongarchRegisters } from './loongarch-registers.ts';
import { memoryAccess } from './memory-access.ts';
import { mipsRegisters } from './mips-registers.ts';
import { modules } from './modules.ts';
import { oldProcess } from './old-process.ts';
import { oldProcessor } from './old-processor.ts';
import { oldTrace } from './old-trace.ts';
import { originTrace } from './origin-trace.ts';
import { pageFaultDetail } from './page-fault-detail.ts';
import { type Part } from './part.ts';
import { pointerBelow } from './pointer-below.ts';
import { ppc64Registers } from './ppc64-registers.ts';
import { ppc64Task } from './ppc64-task.ts';
import { process } from './process.ts';
import { quiet } from './quiet.ts';
import { registers } from './registers.ts';
import { riscvStatus } from './riscv-status.ts';
import { s390xPsw } from './s390x-psw.ts';
import { s390xRegisters } from './s390x-registers.ts';
import { wantedLock } from './wanted-lock.ts';
import { workqueue } from './workqueue.ts';
import { xmon } from './xmon.ts';

/** A construct with the characters that its lines can begin with, blanks aside; null where any may. */
interface Entry {
  begins: string | null;
  part: Part;
}

const blank = ' '.charCodeAt(0);
const tab = '\t'.charCodeAt(0);
const digits = '0123456789';
const hexadecimal = `${digits}abcdef`;

/** Every construct of a report, in the order in which they are tried. */
const entries: Entry[] = [
  { begins: null, part: nextFrame },
  { begins: 'c', part: prompt },
  { begins: 'P', part: backtraceHeader },
  { begins: 'CDKLMNPRSTUV', part: systemHeader },
  { begins: '[-PR', part: exceptionFrame },
  { begins: 'ABCDEFGILMNOPRSTX', part: sessionRegisters },
  { begins: null, part: sessionTaints },
  { begins: null, part: process },
  { begins: 'C', part: oldProcessor },
  { begins: 'E', part: eip },
  { begins: 'T', part: ppc64Task },
  { begins: 'P', part: oldProcess },
  { begins: 'H', part: hardware },
  { begins: 'NT', part: hungTaskKernel },
  { begins: `[cdlmps${digits}`, part: xmon },
  { begins: 'W', part: workqueue },
  { begins: 'EIKNPRep', part: instructionPointer },
  { begins: `[<${hexadecimal}`, part: pointerBelow },
  { begins: 'CEFLRlp', part: armRegisters },
  { begins: 'CDGLMNRX', part: ppc64Registers },
  { begins: 'ERU', part: s390xPsw },
  { begins: `GK${hexadecimal}`, part: s390xRegisters },
  { begins: 's', part: riscvStatus },
  { begins: '$BCEPabceprstu', part: loongarchRegisters },
  { begins: '$BCHLPSr', part: mipsRegisters },
  { begins: 'Ff', part: failingAddress },
  { begins: 'CDEFGORSadefgiprstx', part: registers },
  { begins: null, part: modules },
  { begins: null, part: code },
  { begins: '#', part: backtraceFrame },
  { begins: `/${hexadecimal}`, part: stackWords },
  { begins: 'RW', part: memoryAccess },
  { begins: null, part: wantedLock },
  { begins: null, part: originTrace },
  { begins: null, part: armTrace },
  { begins: '-L', part: interrupted },
  { begins: '<C', part: oldTrace },
  { begins: 'L', part: breakingEvent },
  { begins: null, part: callTrace },
  { begins: '#*[CDEFGIMPSpsu', part: pageFaultDetail },
  { begins: null, part: cutHere },
  { begins: '-', part: end },
  { begins: null, part: quiet },
];

/** Printable characters of ASCII; no construct begins with another. */
const codes = 128;

/** The constructs by the code of the first character that is no blank. */
const byFirst: Part[][] = Array.from({ length: codes }, (_, code) =>
  entries.filter(({ begins }) => begins?.includes(String.fromCharCode(code)) ?? true).map(({ part }) => part),
);

/** Those that any line may be. */
const anyLine: Part[] = entries.filter(({ begins }) => begins === null).map(({ part }) => part);

/** The constructs that a line may be, in the order in which they are tried. */
export function partsFor(text: string): Part[] {
  let start = 0;
  let code = text.charCodeAt(start);
  while (code === blank || code === tab) {
    start += 1;
    code = text.charCodeAt(start);
  }
  return byFirst[code] ?? anyLine;
}
