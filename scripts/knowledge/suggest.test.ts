import { describe, expect, test } from 'vitest';
import { nearest } from './suggest.ts';

describe('what was meant', () => {
  const known = ['kind', 'function', 'frames', 'errorCode', 'fixedIn', 'not', 'any', 'all'];

  test.each([
    ['frame', 'frames'],
    ['Frames', 'frames'],
    ['fn', null],
    ['error-code', 'errorCode'],
    ['fixed_in', 'fixedIn'],
    ['nto', 'not'],
    ['colour', null],
    ['', null],
  ])('by %s', (word, expected) => {
    expect(nearest(word, known)).toBe(expected);
  });

  test('is the same whatever the order of the words', () => {
    expect(nearest('ab', ['abd', 'abc'])).toBe('abc');
    expect(nearest('ab', ['abc', 'abd'])).toBe('abc');
  });
});
