import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesOf, chunksOf, textOf } from './archive.fixture.ts';
import { byteReader } from './byte-reader.ts';

const text = 'var/log/messages holds what syslogd wrote';

test('peek leaves the bytes, read and take take them, wherever the stream is cut', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(), { maxLength: 8 }), async (cuts) => {
      const { peek, read, take } = byteReader(chunksOf(bytesOf(text), cuts));
      const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
      expect(decode(await peek(7))).toBe('var/log');
      expect(decode(await read(8))).toBe('var/log/');
      expect(await textOf(take(8))).toBe('messages');
      expect(decode(await peek(6))).toBe(' holds');
      expect(await textOf(take())).toBe(' holds what syslogd wrote');
      expect(await read(1)).toHaveLength(0);
    }),
  );
});

test('at the end there is less than was asked for', async () => {
  const { peek, read } = byteReader(chunksOf(bytesOf('abc')));
  expect(await peek(512)).toHaveLength(3);
  expect(await read(512)).toHaveLength(3);
  expect(await peek(512)).toHaveLength(0);
});

test('a stream that has failed fails again', async () => {
  async function* broken(): AsyncGenerator<Uint8Array, void, undefined> {
    yield bytesOf('ab');
    await Promise.reject(new Error('cable pulled'));
  }
  const { read, take } = byteReader(broken());
  await expect(read(3)).rejects.toThrow('cable pulled');
  await expect(textOf(take())).rejects.toThrow('cable pulled');
});
