import { type Line } from '../lines/line.ts';
import { readOnce } from '../lines/wording.ts';
import { isArmFrame } from '../parts/arm-trace.ts';
import { namesCrash, type Report } from '../report/report.ts';
import { isBacktraceHeader } from '../session/backtrace-header.ts';
import { isBacktraceMiddle } from '../session/backtrace-middle.ts';
import { isDebuggerTrace } from '../session/debugger-frame.ts';
import { isSystemHeader } from '../session/system-header.ts';
import { isHeadless } from './headless.ts';
import { isOfTrace } from './side-by-side.ts';

/** The trace of a trouble begins within so many lines. */
const troubleReach = 20;

/** How a dump begins that somebody asked for, or that shows another processor: SysRq's lists, backtraces by NMI. It is no report. */
const askedFor = /^(?:SysRq ?|sysrq): (?:SysRq ?: )?Show|^NMI backtrace for cpu|^Sending NMI/;

/** One of these stands in every such line. */
export const askedForWords = ['SysRq :', 'SysRq: ', 'sysrq: ', 'NMI backtrace', 'Sending NMI'];

/** How another one begins behind an end mark, where the first one's registers are printed once more. */
const another = /^(?:CPU: \d+ (?:UID: \d+ )?PID: |[Pp]id: \d+, comm: )/;

/** What a line may begin that has no headline. */
export const openingOf = readOnce((text) => {
  const session = isBacktraceHeader(text) || isSystemHeader(text);
  return {
    session,
    middle: isBacktraceMiddle(text) || isDebuggerTrace(text),
    silent: !session && askedFor.test(text),
    headless: isHeadless(text),
  };
});

/** Nothing but the name of a file, or a row of the report that is none of its trace, stands above. */
export const firstLines = 2;

/** Whether a log begins within the trace of a report. */
export function beginsWithin(line: Line): boolean {
  return line.number <= firstLines && (isOfTrace(line) || isArmFrame(line));
}

/** Whether a line without a headline begins a further report: the head of a second one stands behind the trace of the first. */
export function beginsAgain({ text }: Line, report: Report): boolean {
  if (report.silent || report.session) return false;
  if (report.ended) return another.test(text);
  if (isSilentTrouble(report) && isHeadless(text)) return true;
  // A stall's report holds the backtraces of other processors, each with its own head.
  const single = report.headlines[0]?.detector.blame !== 'stall';
  return single && report.stacks.length > 0 && report.modules.length > 0 && text.startsWith('Modules linked in:');
}

/** A trouble prints its trace at once if it prints one: what comes later is of another crash, whose headline is lost. */
function isSilentTrouble(report: Report): boolean {
  return report.silence > troubleReach && report.stacks.length === 0 && !namesCrash(report);
}
