import { type RowMap } from './row-map.ts';
import { longestRow, rowBreaks } from './row-breaks.ts';

/** Where some rows of a log begin in its bytes, so that the others are found near them. */
export interface TextIndex {
  map: RowMap;
  /** Rows, rising, the first one 0, and the byte at which each begins. */
  rows: ArrayLike<number>;
  bytes: ArrayLike<number>;
  /** Bytes of all. */
  size: number;
  /** Nothing but blanks. */
  blank: boolean;
}

/** Makes the index while a log is read. Give all of its bytes to `push`, as UTF-8, cut anywhere, then call `end`. */
export interface TextIndexer {
  push: (bytes: Uint8Array) => void;
  end: () => TextIndex;
}

/** No more rows than this lie between two that are in the index. */
const stride = 128;
/** More of a line than this is not held until its end comes; in bytes. */
const longestHeld = 1 << 16;
/** A longer line is cut before a time stamp or at a blank, where there is one so near to the end of what is held. */
const cutReach = 1 << 12;

const newline = 10;
const carriageReturn = 13;
const blank = 32;
const bracket = 91;

/** Lines end where the reader of the log ends them: in LF, CR LF, or a lone CR. */
export function textIndexer(): TextIndexer {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const long: number[] = [];
  const ends: number[] = [];
  const breaks: number[] = [];
  const indexedRows: number[] = [];
  const indexedBytes: number[] = [];
  /** The row and the line that come next. */
  let row = 0;
  let line = 1;
  /** The column at which what is held begins; above 1 where the line began before it. */
  let column = 1;
  /** A line that has not ended yet, and the byte at which it begins. */
  let held = new Uint8Array();
  let at = 0;
  let isBlank = true;

  const note = (byte: number): void => {
    indexedRows.push(row);
    indexedBytes.push(byte);
  };

  const noteSome = (byte: number): void => {
    if (row - (indexedRows[indexedRows.length - 1] ?? -stride) >= stride) note(byte);
  };

  /** A part of a long line, or all of it. */
  const takeLong = (bytes: Uint8Array, byte: number): void => {
    if (column === 1) {
      noteSome(byte);
    } else {
      breaks.push(column);
      note(byte);
    }
    const text = decoder.decode(bytes);
    const found = text.length <= longestRow && column === 1 ? [0] : rowBreaks(text);
    // The place of a character is that of a byte where all are ASCII.
    const ascii = text.length === bytes.length;
    row += 1;
    for (const offset of found.slice(1)) {
      breaks.push(column + offset);
      if (ascii) noteSome(byte + offset);
      row += 1;
    }
    column += text.length;
  };

  /** Takes the begin of a line that is too long to be held; returns the rest. */
  const takePieces = (bytes: Uint8Array, byte: number): Uint8Array => {
    let from = 0;
    while (bytes.length - from > longestHeld) {
      const cut = from + cutOf(bytes.subarray(from));
      takeLong(bytes.subarray(from, cut), byte + from);
      from = cut;
    }
    return bytes.subarray(from);
  };

  const endLong = (): void => {
    const before = ends[ends.length - 1] ?? 0;
    if (breaks.length > before) {
      long.push(line);
      ends.push(breaks.length);
    }
    line += 1;
    column = 1;
  };

  /** Takes all lines that end in `bytes`, the first of which is the byte `at`; returns where the one begins that does not. */
  const takeLines = (bytes: Uint8Array): number => {
    // Each is looked for again when it has been passed: a log may have none of one of them.
    let feed = placeOf(newline, bytes, 0);
    let cr = placeOf(carriageReturn, bytes, 0);
    for (let from = 0; ;) {
      if (feed < from) feed = placeOf(newline, bytes, from);
      if (cr < from) cr = placeOf(carriageReturn, bytes, from);
      // A CR at the very end may be the first half of a CR LF.
      const isLone = cr < feed - 1 && cr < bytes.length - 1;
      const end = isLone ? cr : feed;
      if (end === Infinity) return from;
      takeLine(bytes, from, Math.min(cr, end));
      from = end + 1;
    }
  };

  const takeLine = (bytes: Uint8Array, from: number, to: number): void => {
    if (column === 1 && to - from <= longestRow) {
      noteSome(at + from);
      row += 1;
      line += 1;
      return;
    }
    const rest = takePieces(bytes.subarray(from, to), at + from);
    if (rest.length > 0) takeLong(rest, at + to - rest.length);
    endLong();
  };

  const push = (bytes: Uint8Array): void => {
    isBlank &&= bytes.every((byte) => byte <= blank);
    let rest = bytes;
    if (held.length > 0) {
      // The first line alone is joined to what is held; a CR may end it as well.
      const feed = bytes.indexOf(newline);
      const first = joined(held, feed < 0 ? bytes : bytes.subarray(0, feed + 1));
      const taken = takeLines(first);
      at += taken;
      held = first.slice(taken);
      rest = feed < 0 ? new Uint8Array() : bytes.subarray(feed + 1);
    }
    if (held.length === 0) {
      const taken = takeLines(rest);
      at += taken;
      held = rest.slice(taken);
    }
    if (held.length > longestHeld) {
      const { length } = held;
      held = takePieces(held, at).slice();
      at += length - held.length;
    }
  };

  const end = (): TextIndex => {
    const size = at + held.length;
    if (held.length > 0 || row === 0) {
      takeLine(held, 0, held[held.length - 1] === carriageReturn ? held.length - 1 : held.length);
    }
    return {
      map: {
        lines: line - 1,
        rows: row,
        long: Uint32Array.from(long),
        ends: Uint32Array.from(ends),
        breaks: Uint32Array.from(breaks),
      },
      rows: indexedRows,
      bytes: indexedBytes,
      size,
      blank: isBlank,
    };
  };

  return { push, end };
}

/** `Infinity` where there is none: behind all others. */
function placeOf(byte: number, bytes: Uint8Array, from: number): number {
  const found = bytes.indexOf(byte, from);
  return found < 0 ? Infinity : found;
}

/** Where a long line is cut: before what begins a message, at a blank, or at least not within a character. */
function cutOf(bytes: Uint8Array): number {
  for (const byte of [bracket, blank]) {
    const found = bytes.lastIndexOf(byte, longestHeld - 1);
    if (found > longestHeld - cutReach) return found;
  }
  let cut = longestHeld;
  while (cut > longestHeld - 4 && ((bytes[cut] ?? 0) & 0xc0) === 0x80) cut -= 1;
  return cut;
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
