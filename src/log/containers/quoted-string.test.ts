import { expect, test } from 'vitest';
import { closingMark, escapedLineEnd, insideMarks, isOneString, openingMark } from './quoted-string.ts';

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

test('a log as one string', () => {
  const line = String.raw`[   12.345678] BUG: kernel NULL pointer dereference, address: 0000000000000010`;
  expect(isOneString([line, line, line, line].join(String.raw`\n`))).toBe(true);
  expect(isOneString([line, line, line].join(String.raw`\n`))).toBe(false);
  expect(isOneString(String.raw`a\nb\nc\nd`)).toBe(false);
  // several strings
  expect(isOneString([line, line, line, line].join(String.raw`\n', '`))).toBe(false);
});

test.each([
  ['"a"', 'a'],
  ["b'a',", 'a'],
  ['  "a";', 'a'],
  ['"a', 'a'],
  ['[1.0] "a"', '[1.0] "a"'],
])('what stands within the marks of %j', (text, inside) => {
  const { start, end } = insideMarks(text);
  expect(text.slice(start, end)).toBe(inside);
});
