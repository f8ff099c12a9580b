import { type Line, placeIn } from '../lines/line.ts';
import { type Report } from '../report/report.ts';
import { wholeNumber } from '../text/whole-number.ts';

/**
 * The state of a hung task, where an excerpt begins below its headline (kernel/sched/core.c, sched_show_task()):
 *
 *     kworker/1:0     D ffff88041e293680     0 12006      2 0x00000080                      to 5.10
 *     task:kworker/1:0     state:D stack:13032 pid:12006 tgid:12006 ppid:2      flags:0x00004000
 */
const forms =
  /^(?:task:(?<newComm>\S.{0,14}?) +state:D stack: *\d+ +pid: *(?<newPid>\d+) |(?<comm>\S.{0,14}?) +D(?: [0-9a-f]{8,16})? +\d+ +(?<pid>\d+) +\d+ 0x[0-9a-f]{8}$)/;

/** What stands in every such line. */
export function showsWait(text: string): boolean {
  return text.includes(' D ') || text.includes(' state:D ');
}

export function hungTaskLine(line: Line, report: Report): boolean {
  const { headlines, pid } = report;
  if (pid !== null || !showsWait(line.text)) return false;
  if (!headlines.every(({ detector, groups }) => detector.kind === 'hung-task' && groups['pid'] === undefined))
    return false;
  const groups = forms.exec(line.text)?.groups;
  if (headlines.length === 0 || groups === undefined) return false;
  report.pid = wholeNumber(groups['pid'] ?? groups['newPid']);
  report.comm = groups['comm'] ?? groups['newComm'] ?? null;
  report.places.process = placeIn(line);
  return true;
}
