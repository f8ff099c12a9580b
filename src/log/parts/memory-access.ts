import { type Line } from '../lines/line.ts';
import { type Report } from '../report/report.ts';

/**
 * What a sanitizer caught; mm/kasan/report.c. Under the headline from 4.11 on:
 *
 *     Read of size 8 at addr ffff8801d8b1a2a0 by task syz-executor0/1234
 *     Write at addr f4ff000012345678 by task kworker/0:1/12                hardware tags
 */
export function memoryAccess(line: Line, report: Report): boolean {
  const found = /^(Read|Write) (?:of size \d+ )?(?:at addr|by task)/.exec(line.text);
  if (found === null) return false;
  report.access ??= found[1] ?? null;
  return true;
}
