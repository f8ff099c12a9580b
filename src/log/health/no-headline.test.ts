import { expect, test } from 'vitest';
import { codesOn, oops } from './notes.fixture.ts';

test('a report that begins in its middle', () => {
  expect(codesOn(oops().slice(5))).toEqual([['no-headline', 1]]);
});

test('one of several', () => {
  const other = oops({ at: 200 }).map((line) => line.replace('nf_reinject', 'foo_read'));
  expect(codesOn([...oops(), ...other.slice(3)])).toEqual([['no-headline', 18]]);
});

test('the line of the exception alone is a headline', () => {
  expect(codesOn(oops().slice(2))).toEqual([]);
});
