import { type AsciiText } from '../text/ascii.ts';
import { blank, carriageReturn, newline } from '../text/characters.ts';
import { anyWord, mark } from '../scan/mark.ts';
import { type Scan } from '../scan/scan.ts';

/**
 * A longer line is read in pieces, so that a file without line ends is not held whole; in bytes.
 * A log that was flattened to one line is cut into its messages anyway.
 */
export const longestPiece = 1 << 20;

/** A long line is cut at a blank where there is one so near to the end of the piece. */
const cutReach = 1 << 12;

/**
 * Lines are decoded in groups of so many bytes: fewer calls than line by line, and a line that is kept for long keeps no more than its group alive
 * (a part of a string is a view of the whole of it in the engines that browsers and Node have).
 */
const groupSize = 1 << 12;

/** As many bytes are scanned at once. */
const portion = 1 << 16;

/** A line of the input without its end, or a piece of a long one. */
export interface InputLine {
  text: string;
  /** 1-based. */
  number: number;
  /** How much of the line went before this piece of it, in UTF-16 code units. */
  before: number;
  /** What the scan said of it: bits of `mark` (../scan/mark.ts). */
  marks: number;
}

/** Who reads lines. */
export interface LineSink {
  take: (line: InputLine) => void;
  /** Offers a whole line before it is cut out of the lines that it stands in, and returns whether it was taken. */
  takeWithin?: (lines: AsciiText, from: number, to: number, number: number, marks: number) => boolean;
  /** Whether lines without a mark are wanted as well; asked before each. */
  wantsAll: (number: number) => boolean;
}

/** Bytes to lines. Give all bytes to `push`, cut anywhere; `end` gives the number of lines. */
export interface LineSplitter {
  push: (bytes: Uint8Array) => void;
  end: () => number;
}

/**
 * Lines of UTF-8 end in LF, CR LF, or a lone CR, as a serial console leaves them. Holds no more than the line that is not yet complete.
 * No byte is looked at again when `push` has returned.
 */
export function lineSplitter(scan: Scan, { take, takeWithin, wantsAll }: LineSink): LineSplitter {
  // A byte order mark within the log is damage, and for the repair.
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const held = holder();
  let number = 1;
  /** How much of the line that is held was taken as pieces. */
  let before = 0;

  const takeLong = (): void => {
    while (contentLength(held.bytes()) > longestPiece) {
      const piece = held.bytes().subarray(0, cutOf(held.bytes()));
      const text = decoder.decode(piece);
      held.drop(piece.length);
      take({ text, number, before, marks: anyWord });
      before += text.length;
    }
  };

  const takeHeld = (): void => {
    takeLong();
    const bytes = held.bytes();
    takeLines(bytes, 0, bytes.length);
    held.drop(bytes.length);
  };

  /** Whole lines: `bytes[from, to)`. */
  const takeLines = (bytes: Uint8Array, from: number, to: number): void => {
    const { lines, marked, starts, marks, loneReturns } = scan(bytes, from, to);
    let line = 0;
    let next = 0;
    let at = from;
    while (line < lines) {
      const all = wantsAll(number + line);
      if (!all) while (marks[next] === mark.window) next += 1;
      if (!all && marked[next] !== line) {
        line = marked[next] ?? lines;
        at = starts[next] ?? to;
        continue;
      }
      const end = endOfLine(bytes, all ? at + groupSize : at, to);
      const coded = bytes.subarray(at, end);
      const text = decoder.decode(coded);
      const group = loneReturns ? text.replaceAll(loneReturn, '\n') : text;
      // What is not ASCII has fewer code units than bytes, or a mark.
      const ascii = text.length === coded.length ? { text: group, bytes: coded, view: viewOf(coded) } : null;
      for (let start = 0; start < group.length;) {
        const isMarked = marked[next] === line;
        if ((!isMarked || marks[next] === mark.window) && !wantsAll(number + line)) break;
        const feed = group.indexOf('\n', start);
        const to = feed > start && group.charCodeAt(feed - 1) === carriageReturn ? feed - 1 : feed;
        const ofLine = isMarked ? (marks[next] ?? 0) : 0;
        if (before > 0 || ascii === null || takeWithin?.(ascii, start, to, number + line, ofLine) !== true)
          take({ text: group.slice(start, to), number: number + line, before, marks: ofLine });
        before = 0;
        line += 1;
        if (isMarked) next += 1;
        start = feed + 1;
      }
      at = end;
    }
    number += lines;
    before = 0;
  };

  /** A portion is shorter than a piece, so that a long line is always held. */
  const pushPortion = (bytes: Uint8Array): void => {
    let from = 0;
    if (held.length() > 0) {
      from = endOfFirst(held.bytes(), bytes);
      if (from < 0) {
        held.add(bytes);
        takeLong();
        return;
      }
      held.add(bytes.subarray(0, from));
      takeHeld();
    }
    const to = Math.max(from, endOfLast(bytes));
    if (to > from) takeLines(bytes, from, to);
    held.add(bytes.subarray(to));
  };

  const push = (bytes: Uint8Array): void => {
    for (let at = 0; at < bytes.length; at += portion) pushPortion(bytes.subarray(at, at + portion));
  };

  const end = (): number => {
    if (held.length() > 0) {
      if (held.bytes().at(-1) !== carriageReturn) held.add(Uint8Array.of(newline));
      takeHeld();
    }
    return number - 1;
  };

  return { push, end };
}

