import { type Line } from '../lines/line.ts';
import { type Report } from '../report/report.ts';

/**
 * s390x says below the trace where the last jump came from, which is no frame (arch/s390/kernel/dumpstack.c):
 *
 *     Last Breaking-Event-Address:
 *      [<00000000a8e12300>] ext4_lookup+0x40/0x118
 */
export function breakingEvent(line: Line, report: Report): boolean {
  if (!line.text.startsWith('Last Breaking-Event-Address:')) return false;
  report.inTrace = false;
  return true;
}
