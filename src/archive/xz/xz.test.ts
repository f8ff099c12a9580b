import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesOf, chunksOf, joined, textOf, xzStored } from '../archive.fixture.ts';
import { isXz, unxz } from './xz.ts';

/** Made by XZ Utils 5.4.1. */
const packed = (name: string): Uint8Array => readFileSync(join(import.meta.dirname, 'fixtures', `${name}.xz`));

/** Lines that share much, and of which each has digits of its own. */
const lines = Array.from({ length: 300 }, (_, at) => {
  const time = (at / 8).toFixed(6).padStart(12);
  const address = (Math.imul(at, 2654435761) >>> 0).toString(16);
  return `[${time}] pci 0000:${((at * 7919) % 256).toString(16)}:00.0: reg 0x10: [mem 0x${address}-0xffffffff]\n`;
}).join('');
const few = lines.slice(0, 1500);
const long = 'oops '.repeat(1_200_000);

/** What was unpacked, and what was complained of then. */
async function unpacked(bytes: Uint8Array, cuts: number[] = []): Promise<{ given: string; complaint: string }> {
  const parts: Uint8Array[] = [];
  let complaint = '';
  try {
    for await (const piece of unxz(chunksOf(bytes, cuts))) parts.push(piece);
  } catch (error) {
    complaint = String(error);
  }
  return { given: Buffer.concat(parts).toString(), complaint };
}

describe.each<[string, Uint8Array, string]>([
  ['usual: xz', packed('usual'), lines],
  ['xz --check=crc32', packed('crc32'), few],
  ['xz --check=none', packed('none'), few],
  ['xz --check=sha256', packed('sha256'), few],
  ['several blocks: xz --block-size=5000', packed('blocks'), lines],
  ['little is held: xz --lzma2=preset=6,lc=0,lp=2,pb=0,dict=4096', packed('small-dictionary'), lines],
  ['places count: xz --lzma2=preset=0,lc=1,lp=3,pb=4', packed('position'), lines],
  ['nothing: xz < /dev/null', packed('empty'), ''],
  ['chunks that are not packed', xzStored(lines), lines],
  ['several streams', joined(packed('crc32'), packed('empty'), xzStored('two')), `${few}two`],
  ['filled up with zeros', joined(packed('crc32'), new Uint8Array(700)), few],
  ['streams with zeros between them', joined(packed('crc32'), new Uint8Array(8), xzStored('two')), `${few}two`],
])('%s', (_name, bytes, content) => {
  test('wherever it is cut', async () => {
    expect(isXz(bytes)).toBe(true);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(), { maxLength: 6 }), async (cuts) => {
        expect(await textOf(unxz(chunksOf(bytes, cuts)))).toBe(content);
      }),
      { numRuns: 20 },
    );
  });
});

test.each([
  ['xz -9e, which holds all of it', 'long'],
  ['xz --lzma2=preset=6,dict=4096, which holds little of it', 'long-small'],
])('more than several chunks of LZMA2: %s', async (_name, file) => {
  expect((await textOf(unxz(chunksOf(packed(file))))) === long).toBe(true);
});

test('cut off anywhere, a file gives what stood before it, and then says so', async () => {
  const whole = packed('usual');
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: whole.length - 1 }), async (length) => {
      const { given, complaint } = await unpacked(whole.subarray(0, length));
      expect(lines.startsWith(given)).toBe(true);
      expect(complaint).toMatch(/The xz file is cut off/);
      // What was packed into the bytes that are there, up to the last few.
      expect(given.length).toBeGreaterThanOrEqual(lines.length * (length / whole.length) * 0.8 - 1000);
    }),
  );
});

test('a byte that was changed is told, or changes nothing', async () => {
  const whole = packed('blocks');
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: whole.length - 1 }), fc.integer({ min: 1, max: 255 }), async (place, change) => {
      const damaged = Uint8Array.from(whole);
      damaged[place] = (damaged[place] ?? 0) ^ change;
      const { given, complaint } = await unpacked(damaged);
      if (given === lines) return;
      expect(complaint).toMatch(/The xz file (?:is damaged|is cut off|is packed in a way|needs more)/);
    }),
    { numRuns: 100 },
  );
});

/** The header of the first block with a dictionary of another size. */
function withDictionary(bits: number): Uint8Array {
  const bytes = Uint8Array.from(packed('usual'));
  bytes[16] = bits;
  new DataView(bytes.buffer).setUint32(20, crc32(bytes.subarray(12, 20)), true);
  return bytes;
}

test.each<[string, Uint8Array, string, RegExp]>([
  ['followed by something else', joined(packed('crc32'), bytesOf('something')), few, /Behind the end of the xz file/],
  [
    'with a wrong sum',
    joined(xzStored('two').subarray(0, 32), Uint8Array.of(9), xzStored('two').subarray(33)),
    'two',
    /damaged/,
  ],
  ['packed for programs: xz --x86 --lzma2', packed('x86'), '', /meant for programs: unpack it first \(xz -d\)/],
  ['with a dictionary of 4 GiB', withDictionary(40), '', /needs more than 256 MB of memory/],
  ['with a dictionary of 256 MiB', withDictionary(32), lines, /^$/],
])('a file %s', async (_name, bytes, content, complaint) => {
  const { given, complaint: said } = await unpacked(bytes);
  expect(given).toBe(content);
  expect(said).toMatch(complaint);
});
