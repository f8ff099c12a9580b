import { expect, test } from 'vitest';
import { excerpter } from './excerpt.ts';
import { linesOf } from './lines-of.ts';
import { splitRows } from './rows.ts';

test('lines come whole, whatever number of rows they take, and without their ends', () => {
  const long = 'word '.repeat(100);
  const log = splitRows(`one\r\n${long}\nthree`);
  expect(linesOf(log, [1, 2, 3, 4], 1)).toEqual([
    { number: 1, text: 'one' },
    { number: 2, text: long },
    { number: 3, text: 'three' },
  ]);
});

test('a log on one line is cut, from where it is asked for', () => {
  const log = splitRows('x'.repeat(100_000) + 'Oops'.padEnd(100_000, 'y'));
  const [line] = linesOf(log, [1], 100_001);
  expect(line?.text).toHaveLength(1 << 16);
  expect(line?.text.slice(0, 5)).toBe('Oopsy');
});

test('lines that are not held are left out', () => {
  const { push, end } = excerpter([{ from: 3, to: 4 }]);
  push('1\n2\n3\n4\n5\n');
  expect(linesOf(end(5), [1, 2, 3, 4, 5], 1)).toEqual([
    { number: 3, text: '3' },
    { number: 4, text: '4' },
  ]);
});
