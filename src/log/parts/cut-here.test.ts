import { expect, test } from 'vitest';
import { lineOf } from '../lines/line.fixture.ts';
import { cutHere } from './cut-here.ts';

test.each(['------------[ cut here ]------------', '8<--- cut here ---'])('%s', (text) => {
  expect(cutHere(lineOf(text))).toBe(true);
});

test.each(['cut here', '------------------------'])('%s', (text) => {
  expect(cutHere(lineOf(text))).toBe(false);
});
