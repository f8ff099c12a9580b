import { expect, test } from 'vitest';
import { editDistance } from './edit-distance.ts';

test.each([
  ['frames', 'frames', 0],
  ['frame', 'frames', 1],
  ['functoin', 'function', 1],
  ['kitten', 'sitting', 3],
  ['', 'abc', 3],
  ['abc', '', 3],
])('from %s to %s it is %i', (one, other, distance) => {
  expect(editDistance(one, other)).toBe(distance);
});
