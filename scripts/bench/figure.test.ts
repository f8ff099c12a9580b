import { expect, test } from 'vitest';
import { figure, median } from './figure.ts';

test('a figure at its limit is still good, one above it is not', () => {
  const size = { name: 'size', unit: 'kB', limit: 70 };
  expect(figure('size', 70, 'kB', { limit: 70 })).toEqual({ ...size, value: 70, ok: true });
  expect(figure('size', 70.014, 'kB', { limit: 70 })).toEqual({ ...size, value: 70.01, ok: false });
});

test('a speed at its least is still good, one below it is not', () => {
  const speed = { name: 'speed', unit: 'MB/s', least: 40 };
  expect(figure('speed', 40, 'MB/s', { least: 40 })).toEqual({ ...speed, value: 40, ok: true });
  expect(figure('speed', 39.986, 'MB/s', { least: 40 })).toEqual({ ...speed, value: 39.99, ok: false });
});

test('a figure without a bound is told, and good', () => {
  expect(figure('reading', 3.2, 'ms')).toEqual({ name: 'reading', value: 3.2, unit: 'ms', ok: true });
});

test('the median is the middle value, or between the two of the middle', () => {
  expect(median([900, 20, 30])).toBe(30);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(() => median([])).toThrow();
});
