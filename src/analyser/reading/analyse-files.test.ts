import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { bytesOf, tar } from '../../archive/archive.fixture.ts';
import { refusalSentence } from '../../kernel/refusals.ts';
import { compile } from '../../matcher/compile/compile.ts';
import { analyseFiles, type GivenFile } from './analyse-files.ts';
import { summaryOf } from '../logs/log-summary.ts';

const bundle = compile([]);
const crash = '[  305.100071] BUG: unable to handle kernel NULL pointer dereference at 0000000000000074\n';
const quiet = '[    1.000000] Freeing initrd memory: 1024K\n';

const given = (name: string, content: string | Uint8Array, fromFolder = false): GivenFile => ({
  name,
  file: new Blob([Uint8Array.from(typeof content === 'string' ? Buffer.from(content) : content)]),
  fromFolder,
});

async function told(files: GivenFile[]): Promise<string[]> {
  const all: string[] = [];
  for await (const { source, outcome } of analyseFiles(files, bundle)) {
    const log = outcome === null ? null : summaryOf(outcome, refusalSentence);
    const what =
      log === null
        ? 'passed over'
        : log.read
          ? `${log.file}: ${log.report?.kind ?? '-'}`
          : `${log.file}: ${String(log.message)}`;
    all.push(`${String(source)} ${what}`);
  }
  return all;
}

test('each file and each log of an archive, in order; what cannot be read keeps nothing from being read', async () => {
  const archive = gzipSync(tar({ path: 'var/log/messages', content: crash }, { path: 'dmesg', content: quiet }));
  const bzip2 = bytesOf('BZh91AY&SY');
  expect(
    await told([given('a.txt', crash), given('b.bz2', bzip2), given('c.tgz', archive), given('d.txt', quiet)]),
  ).toEqual([
    '0 a.txt: null-dereference',
    '1 b.bz2: This is a bzip2 file: unpack it first (bzip2 -d).',
    '2 c.tgz!var/log/messages: null-dereference',
    '2 c.tgz!dmesg: -',
    '3 d.txt: -',
  ]);
});

test('of a folder what has not the name of a log is told of only where it holds a crash', async () => {
  const files: [string, string | Uint8Array][] = [
    ['case/dmesg.txt', quiet],
    ['case/notes', quiet],
    ['case/db01', crash],
    ['case/logo.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 0, 0)],
  ];
  expect(await told(files.map(([name, content]) => given(name, content, true)))).toEqual([
    '0 case/dmesg.txt: -',
    '1 passed over',
    '2 case/db01: null-dereference',
    '3 passed over',
  ]);
});

test('a file that the browser cannot read is told of without a sentence', async () => {
  const folder = { size: 4096, slice: () => ({ arrayBuffer: () => Promise.reject(new Error('NotReadableError')) }) };
  const files = [{ name: 'case', file: folder as unknown as Blob, fromFolder: false }, given('a.txt', crash)];
  expect(await told(files)).toEqual(['0 case: null', '1 a.txt: null-dereference']);
});

test('progress goes through all files', async () => {
  const files = [given('a', crash), given('b', quiet)];
  const seen: [number, number][] = [];
  const onProgress = (bytes: number, source: number): void => void seen.push([source, bytes]);
  for await (const each of analyseFiles(files, bundle, { onProgress })) expect(each.outcome).not.toBeNull();
  expect(seen).toEqual([
    [0, 0],
    [0, crash.length],
    [1, crash.length],
    [1, crash.length + quiet.length],
  ]);
});

test('it ends when it is told to', async () => {
  const controller = new AbortController();
  const all = analyseFiles([given('a', crash), given('b', crash)], bundle, { signal: controller.signal });
  await all.next();
  controller.abort(new Error('enough'));
  await expect(all.next()).rejects.toThrow('enough');
});
