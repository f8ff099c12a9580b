import { type Line, placeIn } from '../line.ts';
import { type Report } from '../report.ts';

/**
 * Instruction bytes around the faulting one, which stands in marks; arm prints words in parentheses:
 *
 *     Code: 16 4c 09 f6 48 c1 e6 10 <4c> 09 fb 48 c1 e3 10
 *     Code: aa0003f3 f9400000 (f9401000) b4000060
 *     Code: Bad RIP value.
 */
export function code(line: Line, report: Report): boolean {
  const found = /^(?:Code|Instruction dump): ?(.*)$/.exec(line.text);
  if (found === null) return false;
  const text = (found[1] ?? '').trim();
  // A second `Code:` is that of the system call in user space.
  if (report.code === null && text !== '') {
    report.code = text;
    report.places.code = placeIn(line);
  }
  return true;
}
