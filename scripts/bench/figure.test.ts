import { expect, test } from 'vitest';
import { figure, median } from './figure.ts';

test('a figure at its limit is still good, one above it is not', () => {
  expect(figure('size', 70, 'kB', 70)).toEqual({ name: 'size', value: 70, unit: 'kB', limit: 70, ok: true });
  expect(figure('size', 70.14, 'kB', 70)).toEqual({ name: 'size', value: 70.1, unit: 'kB', limit: 70, ok: false });
});

test('the median is the middle value, or between the two of the middle', () => {
  expect(median([900, 20, 30])).toBe(30);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(() => median([])).toThrow();
});
