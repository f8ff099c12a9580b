import { skipReason } from '../blame/skipped.ts';
import { framesOf, type InstructionPointer, namesIn, type Report } from '../report/report.ts';
import { isHandler, wasDying, wentDown } from '../session/descent.ts';
import { isDumped } from './dumped.ts';
import { isOfProgram } from './of-program.ts';

/** One frame may be any text. */
const fewestFrames = 2;

/** A report without a headline is one only where it shows where the processor stood, or how the kernel went down; or where a panic ends it. */
export function tellsOfCrash(report: Report): boolean {
  if (report.session) {
    const names = namesIn(report);
    return wentDown(names) || wasDying(names) || quotesFault(report) || quotesPanic(report);
  }
  if (report.panicked) return true;
  const { stacks, pid, code, ended } = report;
  // The end of an oops or a warning: the trace, and the mark that only these print.
  if (!showsPlace(report) || isDumped(report)) return ended && framesOf(report).length >= fewestFrames;
  // Behind the mark some kernels print the place and the code once more.
  return !isOfProgram(report) && (stacks.length > 0 || pid !== null || code !== null || ended);
}

/** Whether a report shows where the processor stood; riscv to 5.11 does without a symbol, among the registers. */
export function showsPlace({ pointer, registers }: Report): boolean {
  return pointer !== null || registers['EPC'] !== undefined || registers['SEPC'] !== undefined;
}

/**
 * A backtrace that is quoted from the handler of the exception on, without its head or its first frames: of a living task the whole is shown, which
 * begins with how it gave the processor up.
 */
function quotesFault({ pid, pointer, descent, stacks: [frames = []] }: Report): boolean {
  if (pointer === null) return false;
  const way = frames.slice(0, descent);
  if (way.length === 0) return pid === null && !waitsForLock(pointer);
  return way.some(({ function: name }) => isHandler(name)) && way.every(({ function: name }) => leadsDown(name));
}

/** Whether a frame may stand above an exception that brings the kernel down: its handlers, and what prints the report. */
function leadsDown(name: string): boolean {
  return isHandler(name) || ['prints-report', 'takes-down', 'exception'].includes(skipReason(name) ?? '');
}

/** A processor that another one stopped shows where it stood as well; nothing faults where a lock is waited for. */
function waitsForLock({ symbol }: InstructionPointer): boolean {
  return symbol !== null && skipReason(symbol.function) === 'lock';
}

/** The header of a session tells that the machine went down, in words that no detector knows. */
function quotesPanic({ panicked, release, taskKnown }: Report): boolean {
  return panicked && (release !== null || taskKnown);
}
