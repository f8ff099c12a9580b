import { blank, carriageReturn, newline, tab } from '../text/characters.ts';
import { isUsualWidth, isWindowWidth } from './console-width.ts';
import { mark } from './mark.ts';
import { placeOfFirst, specialsOf } from './specials.ts';
import { hasThree, isBeside, slotOfFour, slotOfPair, type WordTable } from './word-table.ts';

/** What a scan tells of some whole lines. */
export interface Scanned {
  /** How many lines there are. */
  lines: number;
  /** The lines with a mark, ascending, 0-based; where each begins in the bytes; and its marks. */
  marked: number[];
  starts: number[];
  marks: number[];
  /** Some lines end in a lone CR. */
  loneReturns: boolean;
}

/** So many lines before it, or up to twice as many, are shorter than a line that has the width of a console. */
const reach = 64;

/** A record of `journalctl -o json-pretty` begins with a line of its own. */
const brace = 123;

/** A line of backticks begins or ends a log in a text that explains it, of which the lines may be longer. */
const backtick = 96;

const beyondAscii = 128;
const filler = 120;

/** `bytes[from, to)` are whole lines. They are scanned in order, each of them once. */
export type Scan = (bytes: Uint8Array, from: number, to: number) => Scanned;

/**
 * A single pass over the bytes of a log, four at a time: where its lines end, and which of them may matter.
 * Nothing is decoded, and no line looked at that holds none of the words.
 */
export function scanner(table: WordTable): Scan {
  const { wordsOfFour, wordsOfFirstThree, wordsOfLastThree } = table;
  /** The longest of the last lines, in two turns. */
  let longest = 0;
  let longestBefore = 0;
  let turn = 0;

  /** Whether no line before is longer. */
  const isLongest = (length: number): boolean => {
    longest = Math.max(longest, length);
    turn += 1;
    const found = length === longest && length >= longestBefore;
    if (turn === reach) {
      longestBefore = longest;
      longest = 0;
      turn = 0;
    }
    return found;
  };

  return (bytes, from, to) => {
    const scanned: Scanned = { lines: 0, marked: [], starts: [], marks: [], loneReturns: false };
    const { marked, starts, marks } = scanned;
    let start = from;

    const note = (bit: number): void => {
      const at = marked.length - 1;
      if (marked[at] === scanned.lines) {
        marks[at] = (marks[at] ?? 0) | bit;
      } else {
        marked.push(scanned.lines);
        starts.push(start);
        marks.push(bit);
      }
    };

    const endLine = (at: number): void => {
      if (bytes[start] === brace) note(mark.between);
      if (bytes[start] === backtick) longest = longestBefore = 0;
      const length = bytes[at - 1] === carriageReturn ? at - 1 - start : at - start;
      if (isLongest(length)) {
        if (isUsualWidth(length)) note(mark.full);
        else if (isWindowWidth(length) && beginsElse(bytes, start, at + 1)) note(mark.window);
      }
      scanned.lines += 1;
      start = at + 1;
    };

    /** A byte that is no printable ASCII. */
    const takeSpecial = (at: number): void => {
      const byte = bytes[at];
      if (byte === newline) {
        endLine(at);
      } else if (byte === carriageReturn) {
        if (at + 1 < to && bytes[at + 1] === newline) return;
        scanned.loneReturns = true;
        endLine(at);
      } else if (byte !== tab) {
        note(mark.odd);
      }
    };

    const takeSpecials = (at: number, four: number): void => {
      for (let special = specialsOf(four); special !== 0; special &= special - 1) {
        const place = at + placeOfFirst(special);
        const byte = bytes[place] ?? blank;
        if (byte < blank || byte >= beyondAscii) takeSpecial(place);
      }
    };

    /** A group of four that may be of a word. */
    const takeFour = (at: number, four: number): void => {
      const words = wordsOfFour(bytes, at, four) | wordsOfFirstThree(bytes, at, four);
      if (words !== 0) note(words);
      takeSpecials(at, four);
      // The first of the four may have ended the line before.
      const next = wordsOfLastThree(bytes, at, four);
      if (next !== 0) note(next);
    };

    const whole = from + ((to - from) & ~3);
    eachFour(bytes, from, whole, table, { takeFour, takeSpecials });
    if (whole < to) takeFour(whole, filledUp(bytes.subarray(whole, to)));
    return scanned;
  };
}

/** What becomes of the groups of four that may matter. */
interface FourSink {
  takeFour: (at: number, four: number) => void;
  /** None of the four is of a word. */
  takeSpecials: (at: number, four: number) => void;
}

function eachFour(bytes: Uint8Array, from: number, to: number, table: WordTable, sink: FourSink): void {
  const { fours, pairs, threes } = table;
  const view = new DataView(bytes.buffer, bytes.byteOffset, to);
  for (let at = nextFour(view, from, to, table); at < to; at = nextFour(view, at + 4, to, table)) {
    const four = view.getInt32(at, true);
    const beside = fours[slotOfFour(four)] ?? 0;
    const pair = pairs[slotOfPair(four)] ?? 0;
    if (isBeside(beside, bytes, at) || (pair !== 0 && hasThree(threes, four))) sink.takeFour(at, four);
    else if (specialsOf(four) !== 0) sink.takeSpecials(at, four);
  }
}

/**
 * The place of the next group of four that may matter; `to` where there is none. All bytes of a log go through this loop. It asks once for
 * all that can be, and calls nothing: the engines keep what it looks at in registers, which they load anew behind each call.
 */
function nextFour(view: DataView, from: number, to: number, { fours, pairs }: WordTable): number {
  for (let at = from; at < to; at += 4) {
    const four = view.getInt32(at, true);
    if ((specialsOf(four) | (fours[slotOfFour(four)] ?? 0) | (pairs[slotOfPair(four)] ?? 0)) !== 0) return at;
  }
  return to;
}

/** The last bytes as a group of four, filled up with a letter: no bit is set for it, whatever stands before it. */
function filledUp(bytes: Uint8Array): number {
  return [0, 1, 2, 3].reduce((four, index) => four | ((bytes[index] ?? filler) << (8 * index)), 0);
}

/** Quote marks, bars and indentation, which who quotes a log puts in front of all of its lines. */
const margins = new Uint8Array(256);
for (const letter of '>| \t') margins[letter.charCodeAt(0)] = 1;

/** Whether the line that begins at the second place begins in another way than that at the first, behind what may stand in front of both. */
function beginsElse(bytes: Uint8Array, one: number, other: number): boolean {
  let behind = 0;
  while (margins[bytes[one + behind] ?? 0] === 1 && bytes[one + behind] === bytes[other + behind]) behind += 1;
  return bytes[one + behind] !== bytes[other + behind];
}
