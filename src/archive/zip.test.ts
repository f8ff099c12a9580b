import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesOf, chunksOf, textOf, zip } from './archive.fixture.ts';
import { byteReader } from './byte-reader.ts';
import { unzip } from './zip.ts';
import { isZip } from './zip-records.ts';

async function filesIn(archive: Uint8Array, cuts: number[] = []): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for await (const { path, chunks } of unzip(byteReader(chunksOf(archive, cuts)))) files[path] = await textOf(chunks);
  return files;
}

const content = '[    1.000000] Freeing initrd memory: 1024K\n'.repeat(100);

test.each<[string, Parameters<typeof zip>[0][0]]>([
  ['stored', { path: 'dmesg', content, method: 0 }],
  ['deflated', { path: 'dmesg', content }],
  ['written by a program that cannot go back', { path: 'dmesg', content, streamed: true }],
  ['stored by one', { path: 'dmesg', content, method: 0, streamed: true }],
  ['the same, without the signature', { path: 'dmesg', content, streamed: true, unsigned: true }],
  ['zip64', { path: 'dmesg', content, zip64: true }],
  ['zip64, deflated by one that cannot go back', { path: 'dmesg', content, streamed: true, zip64: true }],
  ['zip64, stored by one', { path: 'dmesg', content, method: 0, streamed: true, zip64: true }],
])('%s', async (_name, file) => {
  const archive = zip([
    { path: 'logs/', content: '' },
    { path: 'first', content: 'x' },
    { path: 'empty', content: '', streamed: true },
    file,
    { path: 'last', content: 'y' },
  ]);
  expect(isZip(archive)).toBe(true);
  expect(await filesIn(archive)).toEqual({ first: 'x', empty: '', dmesg: content, last: 'y' });
});

test('the separators of Windows', async () => {
  expect(await filesIn(zip([{ path: 'var\\log\\messages', content: 'x' }]))).toEqual({ 'var/log/messages': 'x' });
});

test('zstd within', async () => {
  const { status, stdout } = spawnSync('zstd', ['-c'], { input: content });
  if (status !== 0) return;
  expect(await filesIn(zip([{ path: 'a', content: stdout, method: 93, unpacked: content }]))).toEqual({ a: content });
});

test('a comment behind the directory, and an empty archive', async () => {
  expect(await filesIn(zip([{ path: 'a', content: 'x' }], 'case 4711'))).toEqual({ a: 'x' });
  expect(isZip(zip([]))).toBe(true);
  expect(await filesIn(zip([]))).toEqual({});
});

test('any cut gives the same files', async () => {
  const archive = zip([
    { path: 'a', content },
    { path: 'b', content: 'y', method: 0 },
  ]);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(), { maxLength: 8 }), async (cuts) => {
      expect(await filesIn(archive, cuts)).toEqual({ a: content, b: 'y' });
    }),
    { numRuns: 30 },
  );
});

test('files that nobody reads, or not to their end, are passed over', async () => {
  const file = { content: content.repeat(50) };
  const archive = zip([
    { ...file, path: 'a' },
    { ...file, path: 'b', streamed: true },
    { ...file, path: 'c', method: 0, streamed: true },
    { ...file, path: 'd', method: 0 },
  ]);
  for (const reads of [0, 1]) {
    const paths: string[] = [];
    for await (const { path, chunks } of unzip(byteReader(chunksOf(archive, [700, 3000])))) {
      paths.push(path);
      for (let read = 0; read < reads; read += 1) await chunks.next();
      await chunks.return();
    }
    expect(paths).toEqual(['a', 'b', 'c', 'd']);
  }
});

test('what was saved of an archive that is cut off is given', async () => {
  const archive = zip([{ path: 'a', content: 'x' }, { path: 'b', content, method: 0 }]); // prettier-ignore
  const read: string[] = [];
  const reading = async (): Promise<void> => {
    for await (const { chunks } of unzip(byteReader(chunksOf(archive.subarray(0, 1000))))) {
      for await (const piece of chunks) read.push(Buffer.from(piece).toString());
    }
  };
  await expect(reading()).rejects.toThrow(/^The zip archive is cut off/);
  expect(read.join('')).toHaveLength(1000 - 31 - 3 - 31 + 1);
});

describe('refused', () => {
  test('an encrypted file, and not the others', async () => {
    const archive = zip([
      { path: 'secret', content, encrypted: true },
      { path: 'open', content: 'x' },
    ]);
    const told: string[] = [];
    for await (const { path, chunks } of unzip(byteReader(chunksOf(archive)))) {
      told.push(await textOf(chunks).catch((error: unknown) => `${path}: ${String(error)}`));
    }
    expect(told[0]).toMatch(/^secret: .*is encrypted: unpack it first, with its password \(unzip\)\.$/);
    expect(told[1]).toBe('x');
  });

  test('an encrypted file whose sizes stand behind it, and not the others', async () => {
    const archive = zip([
      { path: 'secret', content, encrypted: true, streamed: true },
      { path: 'open', content: 'x' },
    ]);
    const told: string[] = [];
    for await (const { chunks } of unzip(byteReader(chunksOf(archive)))) {
      told.push(await textOf(chunks).catch((error: unknown) => String(error)));
    }
    expect(told).toEqual([expect.stringContaining('is encrypted'), 'x']);
  });

  test('a file with a wrong checksum, when it has been given', async () => {
    const archive = zip([{ path: 'a', content: 'x'.repeat(50), method: 0 }]);
    archive[40] = 0x79;
    await expect(filesIn(archive)).rejects.toThrow(/^The zip archive is damaged/);
  });

  test('a method that is not read', async () => {
    await expect(filesIn(zip([{ path: 'a', content, method: 14 }]))).rejects.toThrow(
      /method that is not read here \(14\)/,
    );
  });

  test('an archive that is cut off, anywhere, when all that stands before has been given', async () => {
    const archive = zip([{ path: 'a', content: 'x'.repeat(50) }], 'case 4711');
    const directory = Buffer.from(archive).indexOf('PK\u0001\u0002');
    for (let size = 4; size < archive.length; size++) {
      const read: string[] = [];
      const reading = async (): Promise<void> => {
        for await (const { chunks } of unzip(byteReader(chunksOf(archive.subarray(0, size))))) {
          read.push(await textOf(chunks));
        }
      };
      await expect(reading()).rejects.toThrow(/^The zip archive is cut off/);
      if (size >= directory) expect(read).toEqual(['x'.repeat(50)]);
    }
  });

  test('damage anywhere ends in a sentence or in text, and in nothing else', async () => {
    const archive = zip([{ path: 'a', content }]);
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: archive.length - 1 }), fc.nat({ max: 255 }), async (at, byte) => {
        const broken = archive.slice();
        broken[at] = byte;
        await filesIn(broken).catch((error: unknown) => {
          expect(error).toMatchObject({ name: 'UnreadableArchive' });
        });
      }),
    );
  });
});

test('a text is no zip archive', () => {
  expect(isZip(bytesOf('PKCS#7 signature not signed with a trusted key'))).toBe(false);
  expect(isZip(bytesOf('PK'))).toBe(false);
});
