import { type Line } from '../lines/line.ts';
import { type Report } from '../report/report.ts';

/**
 * The end of a report (kernel/panic.c):
 *
 *     ---[ end trace 8f40bd2bf2a072e5 ]---
 */
export function end(line: Line, report: Report): boolean {
  if (!/^-{2,3}\[ end (?:trace|Kernel panic)/.test(line.text)) return false;
  report.ended = true;
  return true;
}
