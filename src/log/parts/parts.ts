import { backtraceFrame } from '../session/backtrace-frame.ts';
import { backtraceHeader } from '../session/backtrace-header.ts';
import { exceptionFrame } from '../session/exception-frame.ts';
import { prompt } from '../session/prompt.ts';
import { stackWords } from '../session/stack-words.ts';
import { systemHeader } from '../session/system-header.ts';
import { armRegisters } from './arm-registers.ts';
import { armTrace } from './arm-trace.ts';
import { breakingEvent } from './breaking-event.ts';
import { callTrace } from './call-trace.ts';
import { code } from './code.ts';
import { cutHere } from './cut-here.ts';
import { eip } from './eip.ts';
import { end } from './end.ts';
import { failingAddress } from './failing-address.ts';
import { hardware } from './hardware.ts';
import { instructionPointer } from './instruction-pointer.ts';
import { interrupted } from './interrupted.ts';
import { loongarchRegisters } from './loongarch-registers.ts';
import { memoryAccess } from './memory-access.ts';
import { mipsRegisters } from './mips-registers.ts';
import { modules } from './modules.ts';
import { oldProcess } from './old-process.ts';
import { oldProcessor } from './old-processor.ts';
import { oldTrace } from './old-trace.ts';
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

/** Every construct of a report, in the order in which they are tried. */
export const parts: Part[] = [
  prompt,
  backtraceHeader,
  systemHeader,
  exceptionFrame,
  process,
  oldProcessor,
  eip,
  ppc64Task,
  oldProcess,
  hardware,
  workqueue,
  instructionPointer,
  pointerBelow,
  armRegisters,
  ppc64Registers,
  s390xPsw,
  s390xRegisters,
  riscvStatus,
  loongarchRegisters,
  mipsRegisters,
  failingAddress,
  registers,
  modules,
  code,
  backtraceFrame,
  stackWords,
  memoryAccess,
  wantedLock,
  armTrace,
  interrupted,
  oldTrace,
  breakingEvent,
  callTrace,
  pageFaultDetail,
  cutHere,
  end,
  quiet,
];
