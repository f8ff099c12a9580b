import { expect, test } from 'vitest';
import { codesOn, oops } from './notes.fixture.ts';

test('a report that begins in its middle', () => {
  expect(codesOn(oops().slice(5))).toEqual([['no-headline', 1]]);
});

test('one of several', () => {
  expect(codesOn([...oops(), ...oops({ at: 200 }).slice(3)])).toEqual([['no-headline', 18]]);
});

test('the line of the exception alone is a headline', () => {
  expect(codesOn(oops().slice(2))).toEqual([]);
});
