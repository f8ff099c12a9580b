/** One bit for each byte below a blank or beyond ASCII; a borrow may set the one behind such a byte, too. */
export function specialsOf(four: number): number {
  return (((four - 0x20202020) & ~four) | four) & 0x80808080;
}

/** Which of the four bytes the lowest of such bits stands for. */
export function placeOfFirst(specials: number): number {
  return (31 - Math.clz32(specials & -specials)) >>> 3;
}
