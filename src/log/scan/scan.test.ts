import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mark } from './mark.ts';
import { scanner } from './scan.ts';
import { type WordTable, wordTable } from './word-table.ts';
import { searchedWords } from './words.ts';

const none = wordTable([]);
const all = wordTable(searchedWords);
const few = ['BUG: ', 'wordword'];
const fewWords = wordTable(few.map((text) => ({ text, alone: false, tells: mark.headline })));

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The lines with their marks, whatever way they lie in the bytes. */
function marksOf(text: string, words: WordTable, shift = 0): [line: number, marks: number][] {
  const bytes = utf8(`${'x'.repeat(shift)}${text}\n`);
  const { marked, marks } = scanner(words)(bytes, shift, bytes.length);
  return marked.map((line, index) => [line, marks[index] ?? 0]);
}

describe('words', () => {
  test.each([0, 1, 2, 3])('are found wherever they lie, %i', (shift) => {
    for (const { text: word, tells } of searchedWords) {
      for (let before = 0; before < 4; before += 1) {
        const text = `one\n${'-'.repeat(before)}${word}\nthree`;
        const [found] = marksOf(text, all, shift);
        expect(found, word).toEqual([1, expect.toSatisfy((marks: number) => (marks & tells) === tells)]);
      }
    }
  });

  test.each([
    ['Kernel panic - not syncing: x', mark.headline],
    ['RIP: 0010:f+0x1/0x2', mark.opening],
    ['Linux version 5.10.0', mark.boot],
    ['net_ratelimit: 42 callbacks suppressed', mark.between],
    ['Modules linked in: login: BUG: x', mark.headline | mark.opening | mark.between],
  ])('%s: all that its words tell', (line, told) => {
    expect(marksOf(line, all)).toEqual([[0, told]]);
  });

  test('none is found where none stands', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('B', 'U', 'G', ':', ' ', '\n', 'word'), maxLength: 60 }),
        (text) => {
          const expected = `${text}\n`
            .split('\n')
            .flatMap((line, index) => (few.some((word) => line.includes(word)) ? [index] : []));
          expect(marksOf(text, fewWords).map(([line]) => line)).toEqual(expected);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test.each([['BUG:'], ['Schl\u00fcssel']])('%s cannot be looked for', (word) => {
    expect(() => wordTable([{ text: word, alone: false, tells: mark.headline }])).toThrow(RangeError);
  });
});

test.each([
  ['an escape', '\u001b[0m'],
  ['a NUL', 'a\0b'],
  ['a no-break space', 'Call\u00a0Trace'],
  ['Chinese', '\u5185\u6838'],
])('%s may be damage', (_name, line) => {
  expect(marksOf(`plain\n${line}\tplain\r\nplain\ttabs`, none)).toEqual([[1, mark.odd]]);
});

describe('lines', () => {
  const scan = (text: string): { lines: number; loneReturns: boolean } => {
    const { lines, loneReturns } = scanner(none)(utf8(text), 0, utf8(text).length);
    return { lines, loneReturns };
  };

  test.each<[string, number, boolean]>([
    ['one\n', 1, false],
    ['one\r\ntwo\r\n', 2, false],
    ['one\rtwo\n', 2, true],
    ['\n\n\r\n', 3, false],
    ['\r', 1, true],
    ['a\n\rb\r\n', 3, true],
  ])('%j', (text, lines, loneReturns) => {
    expect(scan(text)).toEqual({ lines, loneReturns });
  });
});

describe('the width of a window', () => {
  test.each([
    ['is told where the next line begins in another way', `${'w'.repeat(114)}\nrest`, [[0, mark.window]]],
    ['is not told where it begins in the same', `${'w'.repeat(114)}\nword`, []],
    ['is not told where a line before is longer', `${'w'.repeat(115)}\nword\n${'w'.repeat(114)}\nrest`, []],
    ['is none that a mail has', `${'w'.repeat(72)}\nrest`, []],
    ['is none that no screen has', `${'w'.repeat(700)}\nrest`, []],
  ])('%s', (_name, text, marks) => {
    expect(marksOf(text, none)).toEqual(marks);
  });
});

describe('the width of a console', () => {
  const full = 'f'.repeat(80);

  test('is told where no line before is longer', () => {
    expect(marksOf(`short\n${full}\r\nshort`, none)).toEqual([[1, mark.full]]);
    expect(marksOf(`${'l'.repeat(81)}\nl\n${full}`, none)).toEqual([]);
  });

  test('a longer line is forgotten after a while', () => {
    expect(marksOf(`${'l'.repeat(81)}\nl\n${'short\n'.repeat(130)}${full}`, none)).toEqual([[132, mark.full]]);
  });

  test('what stands above a fence is no part of the log', () => {
    expect(marksOf(`${'l'.repeat(200)}\nlong\n\`\`\`\n${full}`, none)).toEqual([[3, mark.full]]);
  });
});
