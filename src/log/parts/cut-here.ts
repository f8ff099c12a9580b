import { type Line } from '../line.ts';

/**
 * The line above a BUG or WARN; it says nothing itself:
 *
 *     ------------[ cut here ]------------
 */
export function cutHere(line: Line): boolean {
  return line.text.includes('[ cut here ]') || line.text.startsWith('8<--- cut here');
}
