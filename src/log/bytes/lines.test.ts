import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type InputLine, lineSplitter, longestPiece } from './lines.ts';
import { scanner } from '../scan/scan.ts';
import { mark } from '../scan/mark.ts';
import { wordTable } from '../scan/word-table.ts';

const words = wordTable(['trigger', 'BUG: '].map((text) => ({ text, alone: false, tells: mark.headline })));

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function split(...texts: string[]): { pieces: InputLine[]; lines: number } {
  return splitBytes(texts.map(utf8), true);
}

function splitBytes(parts: Uint8Array[], all: boolean): { pieces: InputLine[]; lines: number } {
  const pieces: InputLine[] = [];
  const splitter = lineSplitter(scanner(words), { take: (line) => pieces.push(line), wantsAll: () => all });
  parts.forEach(splitter.push);
  return { lines: splitter.end(), pieces };
}

const linesOf = (...texts: string[]): string[] => split(...texts).pieces.map(({ text }) => text);

test.each<[string, string[]]>([
  ['', []],
  ['one', ['one']],
  ['one\n', ['one']],
  ['one\ntwo', ['one', 'two']],
  ['one\r\ntwo\r\n', ['one', 'two']],
  ['one\rtwo', ['one', 'two']],
  ['one\n\n\rtwo\n\r', ['one', '', '', 'two', '']],
])('%j', (text, lines) => {
  expect(linesOf(text)).toEqual(lines);
  expect(split(text).lines).toBe(lines.length);
});

test('a CR LF that is cut apart ends one line', () => {
  expect(linesOf('one\r', '\ntwo\r', '', '\n')).toEqual(['one', 'two']);
});

test('any cut gives the same lines', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', '\r', '\n', ' ') })), (texts) => {
      expect(split(...texts)).toEqual(split(texts.join('')));
    }),
  );
});

test('a line longer than a piece is cut at a blank, wherever the input was cut', () => {
  const long = `x\n${'word '.repeat(longestPiece / 2)}\ny`;
  const whole = split(long);
  expect(whole.lines).toBe(3);
  expect(whole.pieces.slice(1, 3).map(({ text }) => text.length)).toEqual([longestPiece - 2, longestPiece - 1]);
  for (const { text, number, before } of whole.pieces.slice(1, 4)) {
    expect(number).toBe(2);
    expect(text.length).toBeLessThanOrEqual(longestPiece);
    expect(long.slice(2 + before, 2 + before + text.length)).toBe(text);
  }
  const cut = Array.from({ length: 40 }, (_, index) => long.slice(index * 70_001, (index + 1) * 70_001));
  expect(cut.join('')).toBe(long);
  expect(split(...cut)).toEqual(whole);
});

test('a long line without a blank is cut where the piece is full', () => {
  const { pieces } = split('x'.repeat(longestPiece + 1));
  expect(pieces.map(({ text, before }) => [text.length, before])).toEqual([
    [longestPiece, 0],
    [1, longestPiece],
  ]);
});

test('a long line is not cut within a character', () => {
  const { pieces } = split('\u5185'.repeat(longestPiece / 2));
  expect(pieces.map(({ text }) => text).join('')).toBe('\u5185'.repeat(longestPiece / 2));
});

test('lines that are not wanted are passed over, and counted', () => {
  const text = `${'ordinary\n'.repeat(5000)}a trigger here\r\nordinary\nBUG: now\n${'ordinary\n'.repeat(5000)}BUG: last`;
  const whole = splitBytes([utf8(text)], false);
  expect(whole.pieces.map(({ text: piece, number }) => [number, piece])).toEqual([
    [5001, 'a trigger here'],
    [5003, 'BUG: now'],
    [10004, 'BUG: last'],
  ]);
  expect(whole.lines).toBe(10004);
  fc.assert(
    fc.property(fc.array(fc.nat({ max: text.length }), { maxLength: 8 }), (cuts) => {
      const at = [0, ...cuts.sort((a, b) => a - b), text.length];
      const parts = at.map((start, index) => utf8(text.slice(start, at[index + 1] ?? start)));
      expect(splitBytes(parts, false)).toEqual(whole);
    }),
  );
});

test('any bytes in any cuts give the same lines, wanted or not', () => {
  const unit = fc.constantFrom('a', '\r', '\n', ' ', 'BUG: ', 'trigger', '\u5185', '\0');
  fc.assert(
    fc.property(fc.array(fc.string({ unit })), fc.boolean(), (texts, all) => {
      expect(splitBytes(texts.map(utf8), all)).toEqual(splitBytes([utf8(texts.join(''))], all));
    }),
  );
});
