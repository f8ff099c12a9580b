import { type Operand } from '../instruction.ts';

/** An instruction without its place: what a word says. `target` counts from the word's own address. */
export interface Plain {
  mnemonic: string;
  operands: Operand[];
  target?: number;
}

/** A class of encodings: those whose bits under the mask have this value. Null for the words among them that are not decoded. */
export interface Encoding {
  mask: number;
  value: number;
  read: (word: number) => Plain | null;
}

/** Some bits of a word as a number without a sign, `bits(word, 9, 5)`: bits 9 to 5. */
export function bits(word: number, high: number, low: number): number {
  return (word >>> low) & (2 ** (high - low + 1) - 1);
}

export function bit(word: number, at: number): number {
  return (word >>> at) & 1;
}

/** The same with the sign of the highest of them. */
export function signedBits(word: number, high: number, low: number): number {
  return (word << (31 - high)) >> (31 - high + low);
}

/** The first class that the word belongs to. */
export function readBy(encodings: readonly Encoding[], word: number): Plain | null {
  const found = encodings.find(({ mask, value }) => (word & mask) >>> 0 === value);
  return found === undefined ? null : found.read(word);
}

/** A general register: number 31 is zero, or the stack pointer where one can stand. */
export function register(number: number, wide: boolean | number, stack = false): Operand {
  const letter = wide ? 'x' : 'w';
  if (number < 31) return { text: `${letter}${String(number)}`, register: `X${String(number)}` };
  if (!stack) return { text: `${letter}zr` };
  return { text: wide ? 'sp' : 'wsp', register: 'SP' };
}

export function immediate(value: number | bigint): Operand {
  return { text: value < 0 ? `#-0x${(-value).toString(16)}` : `#0x${value.toString(16)}` };
}

/** Offsets and numbers of bits are written as decimals. */
export function decimal(value: number): Operand {
  return { text: `#${String(value)}` };
}

export function plain(text: string): Operand {
  return { text };
}

export const conditions = 'eq ne cs cc mi pl vs vc hi ls ge lt gt le al nv'.split(' ');

export const shifts = 'lsl lsr asr ror'.split(' ');

export const extensions = 'uxtb uxth uxtw uxtx sxtb sxth sxtw sxtx'.split(' ');
