import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesOf, chunksOf, joined, textOf } from './archive.fixture.ts';
import { unzstd } from './zstd.ts';

/** A frame of one raw block (RFC 8878, 3.1.1): magic number, single segment with its size in one byte, block header, content. */
function rawFrame(text: string): Uint8Array {
  const content = bytesOf(text);
  const header = (content.length << 3) | 1;
  return joined(
    Uint8Array.from([0x28, 0xb5, 0x2f, 0xfd, 0x20, content.length, header & 0xff, header >> 8, 0]),
    content,
  );
}

/** A frame to be passed over, as pzstd writes one before each of its own. */
const skippable = Uint8Array.from([0x50, 0x2a, 0x4d, 0x18, 4, 0, 0, 0, 1, 2, 3, 4]);

const text = 'Freeing initrd memory: 1024K\n';

test('frames one behind the other, wherever they are cut', async () => {
  const packed = joined(rawFrame(text), skippable, rawFrame(text), rawFrame('end'));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(), { maxLength: 8 }), async (cuts) => {
      expect(await textOf(unzstd(chunksOf(packed, cuts)))).toBe(`${text}${text}end`);
    }),
  );
});

describe.each([[['-1']], [['-19']], [['--no-check']], [['--fast=3']]])('zstd %s', (options) => {
  const lines = Array.from(
    { length: 20_000 },
    (_, index) => `[${String(index)}.000000] eth${String(index % 7)}: link up\n`,
  );
  const log = lines.join('');
  const { status, stdout } = spawnSync('zstd', ['-c', ...options], { input: log, maxBuffer: 1 << 26 });

  test.skipIf(status !== 0)('wherever it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(), { maxLength: 6 }), async (cuts) => {
        expect(await textOf(unzstd(chunksOf(stdout, cuts)))).toBe(log);
      }),
      { numRuns: 10 },
    );
  });

  test.skipIf(status !== 0)('cut off: what stands before is given', async () => {
    const parts: Uint8Array[] = [];
    const reading = async (): Promise<void> => {
      for await (const piece of unzstd(chunksOf(stdout.subarray(0, stdout.length - 10)))) parts.push(piece);
    };
    await expect(reading()).rejects.toThrow(/^The zstd file is cut off or damaged/);
    const given = Buffer.concat(parts).toString();
    // Whole blocks, of at most 128 KiB.
    expect(given.length).toBeGreaterThanOrEqual(log.length - (1 << 17));
    expect(log.startsWith(given)).toBe(true);
  });
});

test.each<[string, Uint8Array]>([
  ['cut off', rawFrame(text).subarray(0, 20)],
  ['only its magic number', rawFrame(text).subarray(0, 4)],
  ['followed by something else', joined(rawFrame(text), bytesOf('this is no frame of zstd'))],
])('refused: %s', async (_name, bytes) => {
  await expect(textOf(unzstd(chunksOf(bytes)))).rejects.toThrow(/^The zstd file is cut off or damaged/);
});
