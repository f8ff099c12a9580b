import { blank, closing, dot, isDigit, opening, valueBetween } from '../characters.ts';

const task = 'T'.charCodeAt(0);
const processor = 'C'.charCodeAt(0);

/** As the kernel prints a time: microseconds. */
const decimals = 6;

/** Digits of the seconds; ten are three centuries. */
const mostSeconds = 10;

export function behindBlanks(text: string, at: number): number {
  let end = at;
  while (text.charCodeAt(end) === blank) end += 1;
  return end;
}

function behindDigits(text: string, at: number): number {
  let end = at;
  while (isDigit(text.charCodeAt(end))) end += 1;
  return end;
}

/**
 * Where the kernel's own time stamp ends, `]` included; -1 where none stands. Read letter by letter, since nearly every line has one:
 *
 *     [   12.345678]
 */
export function endOfStamp(text: string, at: number): number {
  if (text.charCodeAt(at) !== opening) return -1;
  const seconds = behindBlanks(text, at + 1);
  const point = behindDigits(text, seconds);
  if (point === seconds || point > seconds + mostSeconds || text.charCodeAt(point) !== dot) return -1;
  const end = behindDigits(text, point + 1);
  return end === point + 1 + decimals && text.charCodeAt(end) === closing ? end + 1 : -1;
}

/** The seconds since boot of a time stamp that stands between two places. */
export function timeOfStamp(text: string, from: number, end: number): number {
  const point = end - decimals - 2;
  const seconds = valueBetween(text, behindBlanks(text, from + 1), point, 10);
  // One division, so that the number is the one that the digits write.
  return (seconds * 10 ** decimals + valueBetween(text, point + 1, end - 1, 10)) / 10 ** decimals;
}

/**
 * Where a caller ends, `]` included; -1 where none stands:
 *
 *     [  T123]
 */
export function endOfCaller(text: string, at: number): number {
  if (text.charCodeAt(at) !== opening) return -1;
  const letter = behindBlanks(text, at + 1);
  const code = text.charCodeAt(letter);
  if (code !== task && code !== processor) return -1;
  const end = behindDigits(text, letter + 1);
  return end > letter + 1 && end <= letter + 8 && text.charCodeAt(end) === closing ? end + 1 : -1;
}

/** Behind a prefix one blank is part of it. */
export function behindOneBlank(text: string, at: number): number {
  return text.charCodeAt(at) === blank ? at + 1 : at;
}
