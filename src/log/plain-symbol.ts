import {
  blank,
  closing,
  dot,
  hyphen,
  isDigit,
  isHexadecimal,
  opening,
  plus,
  slash,
  valueBetween,
} from './characters.ts';
import { type Symbol, withoutSuffix } from './symbol.ts';

/** Characters of a name behind the first, by code: 1 for a letter, a digit, `_`, `.` and `$`. */
const inName = Uint8Array.from({ length: 128 }, (_, code) => (/[\w.$]/.test(String.fromCharCode(code)) ? 1 : 0));

/** More digits than this are more than a number of the kernel that is counted with. */
const mostDigits = 12;

/** A symbol, and where it ends in the text. */
export interface PlainSymbol {
  symbol: Symbol;
  end: number;
}

/**
 * The commonest form of a symbol, read letter by letter, since most lines of a report hold one; null for any other form:
 *
 *     ext4_lookup+0x118/0x170
 *     ext4_lookup.isra.0+0x118/0x170 [ext4]
 */
export function plainSymbolAt(text: string, at: number): PlainSymbol | null {
  const first = text.charCodeAt(at);
  // A number, or the dot that ppc64 puts before its functions.
  if (isDigit(first) || first === dot || inName[first] !== 1) return null;
  const name = behindName(text, at);
  if (text.charCodeAt(name) !== plus) return null;
  const offset = behindNumber(text, name + 1);
  if (offset < 0 || text.charCodeAt(offset) !== slash) return null;
  const size = behindNumber(text, offset + 1);
  if (size < 0) return null;
  const module = behindModule(text, size);
  if (module < 0) return null;
  return {
    symbol: {
      function: withoutSuffix(text.slice(at, name)),
      offset: valueBetween(text, name + 3, offset, 16),
      size: valueBetween(text, offset + 3, size, 16),
      module: module === size ? null : text.slice(size + 2, module - 1),
    },
    end: module,
  };
}

function behindName(text: string, at: number): number {
  let end = at;
  while (inName[text.charCodeAt(end)] === 1) end += 1;
  return end;
}

/** Behind `0x` and its digits; -1 where they are not such a number. */
function behindNumber(text: string, at: number): number {
  if (!text.startsWith('0x', at)) return -1;
  let end = at + 2;
  while (isHexadecimal(text.charCodeAt(end))) end += 1;
  return end > at + 2 && end <= at + 2 + mostDigits ? end : -1;
}

/** Behind ` [ext4]`; the place itself where no bracket follows, -1 where one holds more than a name. */
function behindModule(text: string, at: number): number {
  if (text.charCodeAt(at) !== blank || text.charCodeAt(at + 1) !== opening) return at;
  let end = at + 2;
  while (inName[text.charCodeAt(end)] === 1 || text.charCodeAt(end) === hyphen) end += 1;
  return end > at + 2 && text.charCodeAt(end) === closing ? end + 1 : -1;
}
