import { type Line } from '../lines/line.ts';
import { type Report } from '../report/report.ts';

/**
 * The next command ends the output of the one before:
 *
 *     crash> dis -l ffffffff81475718
 *     crash64> bt
 *     Crash:bt -l
 *     (gdb) info registers
 */
export function prompt(line: Line, report: Report): boolean {
  if (!/^(?:crash[\w.-]*>(?: |$)|Crash:[a-z]|\(gdb\) )/.test(line.text)) return false;
  report.inTrace = false;
  report.elsewhere = false;
  return true;
}
