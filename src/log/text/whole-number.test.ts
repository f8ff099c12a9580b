import { expect, test } from 'vitest';
import { wholeNumber } from './whole-number.ts';

test.each([
  ['42', 42],
  ['0x1f0', 0x1f0],
  ['007', 7],
])('%s', (digits, value) => {
  expect(wholeNumber(digits)).toBe(value);
});

test.each([undefined, '', 'x', '9'.repeat(17), `0x${'f'.repeat(400)}`])('%s is none', (digits) => {
  expect(wholeNumber(digits)).toBeNull();
});
