import { type Line, placeIn } from '../lines/line.ts';
import { type Report } from '../report/report.ts';
import { wholeNumber } from '../text/whole-number.ts';

/**
 * Who ran, where no `CPU: .. PID: .. Comm: ..` or `Pid: ..` says it before: i386 and s390x to 2.6.32, arm, MIPS, loongarch:
 *
 *     Process insmod (pid: 1234, threadinfo=f1234000 task=f7654321)
 *     Process insmod (pid: 1234, stack limit = 0xffff800012340000)
 *     Process insmod (pid: 1234, task: 000000007f123450, ksp: 000000007f123a30)
 */
export function oldProcess(line: Line, report: Report): boolean {
  const found = /^Process (?<comm>.*) \(pid: (?<pid>\d+), /.exec(line.text);
  if (found?.groups === undefined) return false;
  if (report.pid !== null) return true;
  report.pid = wholeNumber(found.groups['pid']);
  report.comm ??= found.groups['comm'] ?? null;
  report.places.process ??= placeIn(line);
  return true;
}
