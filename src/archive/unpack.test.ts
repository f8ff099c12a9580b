import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bytesOf, chunksOf, tar, textOf, zip, xzStored } from './archive.fixture.ts';
import { type Chunks } from './byte-reader.ts';
import { unpack } from './unpack.ts';

interface Unpacked {
  path: string[];
  packing: string[];
  certain: boolean;
  text: string;
}

async function unpacked(chunks: Chunks): Promise<Unpacked[]> {
  const members: Unpacked[] = [];
  for await (const { chunks: content, ...member } of unpack(chunks)) {
    members.push({ ...member, text: await textOf(content).catch((error: unknown) => String(error)) });
  }
  return members;
}

test('a file that is no archive is given as it is', async () => {
  for (const text of ['', 'x', '[    0.000000] Linux version 6.12.0\n'.repeat(100)]) {
    expect(await unpacked(chunksOf(bytesOf(text)))).toEqual([{ path: [], packing: [], certain: true, text }]);
  }
});

test('gzip, and gzip in gzip', async () => {
  const file = { path: [], certain: true, text: 'x' };
  expect(await unpacked(chunksOf(gzipSync('x')))).toEqual([{ ...file, packing: ['gzip'] }]);
  expect(await unpacked(chunksOf(gzipSync(gzipSync('x'))))).toEqual([{ ...file, packing: ['gzip', 'gzip'] }]);
});

const sosreport = gzipSync(
  tar(
    { path: 'sosreport-db01/sos_commands/kernel/dmesg', content: 'one' },
    { path: 'sosreport-db01/etc/passwd', content: 'root:x:0:0' },
    { path: 'sosreport-db01/var/log/messages-20261101.gz', content: gzipSync('two') },
    { path: 'sosreport-db01/version.txt', content: 'sosreport: 4.8.2' },
  ),
);

const members: Unpacked[] = [
  { path: ['sosreport-db01/sos_commands/kernel/dmesg'], packing: ['gzip', 'tar'], certain: true, text: 'one' },
  {
    path: ['sosreport-db01/var/log/messages-20261101.gz'],
    packing: ['gzip', 'tar', 'gzip'],
    certain: true,
    text: 'two',
  },
  { path: ['sosreport-db01/version.txt'], packing: ['gzip', 'tar'], certain: false, text: 'sosreport: 4.8.2' },
];

test('of a sosreport the files that hold kernel logs, wherever it is cut', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(), { maxLength: 6 }), async (cuts) => {
      expect(await unpacked(chunksOf(sosreport, cuts))).toEqual(members);
    }),
    { numRuns: 30 },
  );
});

test('a sosreport and a log in it that are packed with xz, as its default is', async () => {
  const report = tar({ path: 'sosreport-db01/var/log/messages-20261101.xz', content: xzStored('two') });
  expect(await unpacked(chunksOf(xzStored(report)))).toEqual([
    {
      path: ['sosreport-db01/var/log/messages-20261101.xz'],
      packing: ['xz', 'tar', 'xz'],
      certain: true,
      text: 'two',
    },
  ]);
});

test('an archive in an archive', async () => {
  const outer = zip([{ path: 'case/sosreport-db01.tar.gz', content: sosreport }]);
  expect((await unpacked(chunksOf(outer))).map(({ path, text }) => [path.length, path.at(-1), text])).toEqual(
    members.map(({ path, text }) => [2, path[0], text]),
  );
});

test('a damaged archive within does not keep the others from being read', async () => {
  const outer = tar(
    { path: 'a.zip', content: zip([{ path: 'dmesg', content: 'x' }]).subarray(0, 30) },
    { path: 'messages.gz', content: gzipSync('x'.repeat(99)).subarray(0, 12) },
    { path: 'dmesg', content: 'y' },
  );
  expect((await unpacked(chunksOf(outer))).map(({ path, text }) => [path[0], text])).toEqual([
    ['a.zip', 'UnreadableArchive: The zip archive is cut off: copy it again.'],
    ['messages.gz', expect.stringMatching(/^UnreadableArchive: The gzip file is cut off/)],
    ['dmesg', 'y'],
  ]);
});

test('a member that nobody reads is passed over', async () => {
  const paths: (string | undefined)[] = [];
  for await (const { path } of unpack(chunksOf(sosreport))) paths.push(path[0]);
  expect(paths).toEqual(members.map(({ path }) => path[0]));
});

test('an archive that is packed too often is refused', async () => {
  let packed: Uint8Array = bytesOf('x');
  for (let times = 0; times < 9; times++) packed = gzipSync(packed);
  await expect(unpacked(chunksOf(packed))).rejects.toThrow(/^This file is packed too often/);
});
