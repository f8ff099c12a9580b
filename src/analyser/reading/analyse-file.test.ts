import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { bytesOf, chunksOf, tar, zip } from '../../archive/archive.fixture.ts';
import { refusalSentence } from '../../kernel/refusals.ts';
import { compile } from '../../matcher/compile/compile.ts';
import { analyseFile, type Outcome } from './analyse-file.ts';
import { type StreamOptions } from './analyse-stream.ts';

const bundle = compile([]);

const crash = '[  305.100071] BUG: unable to handle kernel NULL pointer dereference at 0000000000000074\n';
const quiet = '[    1.000000] Freeing initrd memory: 1024K\n';

async function outcomes(bytes: Uint8Array, options?: StreamOptions): Promise<Outcome[]> {
  const all: Outcome[] = [];
  for await (const outcome of analyseFile('given', chunksOf(bytes), bundle, options)) all.push(outcome);
  return all;
}

async function told(bytes: Uint8Array): Promise<string[]> {
  return (await outcomes(bytes)).map((outcome) =>
    outcome.read
      ? `${outcome.analysis.file} (${outcome.analysis.container}): ${String(outcome.analysis.events.length)}`
      : `${outcome.file}: ${refusalSentence(outcome.refusal)}`,
  );
}

test('a file that is not packed', async () => {
  expect(await told(bytesOf(crash))).toEqual(['given (dmesg): 1']);
  expect(await told(bytesOf(''))).toEqual(['given (plain): 0']);
});

test('a packed file keeps its name, its size is that of the log', async () => {
  const [outcome] = await outcomes(gzipSync(crash));
  expect(outcome).toMatchObject({
    analysis: { file: 'given', container: 'gzip, dmesg', bytes: crash.length, lines: 1 },
  });
});

test('a packed file that is cut off is read up to there, and says so', async () => {
  const lines = Array.from({ length: 50_000 }, (_, index) => `[${String(index)}.000000] eth0: link up\n`).join('');
  const packed = gzipSync(crash + lines);
  const all = await outcomes(packed.subarray(0, packed.length >> 1));
  expect(all).toMatchObject([{ analysis: { events: [{ kind: 'null-dereference' }] } }]);
  expect(all).toMatchObject([{ analysis: { health: [{ code: 'broken-archive' }, { code: 'cut-off' }] } }]);
  await expect(outcomes(packed.subarray(0, 10))).rejects.toThrow(/^The gzip file is cut off/);
});

describe('an archive', () => {
  test('gives each kernel log by its path, and of other texts those with a crash', async () => {
    const archive = tar(
      { path: 'sosreport-db01/sos_commands/kernel/dmesg', content: quiet },
      { path: 'sosreport-db01/sos_commands/networking/route.txt', content: crash },
      { path: 'sosreport-db01/console.log', content: crash },
      { path: 'sosreport-db01/install.log', content: quiet },
      { path: 'sosreport-db01/var/log/messages-20261101.gz', content: gzipSync(crash) },
    );
    expect(await told(gzipSync(archive))).toEqual([
      'given!sosreport-db01/sos_commands/kernel/dmesg (gzip, tar, dmesg): 0',
      'given!sosreport-db01/console.log (gzip, tar, dmesg): 1',
      'given!sosreport-db01/var/log/messages-20261101.gz (gzip, tar, gzip, dmesg): 1',
    ]);
  });

  test('in an archive', async () => {
    const inner = tar({ path: 'messages.txt', content: crash });
    expect(await told(zip([{ path: 'scc_db01.tar', content: inner }]))).toEqual([
      'given!scc_db01.tar!messages.txt (zip, tar, dmesg): 1',
    ]);
  });

  test('with a log that cannot be read says so, and reads the others', async () => {
    const bzip2 = bytesOf('BZh91AY&SY');
    const archive = zip([
      { path: 'var/log/messages.bz2', content: bzip2 },
      { path: 'var/log/kern.log', content: crash, encrypted: true },
      { path: 'picture.log', content: Uint8Array.from([0x89, 0x50, 0x4e, 0x47]) },
      { path: 'vmcore-dmesg.txt', content: crash },
    ]);
    expect(await told(archive)).toEqual([
      'given!var/log/messages.bz2: This is a bzip2 file: unpack it first (bzip2 -d).',
      'given!var/log/kern.log: This file of the zip archive is encrypted: unpack it first, with its password (unzip).',
      'given!vmcore-dmesg.txt (zip, dmesg): 1',
    ]);
  });

  test('that is cut off gives the logs that were saved before it says so', async () => {
    const numbers = Array.from({ length: 50_000 }, (_, index) => `[${String(index)}.000000] eth0: link up\n`).join('');
    const archive = tar({ path: 'dmesg', content: crash }, { path: 'var/log/messages', content: numbers });
    const packed = gzipSync(archive);
    const all = await outcomes(packed.subarray(0, packed.length >> 1));
    const note = 'The gzip file is cut off: copy it again. What stands before that was read.';
    expect(all).toMatchObject([
      { read: true, analysis: { file: 'given!dmesg', health: [{ code: 'cut-off' }] } },
      { read: true, analysis: { file: 'given!var/log/messages', health: [{ code: 'broken-archive', message: note }] } },
      {
        read: false,
        file: 'given',
        refusal: { code: 'rest-unread', values: { because: { code: 'cut-off', values: { packing: 'gzip' } } } },
      },
    ]);
  });

  test('without a log is refused', async () => {
    const archive = tar({ path: 'etc/passwd', content: 'root' }, { path: 'install.log', content: quiet });
    await expect(outcomes(archive)).rejects.toThrow(/^No file in this archive has the name of a kernel log/);
  });
});

test('tells how far it is in the packed file, and ends when it is told to', async () => {
  const packed = gzipSync(crash.repeat(1000));
  const read: number[] = [];
  await outcomes(packed, { onProgress: (bytes) => read.push(bytes) });
  expect(read.at(-1)).toBe(packed.length);
  const signal = AbortSignal.abort(new Error('enough'));
  await expect(outcomes(packed, { signal })).rejects.toThrow('enough');
});

test('shows the text of each log to who wants to keep it, and says where its bytes are those of the file', async () => {
  const seen: string[] = [];
  const watcher = (packed: boolean) => (bytes: Uint8Array, asIs: boolean) => {
    seen.push(`${packed ? 'packed' : 'plain'} ${asIs ? 'as is' : 'converted'}: ${Buffer.from(bytes).toString()}`);
  };
  const read = async (bytes: Uint8Array): Promise<string[]> => {
    for await (const outcome of analyseFile('given', chunksOf(bytes), bundle, { watcher }))
      expect(outcome.read).toBe(true);
    return seen.splice(0).filter((text) => !text.endsWith(': '));
  };
  const utf16 = Buffer.from(`\ufeff${crash}`, 'utf16le');
  expect(await read(bytesOf(crash))).toEqual([`plain as is: ${crash}`]);
  expect(await read(utf16)).toEqual([`plain converted: ${crash}`]);
  expect(await read(gzipSync(crash))).toEqual([`packed as is: ${crash}`]);
  const both = tar({ path: 'dmesg', content: crash }, { path: 'messages', content: quiet });
  expect(await read(both)).toEqual([`packed as is: ${crash}`, `packed as is: ${quiet}`]);
});
