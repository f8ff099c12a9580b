import { expect, test } from 'vitest';
import { bytesOf, chunksOf, textOf } from '../archive/archive.fixture.ts';
import { UnreadableArchive } from '../archive/unreadable.ts';
import { type HeldLog, heldLog } from './held-log.ts';

async function heldText({ chunks }: HeldLog): Promise<string | null> {
  const held = chunks();
  return held === null ? null : textOf(held);
}

test('the log that was kept is held, whatever is read behind it', async () => {
  const held = heldLog(100);
  expect(await heldText(held)).toBe(null);
  expect(await textOf(held.tap(chunksOf(bytesOf('first log'), [3])))).toBe('first log');
  held.keep();
  expect(await textOf(held.tap(chunksOf(bytesOf('second log'))))).toBe('second log');
  expect(await heldText(held)).toBe('first log');
  held.keep();
  expect(await heldText(held)).toBe('second log');
});

test('a log that is too large is not held, and neither is the one before it', async () => {
  const held = heldLog(10);
  await textOf(held.tap(chunksOf(bytesOf('0123456789'), [4])));
  held.keep();
  expect(await heldText(held)).toBe('0123456789');
  expect(await textOf(held.tap(chunksOf(bytesOf('0123456789a'), [4, 10])))).toBe('0123456789a');
  held.keep();
  expect(await heldText(held)).toBe(null);
});

test('of a log that breaks off is held what stands before that', async () => {
  async function* broken(): AsyncGenerator<Uint8Array, void, undefined> {
    yield bytesOf('what was saved');
    await Promise.reject(new UnreadableArchive('it is cut off'));
  }
  const held = heldLog(100);
  await expect(textOf(held.tap(broken()))).rejects.toThrow('it is cut off');
  held.keep();
  expect(await heldText(held)).toBe('what was saved');
});

test('the bytes stay the same where the unpacker goes on in the same memory', async () => {
  const memory = new Uint8Array(1);
  async function* reused(): AsyncGenerator<Uint8Array, void, undefined> {
    for (const byte of bytesOf('abc')) {
      memory[0] = byte;
      yield await Promise.resolve(memory);
    }
  }
  const held = heldLog(100);
  expect(await textOf(held.tap(reused()))).toBe('abc');
  held.keep();
  expect(await heldText(held)).toBe('abc');
});
