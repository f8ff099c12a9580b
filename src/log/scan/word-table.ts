/** A word to look for. */
export interface SearchedWord {
  /** The characters, all of them ASCII; it may hold the end of its line. */
  text: string;
  /** No letter or digit stands before it. */
  alone: boolean;
  /** What it tells of its line: a bit of `mark`. */
  tells: number;
}

/** The shortest word that can be looked for, in bytes. */
const shortestWord = 5;

/**
 * The place in `fours` of four bytes in a row, given as a little-endian number: Knuth's multiplicative hash, of which the upper 16 bits are
 * taken. The numbers stand in the expression because it is worked out for all bytes of a log, and the engines know no better constants.
 */
export function slotOfFour(four: number): number {
  return Math.imul(four, 0x9e3779b1) >>> 16;
}

const slotsOfFour = 1 << 16;

/** The place in `threes` of three bytes in a row: the same hash, 14 bits. */
function slotOfThree(three: number): number {
  return Math.imul(three, 0x9e3779b1) >>> 18;
}

const slotsOfThree = 1 << 14;

/** In `threes`, as bits: a short word may hold them as the first three of a group of four, or as the last. */
const firstOfGroup = 1;
const lastOfGroup = 2;

/** Whether a short word may hold the first three of a group of four, or the last. */
export function hasThree(threes: Uint8Array, four: number): boolean {
  const first = threes[slotOfThree(four & 0xffffff)] ?? 0;
  const last = threes[slotOfThree(four >>> 8)] ?? 0;
  return ((first & firstOfGroup) | (last & lastOfGroup)) !== 0;
}

/** The place in `pairs` of the two bytes in the middle of a group of four: the first three hold them, and the last. They are its number, for ASCII. */
export function slotOfPair(four: number): number {
  return (four >>> 8) & 0x7f7f;
}

const slotsOfPair = 1 << 15;

/** In `fours`: nothing is known of the bytes beside the four, or they differ from word to word. */
const anyBeside = 1;

/** In `fours`, with the code of a character: it stands before the four. Without this bit it stands behind them. */
const standsBefore = 0x80;

/** Whether the byte stands beside the four at a place that `fours` tells. */
export function isBeside(beside: number, bytes: Uint8Array, at: number): boolean {
  if (beside <= anyBeside) return beside === anyBeside;
  return beside < standsBefore ? bytes[at + 4] === beside : bytes[at - 1] === (beside & ~standsBefore);
}

interface Word extends Omit<SearchedWord, 'text'> {
  bytes: Uint8Array;
}

/** A word, and how far into it the bytes stand by which it is found. */
interface Candidate extends Word {
  /** The bytes by which it is found. */
  group: number;
  offset: number;
}

/** Words, made ready to be looked for by looking at every fourth place only. */
export interface WordTable {
  /** By `slotOfFour`: 0 where no word holds four such bytes, else what stands beside them; see `isBeside`. */
  fours: Uint8Array;
  /** By `slotOfThree`: whether the end of a short word may be the first three of a group of four, or its beginning the last three. */
  threes: Uint8Array;
  /** By `slotOfPair`: 1 where `threes` may hold the first three or the last of a group. One look at it spares two at the other for most groups. */
  pairs: Uint8Array;
  /** What the words tell that stand there and hold the four bytes from `at` on; 0 where there is none. */
  wordsOfFour: (text: Uint8Array, at: number, four: number) => number;
  /** The same for the first three of the four, and the last. */
  wordsOfFirstThree: (text: Uint8Array, at: number, four: number) => number;
  wordsOfLastThree: (text: Uint8Array, at: number, four: number) => number;
}

