import { expect, test } from 'vitest';
import { firstLetters } from './first-letter.ts';

const entriesOf = firstLetters(['RE', 'C', undefined], (begins) => begins);

test.each([
  ['RIP: 0010:', ['RE', undefined]],
  [' \tCall Trace:', ['C', undefined]],
  ['call', [undefined]],
  ['', [undefined]],
  ['\u00a0Call', [undefined]],
])('%j may be %j', (text, entries) => {
  expect(entriesOf(text)).toEqual(entries);
});
