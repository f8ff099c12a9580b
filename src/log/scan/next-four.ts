import { anyBehind, codeBehind, slotOfFour, slotOfThree, type WordTable } from './word-table.ts';

/** One bit for each byte below a blank or beyond ASCII; a borrow may set the one behind such a byte, too. */
export function specialsOf(four: number): number {
  return (((four - 0x20202020) & ~four) | four) & 0x80808080;
}

/**
 * The next group of four bytes that may matter; `to` where there is none. All bytes of a log go through this loop: it calls nothing
 * that the engines do not take into it, and asks once for all that can be.
 */
export function nextFour(
  view: DataView,
  from: number,
  to: number,
  { fours, firstThrees, lastThrees }: WordTable,
): number {
  for (let at = from; at < to; at += 4) {
    const four = view.getInt32(at, true);
    const other =
      specialsOf(four) | (firstThrees[slotOfThree(four & 0xffffff)] ?? 0) | (lastThrees[slotOfThree(four >>> 8)] ?? 0);
    const long = fours[slotOfFour(four)] ?? 0;
    if ((other | long) === 0) continue;
    if (other !== 0 || long === anyBehind || at + 4 >= view.byteLength) return at;
    if (long === codeBehind(view.getUint8(at + 4))) return at;
  }
  return to;
}
