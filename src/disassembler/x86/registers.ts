const low = 'ax cx dx bx sp bp si di'.split(' ');
const upper = Array.from({ length: 8 }, (_, index) => `r${String(index + 8)}`);

/** General registers by number, for each size in bytes. */
const general: Record<number, string[]> = {
  1: [...'al cl dl bl spl bpl sil dil'.split(' '), ...upper.map((name) => `${name}b`)],
  2: [...low, ...upper.map((name) => `${name}w`)],
  4: [...low.map((name) => `e${name}`), ...upper.map((name) => `${name}d`)],
  8: [...low.map((name) => `r${name}`), ...upper],
};

/** Without a REX prefix the numbers 4 to 7 are the second bytes of the first four registers. */
const secondBytes = 'ah ch dh bh'.split(' ');

/** The name of a general register: number 0 of 4 bytes is `eax`. */
export function generalRegister(number: number, size: number, rex: boolean): string {
  if (size === 1 && !rex && number >= 4) return secondBytes[number - 4] ?? '';
  return general[size]?.[number] ?? '';
}

/** The name that the kernel prints a register's value with: `RAX` with 64 bits, `EAX` with 32, also for its lower half. */
export function wholeRegister(number: number, bits: 32 | 64): string {
  return generalRegister(number, bits / 8, true).toUpperCase();
}

export const segmentRegisters = 'es cs ss ds fs gs'.split(' ');
