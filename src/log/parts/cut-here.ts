import { type Line } from '../line.ts';

/** Stands in it on every architecture but arm. */
export const cutHereWord = '[ cut here ]';

/**
 * The line above a BUG or WARN; it says nothing itself:
 *
 *     ------------[ cut here ]------------
 */
export function cutHere(line: Line): boolean {
  return line.text.includes(cutHereWord) || line.text.startsWith('8<--- cut here');
}