/** @throws RangeError for a word that is too short, or not ASCII. */
export function wordTable(words: readonly SearchedWord[]): WordTable {
  const fours = new Uint8Array(slotsOfFour);
  /** By `slotOfFour`: the only four bytes that have this place; 0 where several have it. */
  const groups = new Int32Array(slotsOfFour);
  const threes = new Uint8Array(slotsOfThree);
  const pairs = new Uint8Array(slotsOfPair);
  const byFour: Candidate[][] = Array.from(fours, () => []);
  const byThree: Candidate[][] = Array.from(threes, () => []);

  const addFour = (word: Word, offset: number): void => {
    const { bytes } = word;
    const group = numberAt(bytes, offset, 4);
    const slot = slotOfFour(group);
    const known = besideOf(bytes, offset);
    groups[slot] = fours[slot] === 0 || groups[slot] === group ? group : 0;
    fours[slot] = fours[slot] === 0 || fours[slot] === known ? known : anyBeside;
    byFour[slot]?.push({ ...word, group, offset });
  };

  const addThree = (word: Word, offset: number, bit: number): void => {
    const group = numberAt(word.bytes, offset, 3);
    const slot = slotOfThree(group);
    threes[slot] = (threes[slot] ?? 0) | bit;
    pairs[slotOfPair(bit === firstOfGroup ? group : group << 8)] = 1;
    byThree[slot]?.push({ ...word, group, offset });
  };

  /** `lying` bytes into the word stands the first place that is a multiple of four. A short word need not hold four bytes from there on. */
  const add = (word: Word, lying: number): void => {
    const { length } = word.bytes;
    if (lying + 4 <= length) addFour(word, rarest(word.bytes, lying));
    else if (lying + 3 <= length) addThree(word, lying, firstOfGroup);
    else addThree(word, 0, lastOfGroup);
  };

  for (const { text, alone, tells } of unique(words)) {
    const bytes = new TextEncoder().encode(text);
    if (bytes.length < shortestWord || bytes.length !== text.length) {
      throw new RangeError(
        `"${text}" cannot be looked for: a word has ${String(shortestWord)} or more characters, all of them ASCII.`,
      );
    }
    for (let lying = 0; lying < 4; lying += 1) add({ bytes, alone, tells }, lying);
  }

  const wordsOfThree = (text: Uint8Array, at: number, three: number): number => {
    const slot = slotOfThree(three);
    // Most groups that come here do so for their four bytes.
    return threes[slot] === 0 ? 0 : toldBy(byThree[slot] ?? [], text, at, three);
  };

  return {
    fours,
    threes,
    pairs,
    wordsOfFour: (text, at, four) => {
      const slot = slotOfFour(four);
      const only = groups[slot] ?? 0;
      // Others that have the same place by chance are most of what comes here.
      return only !== 0 && only !== four ? 0 : toldBy(byFour[slot] ?? [], text, at, four);
    },
    wordsOfFirstThree: (text, at, four) => wordsOfThree(text, at, four & 0xffffff),
    wordsOfLastThree: (text, at, four) => wordsOfThree(text, at + 1, four >>> 8),
  };
}

/** Characters of kernel logs, the commonest first; all others are rarer. */
const commonest = new TextEncoder().encode(' e0tinraosdclu1mp2f3:4h[]gb568x79,.v=_ky-w(SC');

/** What lines say that are no crash, in the log of whatever machine: a group of four that stands in them is looked for only where a word has no other. */
const usual = new TextEncoder().encode(
  [
    'systemd[1]: Started Reached target Stopped Starting Listening on /system.slice/ journal service unit logind session',
    'device devices driver attached detected removable disabled enabled available unavailable registered initialized',
    'usb input using link is down link becomes ready state forwarding blocking request requested queue queued interrupt',
    'mounted filesystem with block blocks cache memory page table tables module loading firmware version check checking',
    'kernel: error failed failure fault status stat mode for from process',
  ].join(' '),
);

const usualFours = new Set(Array.from(usual, (_, offset) => numberAt(usual, offset, 4)));

/** Of the groups of four that a word holds when it lies in a certain way, where the one stands that is the rarest in logs. */
function rarest(bytes: Uint8Array, lying: number): number {
  let best = lying;
  for (let offset = lying; offset + 4 <= bytes.length; offset += 4) {
    if (rarity(bytes, offset) > rarity(bytes, best)) best = offset;
  }
  return best;
}

function rarity(bytes: Uint8Array, offset: number): number {
  const sum = bytes.subarray(offset, offset + 4).reduce((sum, byte) => sum + rank(byte), 0);
  return usualFours.has(numberAt(bytes, offset, 4)) ? sum - 4 * commonest.length : sum;
}

function rank(byte: number): number {
  const place = commonest.indexOf(byte);
  return place < 0 ? commonest.length : place;
}

/** What is known of the bytes beside the four at a place of a word: the rarer of the two. */
function besideOf(bytes: Uint8Array, offset: number): number {
  const before = bytes[offset - 1];
  const behind = bytes[offset + 4];
  if (behind === undefined) return before === undefined ? anyBeside : before | standsBefore;
  return before === undefined || rank(before) <= rank(behind) ? behind : before | standsBefore;
}

function numberAt(bytes: Uint8Array, offset: number, count: number): number {
  return bytes.subarray(offset, offset + count).reduce((number, byte, index) => number | (byte << (8 * index)), 0);
}

/** What those of the words tell that stand there. */
function toldBy(candidates: readonly Candidate[], text: Uint8Array, at: number, group: number): number {
  let told = 0;
  for (const candidate of candidates)
    if (candidate.group === group && stands(candidate, text, at)) told |= candidate.tells;
  return told;
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
  for (const word of words) {
    const { text, alone, tells } = byText.get(word.text) ?? word;
    byText.set(text, { text, alone: alone && word.alone, tells: tells | word.tells });
  }
  return [...byText.values()];
}
