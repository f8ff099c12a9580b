import { expect, test } from 'vitest';
import { readRows } from './held-text.ts';
import { textKeeper } from './text-keeper.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

test('the text of a file is read from the file again, behind its mark', async () => {
  const keeper = textKeeper(new Blob(['\ufeff', 'one\n', 'two\n']), 0);
  keeper.take(utf8('one\ntw'), true);
  keeper.take(utf8('o\n'), true);
  expect(keeper.isFull()).toBe(false);
  expect(await readRows(keeper.text(), 0, 9)).toEqual(['one', 'two']);
});

test('what was unpacked or converted is held', async () => {
  for (const [file, asIs] of [
    [null, true],
    [new Blob(['o\0n\0e\0']), false],
  ] as const) {
    const keeper = textKeeper(file, 100);
    keeper.take(utf8('one\ntw'), asIs);
    keeper.take(utf8('o'), asIs);
    expect(await readRows(keeper.text(), 0, 9)).toEqual(['one', 'two']);
  }
});

test('no more is held than fits', async () => {
  const keeper = textKeeper(null, 8);
  keeper.take(utf8('one\n'), true);
  expect(keeper.isFull()).toBe(false);
  keeper.take(utf8('two\nthree\n'), true);
  expect(keeper.isFull()).toBe(true);
  expect(await readRows(keeper.text(), 0, 9)).toEqual(['one']);
});
