import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bytesOf, chunksOf, joined, tar, textOf } from './archive.fixture.ts';
import { byteReader } from './byte-reader.ts';
import { untar } from './tar.ts';
import { isTar } from './tar-header.ts';

async function filesIn(archive: Uint8Array, cuts: number[] = []): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  for await (const { path, chunks } of untar(byteReader(chunksOf(archive, cuts)))) files[path] = await textOf(chunks);
  return files;
}

const long = `sosreport-${'x'.repeat(60)}/sos_commands/logs/${'journalctl_'.repeat(6)}--no-pager`;

describe.each(['ustar', 'gnu', 'v7', 'pax'] as const)('%s', (format) => {
  test('gives every file with its path', async () => {
    const archive = tar(
      { path: 'var/log/messages', content: 'one\n', format },
      { path: 'empty', content: '', format },
      { path: 'dmesg', content: 'x'.repeat(1500), format },
    );
    expect(isTar(archive.subarray(0, 512))).toBe(true);
    expect(await filesIn(archive)).toEqual({ 'var/log/messages': 'one\n', empty: '', dmesg: 'x'.repeat(1500) });
  });
});

test.each(['ustar', 'gnu', 'pax'] as const)('a path of more than 100 letters in %s', async (format) => {
  const archive = tar({ path: long, content: 'one', format }, { path: 'dmesg', content: 'two', format });
  expect(await filesIn(archive)).toEqual({ [long]: 'one', dmesg: 'two' });
});

test('a size in base 256', async () => {
  const archive = tar({ path: 'dmesg', content: 'x'.repeat(700), base256: true }, { path: 'next', content: 'y' });
  expect(await filesIn(archive)).toEqual({ dmesg: 'x'.repeat(700), next: 'y' });
});

test('links and folders are left out', async () => {
  const archive = tar(
    { path: 'var/', content: '', type: '5' },
    { path: 'dmesg', content: '', type: '2' },
    { path: 'hard', content: '', type: '1' },
    { path: 'log', content: 'x' },
  );
  expect(await filesIn(archive)).toEqual({ log: 'x' });
});

describe('a file with holes is left out', () => {
  const after = { path: 'log', content: 'x' };

  test('in the old format of GNU, with the rest of its map in two further blocks', async () => {
    const head = tar({ path: 'system.journal', content: 'y'.repeat(700), type: 'S', format: 'gnu' });
    head[482] = 1;
    const sum = head.subarray(0, 512).reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 0x20 : byte), 0);
    head.set(bytesOf(sum.toString(8).padStart(6, '0')), 148);
    const further = new Uint8Array(1024);
    further[504] = 1;
    const archive = joined(head.subarray(0, 512), further, head.subarray(512, 512 + 1024), tar(after));
    expect(await filesIn(archive)).toEqual({ log: 'x' });
  });

  test('in that of POSIX', async () => {
    const record = '22 GNU.sparse.major=1\n';
    const archive = tar(
      { path: 'PaxHeaders/x', content: record, type: 'x' },
      { path: 'GNUSparseFile.0/system.journal', content: '1\n0\n512\n' },
      after,
    );
    expect(await filesIn(archive)).toEqual({ log: 'x' });
  });
});

test('a file that nobody reads, or not to its end, is passed over', async () => {
  const archive = tar(
    { path: 'a', content: 'x'.repeat(5000) },
    { path: 'b', content: 'y'.repeat(5000) },
    { path: 'c', content: 'z' },
  );
  const paths: string[] = [];
  for await (const { path, chunks } of untar(byteReader(chunksOf(archive, [600, 700, 6000])))) {
    paths.push(path);
    if (path === 'b') await chunks.next();
  }
  expect(paths).toEqual(['a', 'b', 'c']);
});

test('any cut gives the same files', async () => {
  const archive = tar({ path: long, content: 'x'.repeat(600), format: 'pax' }, { path: 'b', content: 'y' });
  const whole = await filesIn(archive);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(), { maxLength: 8 }), async (cuts) => {
      expect(await filesIn(archive, cuts)).toEqual(whole);
    }),
  );
});

test('an archive without its end blocks is whole', async () => {
  expect(await filesIn(tar({ path: 'a', content: 'x' }).subarray(0, 1024))).toEqual({ a: 'x' });
});

describe('a damaged archive', () => {
  const archive = tar({ path: 'a', content: 'x'.repeat(600) }, { path: 'b', content: 'y'.repeat(600) });

  test('that is cut off within a file gives what was saved of it, and then says so', async () => {
    const read: string[] = [];
    const told: string[] = [];
    const reading = async (): Promise<void> => {
      for await (const { chunks } of untar(byteReader(chunksOf(archive.subarray(0, 2200))))) {
        try {
          for await (const piece of chunks) read.push(Buffer.from(piece).toString());
        } catch (error) {
          told.push(String(error));
        }
      }
    };
    await expect(reading()).rejects.toThrow(/^The tar archive is cut off/);
    expect(read.join('')).toBe('x'.repeat(600) + 'y'.repeat(2200 - 2048));
    expect(told).toEqual(['UnreadableArchive: The tar archive is cut off: copy it again.']);
  });

  test('that is cut off within a header says so', async () => {
    await expect(filesIn(archive.subarray(0, 1600))).rejects.toThrow(/^The tar archive is cut off/);
  });

  test('with a broken header says so', async () => {
    const broken = archive.slice();
    broken[1540] = 0x41;
    await expect(filesIn(broken)).rejects.toThrow(/^The tar archive is damaged/);
  });
});

test('a text is no tar archive', () => {
  expect(isTar(bytesOf('[    0.000000] Linux version 6.12.0 '.repeat(20)))).toBe(false);
  expect(isTar(new Uint8Array(512))).toBe(false);
  expect(isTar(joined(new Uint8Array(257), bytesOf('ustar'), new Uint8Array(250)))).toBe(false);
});
