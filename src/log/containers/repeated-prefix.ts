import { eachMatch } from '../text/each-match.ts';
import { firstStamp, shortestFlattened } from './flattened.ts';
import { formAnywhere } from './prefix-form.ts';
import { doubtful, takePrefixes } from './take.ts';

/** A shorter one, a quote mark, may stand within a message; no program writes a longer one. */
const shortestPrefix = 6;
const longestPrefix = 120;

/** Fewer may be a log that was passed on. */
const fewest = 4;

/** What a page or a chat puts where a row ended, besides a blank. */
const separator = / \|\s*$/;

/** A message of a flattened log: where it begins, and ends. */
export interface Piece {
  start: number;
  end: number;
}

/**
 * The messages of a log that was flattened with what its container puts in front of each; null for any other text. The prefix of the next message
 * is no end of this one:
 *
 *     Feb  4 06:51:39 host01 kernel: [    1.000001] one Feb  4 06:51:40 host01 kernel: [    2.000001] two
 */
export function piecesOf(text: string): Piece[] | null {
  if (text.length < shortestFlattened) return null;
  const { end, chain } = takePrefixes(text, 0);
  const [outermost] = chain.names;
  if (outermost === undefined || doubtful.includes(outermost)) return null;
  const stamp = firstStamp(text);
  // Behind the kernel's own stamp may stand one caller or another.
  const prefix = text.slice(0, stamp >= 0 && stamp < end ? stamp : end);
  if (prefix.length < shortestPrefix || prefix.length > longestPrefix) return null;
  const starts: number[] = [];
  eachMatch(formAnywhere(prefix), text, ({ index }) => starts.push(index));
  if (starts.length < fewest || starts[0] !== 0) return null;
  return piecesBetween(text, starts);
}

/** What stands between some places of a text, without the sign that separates them if most end in it. */
export function piecesBetween(text: string, starts: readonly number[]): Piece[] {
  const pieces = starts.map((start, index) => ({ start, end: starts[index + 1] ?? text.length }));
  const separated = pieces.filter(({ start, end }) => separator.test(text.slice(start, end)));
  if (separated.length < fewest || separated.length * 2 < pieces.length) return pieces;
  return pieces.map(({ start, end }) => ({ start, end: start + text.slice(start, end).replace(separator, '').length }));
}
