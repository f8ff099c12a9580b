import { type Line, placeIn } from '../lines/line.ts';
import { type Report } from '../report/report.ts';

/**
 * The work item that a kworker ran: says more than the kworker's name (kernel/workqueue.c, 3.10 on):
 *
 *     Workqueue: kblockd blk_mq_timeout_work
 */
export function workqueue(line: Line, report: Report): boolean {
  const found = /^Workqueue: (.+)$/.exec(line.text);
  if (found === null) return false;
  report.workqueue ??= found[1]?.trim() ?? null;
  report.places.workqueue ??= placeIn(line);
  return true;
}
