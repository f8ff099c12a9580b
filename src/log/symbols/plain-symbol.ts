import { type AsciiText } from '../text/ascii.ts';
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
  smallX,
  valueBetween,
  zero,
} from '../text/characters.ts';
import { nameBetween } from './names.ts';
import { type Symbol } from './symbol.ts';

/** Characters of a name behind the first, by code: 1 for a letter, a digit, `_`, `.` and `$`. */
const inName = Uint8Array.from({ length: 256 }, (_, code) => (/[\w.$]/.test(String.fromCharCode(code)) ? 1 : 0));

/** More digits than this are more than a number of the kernel that is counted with. */
const mostDigits = 12;

/**
 * The commonest form of a symbol, read letter by letter, since most lines of a report hold one; null where it does not fill the text
 * from one place to another, or has any other form:
 *
 *     ext4_lookup+0x118/0x170
 *     ext4_lookup.isra.0+0x118/0x170 [ext4]
 */
export function plainSymbol(ascii: AsciiText, from: number, to: number): Symbol | null {
  const { bytes } = ascii;
  const first = bytes[from] ?? 0;
  // A number, or the dot that ppc64 puts before its functions.
  if (isDigit(first) || first === dot || inName[first] !== 1) return null;
  const name = behindName(bytes, from);
  if (bytes[name] !== plus) return null;
  const offset = behindNumber(bytes, name + 1);
  if (offset < 0 || bytes[offset] !== slash) return null;
  const size = behindNumber(bytes, offset + 1);
  if (size < 0 || behindModule(bytes, size) !== to) return null;
  return {
    function: nameBetween(ascii, from, endOfFunction(bytes, from, name)),
    offset: valueBetween(bytes, name + 3, offset, 16),
    size: valueBetween(bytes, offset + 3, size, 16),
    module: size === to ? null : nameBetween(ascii, size + 2, to - 1),
  };
}

function behindName(bytes: Uint8Array, at: number): number {
  let end = at;
  while (inName[bytes[end] ?? 0] === 1) end += 1;
  return end;
}

/** Where the suffix begins that the compiler gave to a name. */
function endOfFunction(bytes: Uint8Array, from: number, to: number): number {
  let end = from;
  while (end < to && bytes[end] !== dot) end += 1;
  return end;
}

/** Behind `0x` and its digits; -1 where they are not such a number. */
function behindNumber(bytes: Uint8Array, at: number): number {
  if (bytes[at] !== zero || bytes[at + 1] !== smallX) return -1;
  let end = at + 2;
  while (isHexadecimal(bytes[end] ?? 0)) end += 1;
  return end > at + 2 && end <= at + 2 + mostDigits ? end : -1;
}

/** Behind ` [ext4]`; the place itself where no bracket follows, -1 where one holds more than a name. */
function behindModule(bytes: Uint8Array, at: number): number {
  if (bytes[at] !== blank || bytes[at + 1] !== opening) return at;
  let end = at + 2;
  while (inName[bytes[end] ?? 0] === 1 || bytes[end] === hyphen) end += 1;
  return end > at + 2 && bytes[end] === closing ? end + 1 : -1;
}