/** Bytes that wait for their line to end. */
interface Holder {
  length: () => number;
  bytes: () => Uint8Array;
  add: (bytes: Uint8Array) => void;
  drop: (count: number) => void;
}

function holder(): Holder {
  let buffer = new Uint8Array(portion);
  let length = 0;
  return {
    length: () => length,
    bytes: () => buffer.subarray(0, length),
    add: (bytes) => {
      if (length + bytes.length > buffer.length) {
        const larger = new Uint8Array(2 * (length + bytes.length));
        larger.set(buffer.subarray(0, length));
        buffer = larger;
      }
      buffer.set(bytes, length);
      length += bytes.length;
    },
    drop: (count) => {
      buffer.copyWithin(0, count, length);
      length -= count;
    },
  };
}

/** Where the first line of what is held and what follows it ends, in what follows; -1 where that cannot be told yet. */
function endOfFirst(held: Uint8Array, bytes: Uint8Array): number {
  // What is held ended in a CR; it may have been the first half of a CR LF.
  if (held.at(-1) === carriageReturn) return bytes[0] === newline ? 1 : 0;
  const feed = bytes.indexOf(newline);
  const before = feed < 0 ? bytes : bytes.subarray(0, feed);
  const lone = before.subarray(0, -1).indexOf(carriageReturn);
  return lone < 0 ? feed + 1 || -1 : lone + 1;
}

/** Where the last line that is complete ends. A CR at the very end may be the first half of a CR LF. */
function endOfLast(bytes: Uint8Array): number {
  const end = bytes.lastIndexOf(newline) + 1;
  const behind = bytes.subarray(end, bytes.length - 1).lastIndexOf(carriageReturn);
  return behind < 0 ? end : end + behind + 1;
}

function viewOf({ buffer, byteOffset, length }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, length);
}

/** The end of the line that goes on at a place. */
function endOfLine(bytes: Uint8Array, at: number, to: number): number {
  const found = at < to ? bytes.indexOf(newline, at) : -1;
  return found < 0 || found >= to ? to : found + 1;
}

/** How long a line is without its end. */
function contentLength(bytes: Uint8Array): number {
  const withoutFeed = bytes.at(-1) === newline ? bytes.length - 1 : bytes.length;
  return bytes[withoutFeed - 1] === carriageReturn ? withoutFeed - 1 : withoutFeed;
}

/** A CR that ends a line by itself; who scanned the bytes took it for the end of one. */
const loneReturn = /\r(?!\n)/g;

function cutOf(line: Uint8Array): number {
  const at = line.lastIndexOf(blank, longestPiece - 1);
  if (at > longestPiece - cutReach) return at;
  let cut = longestPiece;
  // Not within a character.
  while (((line[cut] ?? 0) & 0xc0) === 0x80) cut -= 1;
  return cut;
}
