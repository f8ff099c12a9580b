import { crc32, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesOf, chunksOf, joined, textOf } from './archive.fixture.ts';
import { gunzip, isGzip } from './gzip.ts';

const text = '[    1.000000] usb 1-1: new high-speed USB device number 3\n'.repeat(200);
const packed = gzipSync(text);

/** What was unpacked, and what was complained of then. */
async function unpacked(bytes: Uint8Array, cuts: number[] = []): Promise<{ given: string; complaint: string }> {
  const parts: Uint8Array[] = [];
  let complaint = '';
  try {
    for await (const piece of gunzip(chunksOf(bytes, cuts))) parts.push(piece);
  } catch (error) {
    complaint = String(error);
  }
  return { given: Buffer.concat(parts).toString(), complaint };
}

/** A header with all that RFC 1952 allows in it: flags, extra field, name, comment, checksum of the header. */
const headerFields = joined(
  Uint8Array.of(0x1f, 0x8b, 8, 0x1e, 0, 0, 0, 0, 0, 3),
  Uint8Array.of(4, 0, 1, 2, 3, 4),
  bytesOf('messages\0a comment\0'),
);
const headerSum = crc32(headerFields);
const fullHeader = joined(headerFields, Uint8Array.of(headerSum & 0xff, (headerSum >> 8) & 0xff));

describe.each<[string, Uint8Array, string]>([
  ['one member', packed, text],
  ['several members', joined(packed, gzipSync('two'), gzipSync(''), gzipSync('three')), `${text}twothree`],
  ['a full header', joined(fullHeader, packed.subarray(10)), text],
  ['filled up with zeros', joined(packed, new Uint8Array(700)), text],
])('%s', (_name, bytes, content) => {
  test('wherever it is cut', async () => {
    expect(isGzip(bytes)).toBe(true);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(), { maxLength: 6 }), async (cuts) => {
        expect(await textOf(gunzip(chunksOf(bytes, cuts)))).toBe(content);
      }),
      { numRuns: 30 },
    );
  });
});

test('blocks of bgzip: hundreds of members', async () => {
  const members = Array.from({ length: 500 }, (_, at) => gzipSync(`line ${String(at)}\n`));
  const lines = Array.from({ length: 500 }, (_, at) => `line ${String(at)}\n`);
  expect(await textOf(gunzip(chunksOf(joined(...members))))).toBe(lines.join(''));
});

test.each<[string, Uint8Array, RegExp]>([
  ['cut off within its trailer', packed.subarray(0, packed.length - 3), /The gzip file is cut off/],
  ['with a wrong checksum', joined(packed.subarray(0, -8), Uint8Array.of(1, 2, 3, 4), packed.subarray(-4)), /damaged/],
  ['with a wrong size', joined(packed.subarray(0, -1), Uint8Array.of(9)), /The gzip file is damaged/],
  ['followed by something else', joined(packed, bytesOf('something')), /Behind the end of the gzip file/],
  ['with a second member that is cut off', joined(packed, packed.subarray(0, 12)), /The gzip file is cut off/],
])('a file %s gives its content, and then says so', async (_name, bytes, complaint) => {
  const { given, complaint: said } = await unpacked(bytes);
  expect(given).toBe(text);
  expect(said).toMatch(complaint);
});

test('only a magic number', async () => {
  expect(await unpacked(packed.subarray(0, 2))).toMatchObject({
    given: '',
    complaint: expect.stringContaining('The gzip file is cut off') as string,
  });
});
