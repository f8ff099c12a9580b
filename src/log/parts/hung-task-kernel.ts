import { type Line } from '../lines/line.ts';
import { type Report } from '../report/report.ts';
import { setRelease } from './set-release.ts';
import { setTaint } from './set-taint.ts';

/**
 * The kernel, below the headline of a hung task, without processor and task (kernel/hung_task.c, 3.10 on):
 *
 *     INFO: task txg_sync:1811 blocked for more than 120 seconds.
 *           Tainted: P           O       6.8.12-5-pve #1
 */
const form = /^ *(?<taints>Not tainted|Tainted: [A-Z](?:.{0,100}[^ ])?) +(?<release>\d+\.\d[\w.+~-]*) (?<build>#.*)$/;

export function hungTaskKernel(line: Line, report: Report): boolean {
  if (report.release !== null || report.headlines.length === 0) return false;
  const groups = form.exec(line.text)?.groups;
  if (groups === undefined) return false;
  const { taints, release, build } = groups;
  setTaint(taints, line, report);
  setRelease(release, build, line, report);
  return true;
}
