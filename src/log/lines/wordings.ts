import { type AsciiText } from '../text/ascii.ts';
import { plainFrame } from '../symbols/plain-frame.ts';
import { type Wording, wordingOf } from './wording.ts';

const bits = 16;
const places = 1 << bits;

/** When so many places are taken, or so many bytes kept, all is forgotten. */
const mostTaken = (places * 3) / 4;
const mostKept = 1 << 22;

/** A log that says little again, less than half of so many messages, is read without looking them up for some time. */
const round = 1 << 12;
const rest = 8 * round;

/** Longer messages seldom come again. */
const longest = 1 << 10;

const decoder = new TextDecoder();

/**
 * Of each place three numbers, the hash of a message that came, 0 where the place is free; and of one that came twice where its bytes begin
 * in `bytes`, and how many they are. Who finds another hash at its place takes the next.
 */
const table = new Int32Array(4 * places);
const startOf = 1;
const lengthOf = 2;

/** The wordings of those that came twice. */
const known = Array.from({ length: places }, (): Wording | null => null);

/** They are compared four at a time, which a text does not allow. */
const bytes = new Uint8Array(mostKept);
const view = new DataView(bytes.buffer);

let taken = 0;
let kept = 0;

/** Of this round. */
let asked = 0;
let found = 0;
/** So many more are not looked up. */
let resting = 0;

/** What stands between two places of a text. From the second time on it is mostly the same object for all lines that say it. */
export function wordingBetween(ascii: AsciiText, from: number, to: number): Wording {
  if (isResting() || to - from > longest) return unshared(ascii, from, to);
  const hash = hashOf(ascii.view, from, to);
  const place = placeOf(hash);
  if (table[4 * place] !== hash) {
    note(hash, place);
    return unshared(ascii, from, to);
  }
  const wording = known[place] ?? null;
  if (wording === null) return share(ascii, from, to, place);
  if (!isSaidAt(place, ascii, from, to)) return unshared(ascii, from, to);
  found += 1;
  return wording;
}

/** The next message is not looked up. */
function isResting(): boolean {
  if (resting > 0) {
    resting -= 1;
    return true;
  }
  asked += 1;
  if (asked === round) {
    if (found < round / 2) resting = rest;
    asked = 0;
    found = 0;
  }
  return false;
}

/** Two messages may have the same hash. */
function isSaidAt(place: number, ascii: AsciiText, from: number, to: number): boolean {
  if (table[4 * place + lengthOf] !== to - from) return false;
  let at = from;
  let own = table[4 * place + startOf] ?? 0;
  for (; at + 4 <= to; at += 4, own += 4) if (ascii.view.getInt32(at) !== view.getInt32(own)) return false;
  for (; at < to; at += 1, own += 1) if (ascii.bytes[at] !== bytes[own]) return false;
  return true;
}

function share(ascii: AsciiText, from: number, to: number, place: number): Wording {
  const coded = ascii.bytes.subarray(from, to);
  if (kept + coded.length > mostKept) {
    forget();
    return unshared(ascii, from, to);
  }
  // A text of its own: a part of a text keeps the whole of it alive.
  const wording = { ...wordingOf(decoder.decode(coded), plainFrame(ascii, from, to)), again: true };
  known[place] = wording;
  table[4 * place + startOf] = kept;
  table[4 * place + lengthOf] = coded.length;
  bytes.set(coded, kept);
  kept += coded.length;
  return wording;
}

function unshared(ascii: AsciiText, from: number, to: number): Wording {
  return wordingOf(ascii.text.slice(from, to), plainFrame(ascii, from, to));
}

/** Where a hash stands, or would. */
function placeOf(hash: number): number {
  let place = hash >>> (32 - bits);
  for (let there = table[4 * place]; there !== 0 && there !== hash; there = table[4 * place])
    place = (place + 1) % places;
  return place;
}

/** The first time that a message comes: most never come again. */
function note(hash: number, place: number): void {
  if (taken === mostTaken) {
    forget();
    return;
  }
  table[4 * place] = hash;
  taken += 1;
}

function forget(): void {
  table.fill(0);
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
