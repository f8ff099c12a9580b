import { expect, test } from 'vitest';
import { lineOf } from './line.fixture.ts';
import { lineFrom, placeIn, placeOf } from './line.ts';

const line = lineOf('BUG: sleeping function', { number: 3, column: 16 });

test('a place counts lines and columns from 1', () => {
  expect(placeIn(line)).toEqual({ line: 3, column: 16, length: 22 });
  expect(placeIn(line, 5)).toEqual({ line: 3, column: 21, length: 17 });
  expect(placeIn(line, 5, 8)).toEqual({ line: 3, column: 21, length: 8 });
});

test('a text within a line; the whole line where it does not stand there', () => {
  expect(placeOf(line, 'sleeping')).toEqual({ line: 3, column: 21, length: 8 });
  expect(placeOf(line, 'waking')).toEqual(placeIn(line));
});

test('where repairs moved the columns, the map leads back', () => {
  // `a&lt;b` was repaired to `a<b`
  const repaired = lineOf('a<b', { number: 1, column: 1, columns: [1, 2, 6, 7] });
  expect(placeOf(repaired, 'b')).toEqual({ line: 1, column: 6, length: 1 });
  expect(placeIn(repaired)).toEqual({ line: 1, column: 1, length: 6 });
  // ... and a place that ends in the entity holds all of it
  expect(placeIn(repaired, 0, 2)).toEqual({ line: 1, column: 1, length: 5 });
});

test('of what was cut over several lines, the part on the first of them', () => {
  const columns = [79, 80, 1, 2, 3];
  const joined = lineOf('abcd', { number: 4, column: 79, columns, numbers: [4, 4, 5, 5, 5] });
  expect(placeIn(joined)).toEqual({ line: 4, column: 79, length: 2 });
  expect(placeIn(joined, 1, 1)).toEqual({ line: 4, column: 80, length: 1 });
  expect(placeIn(joined, 1, 2)).toEqual({ line: 4, column: 80, length: 1 });
  expect(placeOf(joined, 'cd')).toEqual({ line: 5, column: 1, length: 2 });
  expect(placeIn(lineFrom(joined, 2, 'cd'))).toEqual({ line: 5, column: 1, length: 2 });
});
