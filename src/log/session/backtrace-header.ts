import { type Line, placeIn } from '../lines/line.ts';
import { namesIn, type Report } from '../report/report.ts';
import { wholeNumber } from '../text/whole-number.ts';
import { wentDown } from './descent.ts';

/**
 * The first line of crash(8)'s `bt`, one for each task; s390x has shorter addresses:
 *
 *     PID: 24715  TASK: ffff883f3bedef20  CPU: 17  COMMAND: "CPU 3/KVM"
 *     PID: 2134   TASK: 3e4bd3f8          CPU: 0   COMMAND: "bash"
 *     PID: 79     TASK: ff11000004a58000  CPU/NUMA:    0/0    COMMAND: "sh"      crash 9.0.3 on
 */
const header =
  /^\s*PID: (?<pid>\d+) +TASK: [0-9a-f]{4,16} +CPU(?:\/NUMA)?: +(?<cpu>\d+)(?:\/\d+)? +COMMAND:(?: "(?<comm>[^"]*)"?|$)/;

/** Stands in every such line. */
export const backtraceHeaderWord = ' TASK: ';

export function isBacktraceHeader(text: string): boolean {
  return header.test(text);
}

/**
 * The trace of the task that crashed is taken; those of other tasks (`bt -a`, `foreach bt`) and repetitions are not. Where the header
 * of the session does not name it, it is the first one that shows how the machine went down.
 */
export function backtraceHeader(line: Line, report: Report): boolean {
  const groups = header.exec(line.text)?.groups;
  if (groups === undefined) return false;
  const pid = wholeNumber(groups['pid']);
  const cpu = wholeNumber(groups['cpu']);
  report.inTrace = isWanted(pid, cpu, report);
  report.elsewhere = !report.inTrace;
  if (!report.inTrace) return true;
  report.stacks = [[]];
  report.context = null;
  report.pointer = null;
  report.descent = 0;
  report.registers = {};
  delete report.places.trace;
  delete report.places.registers;
  report.pid = pid;
  report.cpu = cpu;
  report.comm = groups['comm'] ?? null;
  report.places.process = placeIn(line);
  return true;
}

function isWanted(pid: number | null, cpu: number | null, report: Report): boolean {
  if (!report.taskKnown) {
    return report.stacks.length === 0 || !wentDown(namesIn(report));
  }
  // The idle task of every processor has the pid 0.
  return report.stacks.length === 0 && report.pid === pid && (pid !== 0 || report.cpu === null || report.cpu === cpu);
}
