import { firstLetters, indexBehindBlanks } from '../text/first-letter.ts';
import { backtraceFrame } from '../session/backtrace-frame.ts';
import { backtraceHeader } from '../session/backtrace-header.ts';
import { debuggerFrame } from '../session/debugger-frame.ts';
import { exceptionFrame } from '../session/exception-frame.ts';
import { prompt } from '../session/prompt.ts';
import { sessionRegisters } from '../session/session-registers.ts';
import { sessionTaints } from '../session/taints.ts';
import { stackWords } from '../session/stack-words.ts';
import { symbolRow } from '../session/symbol-row.ts';
import { systemHeader } from '../session/system-header.ts';
import { alpha } from './alpha.ts';
import { arc } from './arc.ts';
import { armRegisters } from './arm-registers.ts';
import { armTrace, namesCaller } from './arm-trace.ts';
import { bareFrame } from './bare-frame.ts';
import { breakingEvent } from './breaking-event.ts';
import { callTrace, nextFrame } from './call-trace.ts';
import { code } from './code.ts';
import { cutHere, isCut } from './cut-here.ts';
import { eip } from './eip.ts';
import { end } from './end.ts';
import { failingAddress } from './failing-address.ts';
import { faultingInstruction } from './faulting-instruction.ts';
import { mayBeFrame } from './frame.ts';
import { hardware } from './hardware.ts';
import { hungTaskKernel } from './hung-task-kernel.ts';
import { hungTaskLine, showsWait } from './hung-task-line.ts';
import { ia64 } from './ia64.ts';
import { instructionPointer } from './instruction-pointer.ts';
import { interrupted } from './interrupted.ts';
import { leakedBy } from './leaked-by.ts';
import { linkRegister } from './link-register.ts';
import { headsLockReport, lockHead } from './lock-head.ts';
import { loongarchRegisters } from './loongarch-registers.ts';
import { m68k } from './m68k.ts';
import { memoryAccess } from './memory-access.ts';
import { memorySize } from './memory-size.ts';
import { microblaze } from './microblaze.ts';
import { mipsRegisters } from './mips-registers.ts';
import { modules } from './modules.ts';
import { oldProcess } from './old-process.ts';
import { oldProcessor } from './old-processor.ts';
import { oldTrace } from './old-trace.ts';
import { originTrace } from './origin-trace.ts';
import { pageFaultDetail } from './page-fault-detail.ts';
import { parisc } from './parisc.ts';
import { type Line } from '../lines/line.ts';
import { type Report } from '../report/report.ts';
import { readOnce } from '../lines/wording.ts';
import { type Part } from './part.ts';
import { isPlainRow, plainRegisters } from './plain-registers.ts';
import { pointerBelow } from './pointer-below.ts';
import { ppc64MachineCheck } from './ppc64-machine-check.ts';
import { ppc64Platform } from './ppc64-platform.ts';
import { ppc64Registers } from './ppc64-registers.ts';
import { ppc64Task } from './ppc64-task.ts';
import { namesProcess, process } from './process.ts';
import { isQuiet, quiet } from './quiet.ts';
import { isRow, registers } from './registers.ts';
import { riscvStatus } from './riscv-status.ts';
import { sparc } from './sparc.ts';
import { s390xPsw } from './s390x-psw.ts';
import { s390xRegisters } from './s390x-registers.ts';
import { sh } from './sh.ts';
import { wantedLock } from './wanted-lock.ts';
import { workqueue } from './workqueue.ts';
import { xmon } from './xmon.ts';

/** A construct, and how its lines begin, blanks aside; with neither of the two any line may be one. */
interface Entry {
  /** The characters that they can begin with. */
  begins?: string;
  /** The words. */
  words?: string[];
  /** What it asks of the words of a line, whatever the report: a line that does not fit is none of its own, and changes nothing. */
  fits?: (text: string) => boolean;
  /** A frame that fills its line may be one, or end one. */
  frames?: true;
  part: Part;
}

const digits = '0123456789';
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const hexadecimal = `${digits}abcdef`;

