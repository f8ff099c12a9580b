import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { compressor } from './compress.ts';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function site(files: Record<string, string | Buffer>): string {
  const folder = mkdtempSync(join(tmpdir(), 'oopsdex-compress-'));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();

/** Compresses all that stands in a site. */
async function compressAll(folder: string): Promise<void> {
  const { all, finish } = compressor(folder);
  all();
  await finish();
}

const page = '<p>BUG: unable to handle kernel NULL pointer dereference</p>\n'.repeat(100);

test('texts have both forms beside them, and both say what the text says', async () => {
  const folder = site({ 'index.html': page, 'signatures/one/index.html': `${page}one`, '_astro/page.B1c2.js': page });
  await compressAll(folder);
  for (const [file, content] of [
    ['index.html', page],
    ['signatures/one/index.html', `${page}one`],
    ['_astro/page.B1c2.js', page],
  ] as const) {
    const path = join(folder, file);
    expect(gunzipSync(readFileSync(`${path}.gz`)).toString()).toBe(content);
    expect(brotliDecompressSync(readFileSync(`${path}.br`)).toString()).toBe(content);
    expect(readFileSync(path, 'utf8')).toBe(content);
  }
});

test('what is small, or compressed by itself, is left alone', async () => {
  const files = {
    'small.css': 'a{color:red}',
    'pagefind/en_1.pf_fragment': page,
    'wasm.en.pagefind': page,
    'a.png': page,
  };
  const folder = site(files);
  await compressAll(folder);
  expect(filesOf(folder)).toEqual(['a.png', 'en_1.pf_fragment', 'small.css', 'wasm.en.pagefind']);
});

test('a file that stood there before is not compressed again', async () => {
  const folder = site({ 'a.html': page });
  const { all, finish } = compressor(folder);
  all();
  await finish();
  rmSync(join(folder, 'a.html.gz'));
  writeFileSync(join(folder, 'b.html'), page);
  all();
  await finish();
  expect(filesOf(folder)).toEqual(['a.html', 'a.html.br', 'b.html', 'b.html.br', 'b.html.gz']);
});

test('who waits for the end is told what failed', async () => {
  const folder = site({ 'index.html': page, 'index.html.gz/no-file': '' });
  await expect(compressAll(folder)).rejects.toThrow('EISDIR');
});

test('the same site gives the same bytes', async () => {
  const [one, other] = [site({ 'index.html': page }), site({ 'index.html': page })];
  await compressAll(one);
  await compressAll(other);
  for (const file of ['index.html.gz', 'index.html.br'])
    expect(readFileSync(join(one, file)).equals(readFileSync(join(other, file)))).toBe(true);
  // RFC 1952: bytes 4 to 7 of a gzip file are its time, 0 for none.
  expect(readFileSync(join(one, 'index.html.gz')).readUInt32LE(4)).toBe(0);
});
