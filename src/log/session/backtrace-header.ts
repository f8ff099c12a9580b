import { type Line, placeIn } from '../line.ts';
import { type Report } from '../report.ts';
import { wholeNumber } from '../whole-number.ts';

/**
 * The first line of crash(8)'s `bt`, one for each task:
 *
 *     PID: 24715  TASK: ffff883f3bedef20  CPU: 17  COMMAND: "CPU 3/KVM"
 */
const header = /^\s*PID: (?<pid>\d+) +TASK: [0-9a-f]{8,16} +CPU: (?<cpu>\d+) +COMMAND: "(?<comm>[^"]*)"?/;

export function isBacktraceHeader(text: string): boolean {
  return header.test(text);
}

/** The trace of the task that crashed is taken; those of other tasks (`bt -a`) and repetitions are not. */
export function backtraceHeader(line: Line, report: Report): boolean {
  const groups = header.exec(line.text)?.groups;
  if (groups === undefined) return false;
  const pid = wholeNumber(groups['pid']);
  const own = (report.pid === null || report.pid === pid) && report.stacks.length === 0;
  report.inTrace = own;
  if (!own) return true;
  report.stacks.push([]);
  report.pid = pid;
  report.cpu = wholeNumber(groups['cpu']);
  report.comm = groups['comm'] ?? null;
  report.places.process = placeIn(line);
  return true;
}
