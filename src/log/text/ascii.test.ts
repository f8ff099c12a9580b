import { expect, test } from 'vitest';
import { asciiOf } from './ascii.ts';

test('the bytes of a text stand where its characters do, and no more of them follow', () => {
  asciiOf('a longer text before');
  const { text, bytes } = asciiOf('text') ?? { text: '', bytes: new Uint8Array() };
  expect(text).toBe('text');
  expect(String.fromCharCode(...bytes.subarray(0, 5))).toBe('text\n');
});

test.each(['\u00e4', 'x'.repeat(1 << 20), '\ud83d\ude00'])('not of others', (text) => {
  expect(asciiOf(text)).toBeNull();
});
