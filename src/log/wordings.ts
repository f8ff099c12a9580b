import { type AsciiText } from './ascii.ts';
import { plainFrame } from './plain-frame.ts';
import { type Wording, wordingOf } from './wording.ts';

const bits = 16;
const places = 1 << bits;

/** When so many places are taken, or so many characters kept, all is forgotten. */
const mostTaken = (places * 3) / 4;
const mostKept = 1 << 22;

/** Longer messages seldom come again. */
const longest = 1 << 10;

const decoder = new TextDecoder();

/** The hashes of the messages that came; 0 where the place is free. Who finds another one at its place takes the next. */
const hashes = new Int32Array(places);

/** The wordings of those that came twice. */
const known = Array.from({ length: places }, (): Wording | null => null);

let taken = 0;
let kept = 0;

/** What stands between two places of a text. From the second time on it is the same object for all lines that say it. */
export function wordingBetween(ascii: AsciiText, from: number, to: number): Wording {
  const { text, bytes, view } = ascii;
  const length = to - from;
  if (length > longest) return unshared(ascii, from, to);
  const hash = hashOf(view, from, to);
  const place = placeOf(hash);
  if (hashes[place] !== hash) {
    note(hash, place);
    return unshared(ascii, from, to);
  }
  const wording = known[place] ?? null;
  if (wording !== null)
    return wording.text.length === length && text.startsWith(wording.text, from) ? wording : unshared(ascii, from, to);
  // A text of its own: a part of a text keeps the whole of it alive.
  const made = wordingOf(decoder.decode(bytes.subarray(from, to)), plainFrame(ascii, from, to));
  known[place] = made;
  kept += length;
  return made;
}

function unshared(ascii: AsciiText, from: number, to: number): Wording {
  return wordingOf(ascii.text.slice(from, to), plainFrame(ascii, from, to));
}

/** Where a hash stands, or would. */
function placeOf(hash: number): number {
  let place = hash >>> (32 - bits);
  while (hashes[place] !== 0 && hashes[place] !== hash) place = (place + 1) % places;
  return place;
}

/** The first time that a message comes: most never come again. */
function note(hash: number, place: number): void {
  if (taken < mostTaken && kept < mostKept) {
    hashes[place] = hash;
    taken += 1;
    return;
  }
  hashes.fill(0);
  known.fill(null);
  taken = 0;
  kept = 0;
}

/** The golden ratio of 32 bits, by which Knuth's multiplicative hash spreads numbers: the upper bits depend on all characters. */
const golden = 0x9e3779b1;

/** Never 0. */
function hashOf(view: DataView, from: number, to: number): number {
  let hash = to - from;
  let at = from;
  for (; at + 4 <= to; at += 4) hash = Math.imul(turned(hash) ^ view.getInt32(at, true), golden);
  for (; at < to; at += 1) hash = Math.imul(turned(hash) ^ view.getUint8(at), golden);
  return hash === 0 ? 1 : hash;
}

function turned(hash: number): number {
  return (hash << 5) | (hash >>> 27);
}
