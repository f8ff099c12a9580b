import { randomBytes } from 'node:crypto';
import { deflateRawSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesOf, chunksOf, joined, textOf } from './archive.fixture.ts';
import { inflate } from './inflate.ts';

const text = '[    1.000000] usb 1-1: new high-speed USB device number 3\n'.repeat(200);

test('gzip, wherever it is cut', async () => {
  const packed = gzipSync(text);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(), { maxLength: 6 }), async (cuts) => {
      expect(await textOf(inflate(chunksOf(packed, cuts), 'gzip'))).toBe(text);
    }),
    { numRuns: 30 },
  );
});

test('bare deflate', async () => {
  expect(await textOf(inflate(chunksOf(deflateRawSync(text)), 'deflate-raw'))).toBe(text);
});

test('what nobody takes is not unpacked', async () => {
  let taken = 0;
  const packed = gzipSync(randomBytes(8 << 20));
  async function* watched(): AsyncGenerator<Uint8Array, void, undefined> {
    for (let at = 0; at < packed.length; at += 1024) {
      taken += 1;
      yield await Promise.resolve(packed.subarray(at, at + 1024));
    }
  }
  const unpacking = inflate(watched(), 'gzip');
  await unpacking.next();
  await unpacking.return();
  expect(taken).toBeLessThan(packed.length / 1024 / 2);
});

describe('refused', () => {
  const packed = gzipSync(text);

  test.each<[string, Uint8Array]>([
    ['cut off', packed.subarray(0, packed.length - 20)],
    ['only its magic number', packed.subarray(0, 2)],
    ['damaged', joined(packed.subarray(0, 20), bytesOf('xxxxxxxxxxxxxxxxxx'), packed.subarray(38))],
    ['several, one behind the other', joined(packed, packed)],
  ])('%s', async (_name, bytes) => {
    await expect(textOf(inflate(chunksOf(bytes), 'gzip'))).rejects.toThrow(
      /^The gzip file is cut off or damaged, or several stand one behind the other: unpack it first \(gzip -d\)\.$/,
    );
  });

  test('an error of the source is told as it is', async () => {
    async function* broken(): AsyncGenerator<Uint8Array, void, undefined> {
      yield packed.subarray(0, 30);
      await Promise.reject(new Error('cable pulled'));
    }
    await expect(textOf(inflate(broken(), 'gzip'))).rejects.toThrow('cable pulled');
  });
});
