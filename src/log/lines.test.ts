import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineSplitter, longestPiece } from './lines.ts';

interface Piece {
  piece: string;
  number: number;
  before: number;
}

function split(...texts: string[]): { pieces: Piece[]; lines: number } {
  const pieces: Piece[] = [];
  const splitter = lineSplitter((piece, number, before) => pieces.push({ piece, number, before }));
  texts.forEach(splitter.push);
  return { lines: splitter.end(), pieces };
}

const linesOf = (...texts: string[]): string[] => split(...texts).pieces.map(({ piece }) => piece);

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
  expect(whole.pieces.slice(1, 3).map(({ piece }) => piece.length)).toEqual([longestPiece - 2, longestPiece - 1]);
  for (const { piece, number, before } of whole.pieces.slice(1, 4)) {
    expect(number).toBe(2);
    expect(piece.length).toBeLessThanOrEqual(longestPiece);
    expect(long.slice(2 + before, 2 + before + piece.length)).toBe(piece);
  }
  const cut = Array.from({ length: 40 }, (_, index) => long.slice(index * 70_001, (index + 1) * 70_001));
  expect(cut.join('')).toBe(long);
  expect(split(...cut)).toEqual(whole);
});

test('a long line without a blank is cut where the piece is full', () => {
  const { pieces } = split('x'.repeat(longestPiece + 1));
  expect(pieces.map(({ piece, before }) => [piece.length, before])).toEqual([
    [longestPiece, 0],
    [1, longestPiece],
  ]);
});
