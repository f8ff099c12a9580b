import { type Frame } from '../../kernel/event.ts';
import { type AsciiText } from '../text/ascii.ts';
import { blank, closing, greater, isHexadecimal, less, opening, question } from '../text/characters.ts';
import { plainSymbol } from './plain-symbol.ts';
import { type TracedSymbol } from '../lines/wording.ts';

/**
 * The frame of one of the commonest forms that fills a text from one place to another; null for anything else:
 *
 *     [<ffffffff8c91358f>] ? futex_wait+0x11f/0x280
 *     ext4_filemap_fault+0x36/0x50 [ext4]
 */
export function plainFrame(ascii: AsciiText, from: number, to: number): TracedSymbol | null {
  const { bytes } = ascii;
  let at = from;
  while (bytes[at] === blank) at += 1;
  if (bytes[at] === opening && bytes[at + 1] === less) {
    at = behindAddress(bytes, at + 2);
    if (at < 0) return null;
  }
  const stale = bytes[at] === question && bytes[at + 1] === blank;
  const symbol = plainSymbol(ascii, stale ? at + 2 : at, to);
  if (symbol === null) return null;
  const { function: name, offset, size, module } = symbol;
  return { function: name, offset, size, module, reliable: !stale };
}

/** The same on a line of the input from a column on. */
export function frameAt(symbol: TracedSymbol, line: number, column: number, length: number): Frame {
  const { function: name, offset, size, module, reliable } = symbol;
  return { function: name, offset, size, module, reliable, context: null, line, place: { line, column, length } };
}

/** Behind the digits of an address and `>] `; -1 where something else stands there. */
function behindAddress(bytes: Uint8Array, at: number): number {
  let end = at;
  while (isHexadecimal(bytes[end] ?? 0)) end += 1;
  return end > at && bytes[end] === greater && bytes[end + 1] === closing && bytes[end + 2] === blank ? end + 3 : -1;
}
