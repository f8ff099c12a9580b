import { backtraceFrame } from '../session/backtrace-frame.ts';
import { backtraceHeader } from '../session/backtrace-header.ts';
import { exceptionFrame } from '../session/exception-frame.ts';
import { prompt } from '../session/prompt.ts';
import { stackWords } from '../session/stack-words.ts';
import { systemHeader } from '../session/system-header.ts';
import { armTrace } from './arm-trace.ts';
import { callTrace } from './call-trace.ts';
import { code } from './code.ts';
import { cutHere } from './cut-here.ts';
import { end } from './end.ts';
import { hardware } from './hardware.ts';
import { instructionPointer } from './instruction-pointer.ts';
import { memoryAccess } from './memory-access.ts';
import { modules } from './modules.ts';
import { oldProcessor } from './old-processor.ts';
import { pageFaultDetail } from './page-fault-detail.ts';
import { type Part } from './part.ts';
import { process } from './process.ts';
import { quiet } from './quiet.ts';
import { registers } from './registers.ts';
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
  hardware,
  workqueue,
  instructionPointer,
  registers,
  modules,
  code,
  backtraceFrame,
  stackWords,
  memoryAccess,
  wantedLock,
  armTrace,
  callTrace,
  pageFaultDetail,
  cutHere,
  end,
  quiet,
];
