import { type Place } from '../../kernel/place.ts';
import { type Line, placeIn } from '../lines/line.ts';
import { wholeNumber } from '../text/whole-number.ts';

/** The memory of a machine in bytes, and where the log tells it. */
export interface BootMemory {
  bytes: number;
  place: Place;
}

/** Stands in every such line. */
export const memoryWord = ' kernel code, ';

/**
 * What the kernel finds when it boots, with what stands at the end of no memory (`absent`, x86_64 to 3.10):
 *
 *     Memory: 16207824K/16776628K available (12288K kernel code, 2252K rwdata, ...)      mm/mm_init.c, 3.11 on
 *     Memory: 3881508k/5242880k available (7784k kernel code, 1049104k absent, ...)      arch/<name>/mm/init*.c, to 3.10
 */
const available = /^Memory: \d+[Kk]\/(?<total>\d+)[Kk] available \(\d+[Kk] kernel code, (?:(?<absent>\d+)k absent)?/;

/** The memory of the boot; null for any other line. */
export function memoryIn(line: Line): BootMemory | null {
  const groups = available.exec(line.text)?.groups;
  if (groups === undefined) return null;
  const total = wholeNumber(groups['total']);
  const absent = wholeNumber(groups['absent']) ?? 0;
  return total === null || total < absent ? null : { bytes: (total - absent) * 1024, place: placeIn(line) };
}
