import { type SearchedWord } from './words.ts';

/** The shortest word that can be looked for, in bytes. */
export const shortestWord = 5;

/** A word of this length holds four bytes that begin at a multiple of four, wherever it stands; a shorter one three bytes that begin or end there. */
const longWord = 7;

/**
 * The place in `fours` of four bytes in a row, given as a little-endian number: Knuth's multiplicative hash, of which the upper 15 bits are
 * taken. The numbers stand in the expression because it is worked out for all bytes of a log, and the engines know no better constants.
 */
export function slotOfFour(four: number): number {
  return Math.imul(four, 0x9e3779b1) >>> 17;
}

const slotsOfFour = 1 << 15;

/** The place in `firstThrees` and `lastThrees` of three bytes in a row: the same hash, 13 bits. */
export function slotOfThree(three: number): number {
  return Math.imul(three, 0x9e3779b1) >>> 19;
}

const slotsOfThree = 1 << 13;

/** In `fours`: any byte may stand behind the four, or the word ends with them. */
export const anyBehind = 1;

/** In `fours`: this byte has to stand behind them. */
export function codeBehind(byte: number): number {
  return byte + 2;
}

/** A word, and how far into it the bytes stand by which it is found. */
interface Candidate {
  /** The bytes by which it is found. */
  group: number;
  bytes: Uint8Array;
  alone: boolean;
  offset: number;
}

/** Words, made ready to be looked for by looking at every fourth place only. */
export interface WordTable {
  /** By `slotOfFour`: whether a long word may hold four such bytes, and what stands behind them then. */
  fours: Uint16Array;
  /** By `slotOfThree`: 1 where a short word may hold three such bytes as the first of a group of four. */
  firstThrees: Uint8Array;
  /** The same as the last of a group. */
  lastThrees: Uint8Array;
  /** Whether a word stands there that holds the four bytes from `at` on. */
  holdsFour: (text: Uint8Array, at: number, four: number) => boolean;
  /** The same for three. */
  holdsThree: (text: Uint8Array, at: number, three: number) => boolean;
}

/** @throws RangeError for a word that is too short, or not ASCII. */
export function wordTable(words: readonly SearchedWord[]): WordTable {
  const fours = new Uint16Array(slotsOfFour);
  const firstThrees = new Uint8Array(slotsOfThree);
  const lastThrees = new Uint8Array(slotsOfThree);
  const byFour: Candidate[][] = Array.from(fours, () => []);
  const byThree: Candidate[][] = Array.from(firstThrees, () => []);

  const addLong = (bytes: Uint8Array, alone: boolean): void => {
    for (let lying = 0; lying < 4; lying += 1) {
      const offset = rarest(bytes, lying);
      const group = numberAt(bytes, offset, 4);
      const slot = slotOfFour(group);
      const behind = bytes[offset + 4];
      const known = behind === undefined ? anyBehind : codeBehind(behind);
      fours[slot] = fours[slot] === 0 || fours[slot] === known ? known : anyBehind;
      byFour[slot]?.push({ group, bytes, alone, offset });
    }
  };

  const addShort = (bytes: Uint8Array, alone: boolean): void => {
    for (let offset = 0; offset + 3 <= Math.min(bytes.length, 6); offset += 1) {
      const group = numberAt(bytes, offset, 3);
      const slot = slotOfThree(group);
      firstThrees[slot] = 1;
      if (offset === 0) lastThrees[slot] = 1;
      byThree[slot]?.push({ group, bytes, alone, offset });
    }
  };

  for (const { text, alone } of unique(words)) {
    const bytes = new TextEncoder().encode(text);
    if (bytes.length < shortestWord || bytes.length !== text.length) {
      throw new RangeError(
        `"${text}" cannot be looked for: a word has ${String(shortestWord)} or more characters, all of them ASCII.`,
      );
    }
    (bytes.length < longWord ? addShort : addLong)(bytes, alone);
  }

  return {
    fours,
    firstThrees,
    lastThrees,
    holdsFour: (text, at, four) => anyStands(byFour[slotOfFour(four)] ?? [], text, at, four),
    holdsThree: (text, at, three) => anyStands(byThree[slotOfThree(three)] ?? [], text, at, three),
  };
}

/** Characters of kernel logs, the commonest first; all others are rarer. */
const commonest = new TextEncoder().encode(' e0tinraosdclu1mp2f3:4h[]gb568x79,.v=_ky-w(SC');

/** Of the groups of four that a word holds when it lies in a certain way, where the one stands that is the rarest in logs. */
function rarest(bytes: Uint8Array, lying: number): number {
  let best = lying;
  for (let offset = lying; offset + 4 <= bytes.length; offset += 4) {
    if (rarity(bytes, offset) > rarity(bytes, best)) best = offset;
  }
  return best;
}

function rarity(bytes: Uint8Array, offset: number): number {
  return bytes.subarray(offset, offset + 4).reduce((sum, byte) => {
    const place = commonest.indexOf(byte);
    return sum + (place < 0 ? commonest.length : place);
  }, 0);
}

function numberAt(bytes: Uint8Array, offset: number, count: number): number {
  return bytes.subarray(offset, offset + count).reduce((number, byte, index) => number | (byte << (8 * index)), 0);
}

function anyStands(candidates: readonly Candidate[], text: Uint8Array, at: number, group: number): boolean {
  for (const candidate of candidates) if (candidate.group === group && stands(candidate, text, at)) return true;
  return false;
}

function stands({ bytes, alone, offset }: Candidate, text: Uint8Array, at: number): boolean {
  const start = at - offset;
  // Most are told apart by their ends.
  if (text[start] !== bytes[0] || text[start + bytes.length - 1] !== bytes[bytes.length - 1]) return false;
  for (let index = 1; index < bytes.length; index += 1) {
    if (text[start + index] !== bytes[index]) return false;
  }
  return !alone || !/\w/.test(String.fromCharCode(text[start - 1] ?? 0));
}

/** Each word once; where it need not stand alone in one place, it need not at all. */
function unique(words: readonly SearchedWord[]): SearchedWord[] {
  const byText = new Map<string, SearchedWord>();
  for (const word of words) if (byText.get(word.text)?.alone !== false) byText.set(word.text, word);
  return [...byText.values()];
}
