import { expect, test } from 'vitest';
import { formatProblem, problemWith, sortProblems } from './problem.ts';
import { placeOf } from './source.ts';

const at = (text: string, word: string): string => {
  const start = text.indexOf(word);
  return formatProblem({
    file: 'a.mdx',
    key: '',
    message: 'wrong',
    place: placeOf({ file: 'a.mdx', text }, start, start + word.length),
  });
};

test('a problem with a whole file', () => {
  expect(formatProblem(problemWith('a/index.mdx', 'wrong'))).toBe('a/index.mdx: wrong');
});

test('the caret stands below the word, in the first line and in the last', () => {
  expect(at('one: two', 'two')).toBe('a.mdx:1:6: wrong\n  1 | one: two\n    |      ^^^');
  expect(at('a\nb\nc: d\n', 'd')).toBe('a.mdx:3:4: wrong\n  3 | c: d\n    |    ^');
});

test('a tab before the word moves the caret with it', () => {
  expect(at('\tone: two', 'two')).toBe('a.mdx:1:7: wrong\n  1 | \tone: two\n    | \t     ^^^');
});

test('of a long line what is near the word is shown', () => {
  const [, shown = '', carets = ''] = at(`${'x'.repeat(300)} here ${'y'.repeat(300)}`, 'here').split('\n');
  expect(shown.length).toBeLessThan(115);
  expect(shown.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('here');
  const [, end = '', endCarets = ''] = at(`${'x'.repeat(300)} here`, 'here').split('\n');
  expect(end.slice(endCarets.indexOf('^'))).toBe('here');
});

test('problems are told by file, line and column', () => {
  const place = (line: number, column: number): { line: number; column: number; length: number; text: string } => ({
    line,
    column,
    length: 1,
    text: '',
  });
  const problems = [
    { file: 'b', key: '', message: 'b', place: null },
    { file: 'a', key: '', message: '10:1', place: place(10, 1) },
    { file: 'a', key: '', message: '9:5', place: place(9, 5) },
    { file: 'a', key: '', message: '9:1', place: place(9, 1) },
    { file: 'a', key: '', message: 'whole', place: null },
  ];
  expect(sortProblems(problems).map(({ message }) => message)).toEqual(['whole', '9:1', '9:5', '10:1', 'b']);
});