/** Every construct of a report, in the order in which they are tried. */
const entries: Entry[] = [
  { frames: true, fits: mayBeFrame, part: nextFrame },
  { words: ['CR2: '], part: failingAddress },
  { begins: 'CDERrx', fits: isPlainRow, part: plainRegisters },
  { words: ['crash', 'Crash:', '(gdb) '], part: prompt },
  { words: ['PID: '], part: backtraceHeader },
  { begins: 'CDKLMNPRSTUV', part: systemHeader },
  { begins: '[-PR', part: exceptionFrame },
  { begins: 'ABCDEFGILMNOPRSTX', part: sessionRegisters },
  { part: sessionTaints },
  { fits: namesProcess, part: process },
  { words: ['CPU', 'Cpu ', 'Not tainted', 'Tainted: '], part: oldProcessor },
  { words: ['EIP: ', 'EFLAGS: '], part: eip },
  { words: ['TASK = '], part: ppc64Task },
  { words: ['Process '], part: oldProcess },
  { words: ['comm "'], part: leakedBy },
  { words: ['Hardware name: '], part: hardware },
  { begins: 'NT', part: hungTaskKernel },
  { fits: showsWait, part: hungTaskLine },
  { begins: `[Lcdlmps${digits}`, part: xmon },
  { words: ['Workqueue: '], part: workqueue },
  {
    words: [
      'RIP',
      'EIP',
      'IP',
      'PC is',
      'pc :',
      'pc: [',
      'NIP ',
      'Krnl PSW',
      'epc',
      'ERA:',
      'era',
      'TPC: <',
      'PC: ',
      'IAOQ[0]',
      'ip is at ',
      'pc is at ',
      '[ERET',
    ],
    part: instructionPointer,
  },
  {
    words: [
      'LR is at ',
      'lr : ',
      'lr :[',
      'lr: [',
      'LR ',
      'ra : ',
      'ra: ',
      'ra    : ',
      'RPC: <',
      'RP(r2)',
      'ra is at ',
      'PR is at ',
      '[BLINK',
    ],
    part: linkRegister,
  },
  { begins: `[<${hexadecimal}`, frames: true, part: pointerBelow },
  {
    words: ['pc : [<', 'pstate: ', 'lr : ', 'LR is at ', 'Flags: ', 'Control: ', 'Register r', 'Exception stack('],
    part: armRegisters,
  },
  { words: ['NIP:', 'MSR:', 'CFAR:', 'DAR:', 'REGS:', 'XER:', 'GPR', 'LR ['], part: ppc64Registers },
  { words: ['LE ', 'BE PAGE_SIZE=', 'SMP NR_CPUS=', 'PREEMPT SMP NR_CPUS='], part: ppc64Platform },
  { words: ['MCE: CPU', 'NIP'], part: ppc64MachineCheck },
  { words: ['R:', 'User ', 'EA:'], part: s390xPsw },
  { begins: `GK${hexadecimal}`, part: s390xRegisters },
  { words: ['status: ', 'sstatus: '], part: riscvStatus },
  { begins: '$BCEPabceprstu', part: loongarchRegisters },
  { begins: '$BCHLPSr', part: mipsRegisters },
  { words: ['TSTATE: ', 'PSR: ', 'g', 'o', 'l', 'i', 'I7: <', 'Caller['], part: sparc },
  { words: ['YZrv', 'PSW: ', 'r', 'sr', 'f', 'IASQ: ', 'IIR: ', 'CPU: ', 'ORIG_R28', 'IAOQ[1]'], part: parisc },
  { words: ['Pid: ', 'psr : ', 'unat: ', 'rnat: ', 'ldrs: ', 'csd : ', 'b', 'f', 'r', 'sp='], part: ia64 },
  { words: ['pc = ', 'v0 = ', 'gp = ', 'a', 't', 's'], part: alpha },
  { words: ['SR: ', 'd0: ', 'd4: ', 'Frame format='], part: m68k },
  { words: ['Registers dump: ', 'r', 'msr='], part: microblaze },
  { words: ['Path: ', '[E', '[STAT32]', 'BTA: ', 'LPS: ', 'r'], part: arc },
  { words: ['PC  : ', 'R', 'MACH: '], part: sh },
  { words: ['Faulting instruction address: '], part: faultingInstruction },
  { words: ['Failing address: ', 'failing address: ', 'FAR: '], part: failingAddress },
  { begins: 'CDEFGORSadefgiprstx', fits: isRow, part: registers },
  { frames: true, part: modules },
  { frames: true, part: code },
  { begins: `#[S${digits}`, part: backtraceFrame },
  { begins: '#(', part: debuggerFrame },
  { begins: `/${hexadecimal}`, part: stackWords },
  { begins: hexadecimal, part: symbolRow },
  { words: ['Read ', 'Write '], part: memoryAccess },
  { fits: headsLockReport, part: lockHead },
  { frames: true, part: wantedLock },
  { frames: true, part: originTrace },
  { fits: namesCaller, part: armTrace },
  { words: ['--', 'LR = '], part: interrupted },
  { begins: '<C', part: oldTrace },
  { words: ['Last Breaking-Event-Address:'], part: breakingEvent },
  { frames: true, part: callTrace },
  { begins: `?([._${letters}`, part: bareFrame },
  {
    words: [
      'PGD ',
      'P4D ',
      'PUD ',
      'PMD ',
      'PTE ',
      '*p',
      '#PF: ',
      'Mem abort',
      'Data abort',
      'ESR',
      'EC = ',
      'Exception class',
      'SET = ',
      'EA = ',
      'FSC = ',
      'ISV = ',
      'CM = ',
      'GCS = ',
      'pgd = ',
      '[',
      'swapper pgtable',
      'user pgtable',
    ],
    part: pageFaultDetail,
  },
  { fits: isCut, part: cutHere },
  { words: ['--'], part: end },
  { begins: `DHMN${digits}`, part: memorySize },
  { fits: isQuiet, part: quiet },
];

/** The constructs that a line may be, by its first character. */
const entriesOf = firstLetters(entries, ({ begins, words }) => words?.map((word) => word.charAt(0)).join('') ?? begins);

/** Those that a frame may be: the other half of the lines of a report. */
const ofFrames: Part[] = entries.filter(({ frames }) => frames === true).map(({ part }) => part);

/** Lets the first construct have a line that knows it. Returns whether one did. */
export function readPart(line: Line, report: Report): boolean {
  if (line.frame === null && !line.wording.again) return readWords(line, report);
  for (const part of line.frame === null ? partsFor(line) : ofFrames) if (part(line, report)) return true;
  return false;
}

/** The same of a line that came once: no more of its words is looked at than the first construct needs that knows it. */
function readWords(line: Line, report: Report): boolean {
  const { text } = line;
  const start = indexBehindBlanks(text);
  for (const { words, part } of entriesOf(text, start)) {
    if ((words === undefined || startsWithAny(text, words, start)) && part(line, report)) return true;
  }
  return false;
}

/** The constructs that a line may be that came before, by all of its words. */
const partsFor = readOnce((text): Part[] => {
  const start = indexBehindBlanks(text);
  return entriesOf(text, start)
    .filter(
      ({ words, fits }) =>
        (words === undefined || startsWithAny(text, words, start)) && (fits === undefined || fits(text)),
    )
    .map(({ part }) => part);
});

function startsWithAny(text: string, words: readonly string[], start: number): boolean {
  for (const word of words) if (text.startsWith(word, start)) return true;
  return false;
}
