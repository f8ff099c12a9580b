import { type Line } from '../line.ts';
import { readOnce } from '../wording.ts';

/** Stands in it on every architecture but arm. */
export const cutHereWord = '[ cut here ]';

/**
 * The line above a BUG or WARN; it says nothing itself:
 *
 *     ------------[ cut here ]------------
 */
export function cutHere(line: Line): boolean {
  return line.frame === null && isCut(line);
}

const isCut = readOnce((text) => text.includes(cutHereWord) || text.startsWith('8<--- cut here'));
