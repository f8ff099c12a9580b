import { randomBytes } from 'node:crypto';
import { constants, deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesOf, chunksOf, joined, textOf } from './archive.fixture.ts';
import { byteReader } from './byte-reader.ts';
import { type Complaints, inflate } from './inflate.ts';

const complaints: Complaints = {
  cut: { code: 'cut-off', values: { packing: 'zip' } },
  damaged: { code: 'damaged', values: { packing: 'zip' } },
};

async function inflated(packed: Uint8Array, cuts: number[] = []): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const piece of inflate(byteReader(chunksOf(packed, cuts)), 'none', complaints)) parts.push(piece);
  return Buffer.concat(parts);
}

const lines = Array.from(
  { length: 20_000 },
  (_, at) => `[${String(at / 7).slice(0, 12)}] eth${String(at % 9)}: link up\n`,
);
const log = bytesOf(lines.join(''));
const noise = randomBytes(300_000);

describe.each<[string, Uint8Array]>([
  ['a log', log],
  ['noise', noise],
  ['one letter', bytesOf('x'.repeat(1_000_000))],
  ['one byte', bytesOf('x')],
  ['nothing', bytesOf('')],
  ['a log with noise in it', joined(log.subarray(0, 70_000), noise.subarray(0, 70_000), log.subarray(0, 70_000))],
])('%s', (_name, content) => {
  test.each([
    ['stored', { level: 0 }],
    ['fast', { level: 1 }],
    ['best', { level: 9 }],
    ['with the fixed codes', { strategy: constants.Z_FIXED }],
    ['without matches', { strategy: constants.Z_HUFFMAN_ONLY }],
  ])('%s', async (_way, options) => {
    expect(Buffer.compare(await inflated(deflateRawSync(content, options)), content)).toBe(0);
  });
});

test('wherever it is cut', async () => {
  const packed = deflateRawSync(log);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(), { maxLength: 6 }), async (cuts) => {
      expect(Buffer.compare(await inflated(packed, cuts), log)).toBe(0);
    }),
    { numRuns: 30 },
  );
});

test('any content', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), fc.nat({ max: 9 }), async (content, level) => {
      expect([...(await inflated(deflateRawSync(content, { level })))]).toEqual([...content]);
    }),
  );
});

test('leaves the reader behind its last byte', async () => {
  const reader = byteReader(chunksOf(joined(deflateRawSync(log), bytesOf('what follows'))));
  for await (const piece of inflate(reader, 'none', complaints)) expect(piece.length).toBeGreaterThan(0);
  expect(await textOf(reader.take())).toBe('what follows');
});

test('what nobody takes is not unpacked', async () => {
  let taken = 0;
  const packed = deflateRawSync(randomBytes(8 << 20));
  async function* watched(): AsyncGenerator<Uint8Array, void, undefined> {
    for (let at = 0; at < packed.length; at += 1024) {
      taken += 1;
      yield await Promise.resolve(packed.subarray(at, at + 1024));
    }
  }
  const unpacking = inflate(byteReader(watched()), 'none', complaints);
  await unpacking.next();
  await unpacking.return();
  expect(taken).toBeLessThan(packed.length / 1024 / 2);
});

test('cut off anywhere, it gives what stands before', async () => {
  const packed = deflateRawSync(log);
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: packed.length - 1 }), async (size) => {
      const parts: Uint8Array[] = [];
      const reading = async (): Promise<void> => {
        for await (const piece of inflate(byteReader(chunksOf(packed.subarray(0, size))), 'none', complaints))
          parts.push(piece);
      };
      await expect(reading()).rejects.toThrow('is cut off');
      const given = Buffer.concat(parts);
      expect(Buffer.compare(given, log.subarray(0, given.length))).toBe(0);
      // A block's codes stand before it, and no word of it is longer than 48 bits.
      if (size > 1000) expect(given.length).toBeGreaterThan(size);
    }),
    { numRuns: 30 },
  );
});

test('damage anywhere ends in a sentence or in bytes, and in nothing else', async () => {
  const packed = deflateRawSync(log.subarray(0, 20_000));
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: packed.length - 1 }), fc.nat({ max: 255 }), async (at, byte) => {
      const broken = Uint8Array.from(packed);
      broken[at] = byte;
      await inflated(broken).catch((error: unknown) => {
        expect(error).toMatchObject({ name: 'UnreadableArchive' });
      });
    }),
  );
});

test('an error of the source is told as it is', async () => {
  async function* broken(): AsyncGenerator<Uint8Array, void, undefined> {
    yield deflateRawSync(log).subarray(0, 30);
    await Promise.reject(new Error('cable pulled'));
  }
  await expect(textOf(inflate(byteReader(broken()), 'none', complaints))).rejects.toThrow('cable pulled');
});
