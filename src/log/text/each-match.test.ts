import { expect, test } from 'vitest';
import { eachMatch } from './each-match.ts';

const matches = (pattern: RegExp, text: string): string[] => {
  const found: string[] = [];
  eachMatch(pattern, text, ([whole]) => found.push(whole));
  return found;
};

test.each([
  [/\d+/g, 'a1 b22', ['1', '22']],
  [/\d*/g, 'a1', ['', '1', '']],
  [/x/g, 'abc', []],
])('%s in %j', (pattern, text, found) => {
  expect(matches(pattern, text)).toEqual(found);
  expect(matches(pattern, text)).toEqual(found);
});
