import { type Line } from '../line.ts';
import { type Report } from '../report.ts';
import { wholeNumber } from '../whole-number.ts';

/**
 * Up to 3.9 x86 names the processor on a line of its own:
 *
 *     CPU 3
 *     CPU:    0                i386, to 2.6.18
 */
export function oldProcessor(line: Line, report: Report): boolean {
  const found = /^CPU(?: |: *)(\d+) *$/.exec(line.text);
  if (found === null) return false;
  report.cpu ??= wholeNumber(found[1]);
  return true;
}
