import { type Frame } from '../kernel/event.ts';
import { blank, isHexadecimal } from './characters.ts';
import { plainSymbolAt } from './plain-symbol.ts';

/** Where a frame stands, as its place tells it: the message begins in that column, and is so long. */
interface Standing {
  line: number;
  column: number;
  length: number;
}

/**
 * A frame of the commonest forms, which fills a text from one place to another, and on which context it runs is not known yet;
 * null for anything else:
 *
 *     [<ffffffff8c91358f>] ? futex_wait+0x11f/0x280
 *     ext4_filemap_fault+0x36/0x50 [ext4]
 */
export function plainFrameAt(text: string, from: number, to: number, { line, column, length }: Standing): Frame | null {
  let at = from;
  while (text.charCodeAt(at) === blank) at += 1;
  if (text.startsWith('[<', at)) {
    at = behindAddress(text, at + 2);
    if (at < 0) return null;
  }
  const stale = text.startsWith('? ', at);
  const found = plainSymbolAt(text, stale ? at + 2 : at);
  if (found === null || found.end !== to) return null;
  const { function: name, offset, size, module } = found.symbol;
  const place = { line, column, length };
  return { function: name, offset, size, module, reliable: !stale, context: null, line, place };
}

/** Behind the digits of an address and `>] `; -1 where something else stands there. */
function behindAddress(text: string, at: number): number {
  let end = at;
  while (isHexadecimal(text.charCodeAt(end))) end += 1;
  return end > at && text.startsWith('>] ', end) ? end + 3 : -1;
}
