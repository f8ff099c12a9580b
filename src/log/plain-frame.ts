import { type Frame } from '../kernel/event.ts';
import { blank } from './characters.ts';
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
    at = text.indexOf('>] ', at + 2) + 3;
    if (at < 3 || at >= to) return null;
  }
  const stale = text.startsWith('? ', at);
  const found = plainSymbolAt(text, stale ? at + 2 : at);
  if (found === null || found.end !== to) return null;
  const { function: name, offset, size, module } = found.symbol;
  const place = { line, column, length };
  return { function: name, offset, size, module, reliable: !stale, context: null, line, place };
}
