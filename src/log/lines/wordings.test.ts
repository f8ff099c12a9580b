import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asciiOf } from '../text/ascii.ts';
import { plainFrame } from '../symbols/plain-frame.ts';
import { readOnce, type Wording, wordingOf } from './wording.ts';
import { wordingBetween } from './wordings.ts';

function wordingIn(text: string, before = ''): Wording {
  const ascii = asciiOf(`${before}${text}\nbehind`);
  if (ascii === null) throw new Error('all of them are ASCII');
  return wordingBetween(ascii, before.length, before.length + text.length);
}

test('what is said again is the same object from the second time on', () => {
  const wordings = ['', 'before ', 'x', ''].map((before) => wordingIn(' ext4_lookup+0x118/0x170 [ext4]', before));
  expect(wordings[2]).toBe(wordings[1]);
  expect(wordings[3]).toBe(wordings[1]);
  expect(wordings[1]).toEqual({ ...wordings[0], again: true });
});

test('a wording says what stands there, whatever came before', () => {
  const word = fc.constantFrom('foo', '+0x1', '/0x2', ' ', '? ', ' [ext4]', 'RAX: ', '0', '1', 'abcdefgh');
  const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(''));
  fc.assert(
    fc.property(text, text, (before, said) => {
      const { text, frame } = wordingIn(said, before);
      const ascii = asciiOf(said);
      expect(text).toBe(said);
      expect(frame).toEqual(ascii && plainFrame(ascii, 0, said.length));
    }),
    { numRuns: 5000 },
  );
});

test('of more messages than are kept, and of long ones, each says its own', () => {
  for (let number = 0; number < 100_000; number += 1) {
    const text = `message ${String(number % 60_000)}`;
    if (wordingIn(text).text !== text) throw new Error(text);
  }
  const long = 'x'.repeat(2000);
  expect([wordingIn(long), wordingIn(long)].map(({ text }) => text)).toEqual([long, long]);
});

test('what the words tell is read once of a wording that may come again', () => {
  const read: string[] = [];
  const lengthOf = readOnce((text) => {
    read.push(text);
    return text.length;
  });
  const isEmpty = readOnce((text) => (text === '' ? true : null));
  const wording = { ...wordingOf('abc'), again: true };
  expect([wording, wording, wordingOf('abc')].map((each) => lengthOf({ wording: each }))).toEqual([3, 3, 3]);
  expect(read).toEqual(['abc', 'abc']);
  expect([isEmpty({ wording }), isEmpty({ wording: wordingOf('') })]).toEqual([null, true]);
});
