import { expect, test } from 'vitest';
import { closingMark, escapedLineEnd, openingMark } from './quoted-string.ts';

test.each([
  ['msg="[1.0] a"', 5, '"'],
  ["b'[1.0] a'", 2, "'"],
  ['x [1.0] a', 2, null],
  ['[1.0] a', 0, null],
])('the mark in %j before %i', (text, start, mark) => {
  expect(openingMark(text, start)).toBe(mark);
});

test.each([
  [String.raw`msg="a \"b\" c" level=4`, 5, 14],
  ['"a", "b"', 1, 2],
  // within a word it is an apostrophe
  ["'it isn't', so", 1, 9],
  ['"no end', 1, -1],
  [String.raw`"a\"`, 1, -1],
])('the mark that closes %j', (text, from, end) => {
  expect(closingMark(text, from, text.length, text.charAt(from - 1))).toBe(end);
});

test('line ends as programs write them', () => {
  const ends = [String.raw`a\r\n`, String.raw`a\n`, String.raw`a\r`, 'a'];
  expect(ends.map((text) => text.replace(escapedLineEnd, ''))).toEqual(['a', 'a', 'a', 'a']);
});
