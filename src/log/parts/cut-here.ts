import { type Line } from '../lines/line.ts';
import { readOnce } from '../lines/wording.ts';

/** Stands in it on every architecture but arm. */
export const cutHereWord = '[ cut here ]';

/**
 * The line above a BUG or WARN; it says nothing itself:
 *
 *     ------------[ cut here ]------------
 */
export function cutHere(line: Line): boolean {
  return line.frame === null && isCutHere(line);
}

/** Whether the words of a line are those. */
export function isCut(text: string): boolean {
  return text.includes(cutHereWord) || text.startsWith('8<--- cut here');
}

const isCutHere = readOnce(isCut);
