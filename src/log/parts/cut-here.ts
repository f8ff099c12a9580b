import { type Line } from '../line.ts';

/** Stands in it on every architecture but arm. */
export const cutHereWord = '[ cut here ]';

/**
 * The line above a BUG or WARN; it says nothing itself:
 *
 *     ------------[ cut here ]------------
 */
export function cutHere({ text, frame }: Line): boolean {
  return frame === null && (text.includes(cutHereWord) || text.startsWith('8<--- cut here'));
}
