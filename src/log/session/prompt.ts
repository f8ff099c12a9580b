import { type Line } from '../line.ts';
import { type Report } from '../report.ts';

/**
 * The next command ends the output of the one before:
 *
 *     crash> dis -l ffffffff81475718
 */
export function prompt(line: Line, report: Report): boolean {
  if (!line.text.startsWith('crash> ')) return false;
  report.inTrace = false;
  return true;
}
