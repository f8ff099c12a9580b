import { blank, closing, dot, isDigit, opening, valueBetween } from '../text/characters.ts';

const task = 'T'.charCodeAt(0);
const processor = 'C'.charCodeAt(0);

/** As the kernel prints a time: microseconds. */
const decimals = 6;

/** Digits of the seconds; ten are three centuries. */
const mostSeconds = 10;

export function behindBlanks(bytes: Uint8Array, at: number): number {
  let end = at;
  while (bytes[end] === blank) end += 1;
  return end;
}

function behindDigits(bytes: Uint8Array, at: number): number {
  let end = at;
  while (isDigit(bytes[end] ?? 0)) end += 1;
  return end;
}

/**
 * Where the kernel's own time stamp ends, `]` included; -1 where none stands. Read letter by letter, since nearly every line has one:
 *
 *     [   12.345678]
 */
export function endOfStamp(bytes: Uint8Array, at: number): number {
  if (bytes[at] !== opening) return -1;
  const seconds = behindBlanks(bytes, at + 1);
  const point = behindDigits(bytes, seconds);
  if (point === seconds || point > seconds + mostSeconds || bytes[point] !== dot) return -1;
  const end = behindDigits(bytes, point + 1);
  return end === point + 1 + decimals && bytes[end] === closing ? end + 1 : -1;
}

/** The seconds since boot of a time stamp that stands between two places. */
export function timeOfStamp(bytes: Uint8Array, from: number, end: number): number {
  const point = end - decimals - 2;
  const seconds = valueBetween(bytes, behindBlanks(bytes, from + 1), point, 10);
  // One division, so that the number is the one that the digits write.
  return (seconds * 10 ** decimals + valueBetween(bytes, point + 1, end - 1, 10)) / 10 ** decimals;
}

/**
 * Where a caller ends, `]` included; -1 where none stands:
 *
 *     [  T123]
 */
export function endOfCaller(bytes: Uint8Array, at: number): number {
  if (bytes[at] !== opening) return -1;
  const letter = behindBlanks(bytes, at + 1);
  const code = bytes[letter];
  if (code !== task && code !== processor) return -1;
  const end = behindDigits(bytes, letter + 1);
  return end > letter + 1 && end <= letter + 8 && bytes[end] === closing ? end + 1 : -1;
}

/** Behind a prefix one blank is part of it. */
export function behindOneBlank(bytes: Uint8Array, at: number): number {
  return bytes[at] === blank ? at + 1 : at;
}
