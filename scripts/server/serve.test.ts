import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve, type Served } from './serve.ts';

let folder = '';
let served: Served;
const asked: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'oopsdex-serve-'));
  const site = join(folder, 'site');
  mkdirSync(join(site, 'search'), { recursive: true });
  writeFileSync(join(site, 'index.html'), 'home');
  writeFileSync(join(site, '404.html'), 'missing');
  writeFileSync(join(site, 'search', 'index.html'), 'search');
  writeFileSync(join(site, 'a.js'), 'export {}');
  mkdirSync(join(site, '_astro'));
  writeFileSync(join(site, '_astro', 'page.B1c2.js'), 'export {}');
  writeFileSync(join(site, '_astro', 'page.B1c2.js.br'), brotliCompressSync('export {}'));
  writeFileSync(join(site, '_astro', 'page.B1c2.js.gz'), gzipSync('export {}'));
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  served = await serve({ directory: site, base: '/a/b/', onRequest: (path) => asked.push(path) });
});

afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true });
});

/** A request whose path goes out as it is written: `fetch` would tidy it first. */
function get(
  path: string,
  method = 'GET',
  sent: Record<string, string> = {},
): Promise<{ status: number; body: string; bytes: Buffer; headers: Record<string, unknown> }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(served.url);
    request({ hostname, port, path, method, headers: sent }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const bytes = Buffer.concat(chunks);
        resolve({ status: response.statusCode ?? 0, body: bytes.toString(), bytes, headers: response.headers });
      });
    })
      .on('error', reject)
      .end();
  });
}

test('a folder gives its index, a file its type', async () => {
  expect(await get('/a/b/')).toMatchObject({ status: 200, body: 'home' });
  expect(await get('/a/b/search/?q=x')).toMatchObject({ status: 200, body: 'search' });
  const script = await get('/a/b/a.js');
  expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8');
});

test('a folder without its slash is redirected to it, query and all', async () => {
  const { status, headers } = await get('/a/b/search?q=x');
  expect([status, headers['location']]).toEqual([301, '/a/b/search/?q=x']);
  expect((await get('/a/b')).headers['location']).toBe('/a/b/');
});

test('a missing address gives the page for it, with status 404', async () => {
  expect(await get('/a/b/no/such/page/')).toMatchObject({ status: 404, body: 'missing' });
  expect(await get('/elsewhere')).toMatchObject({ status: 404 });
});

test.each(['/a/b/../../secret.txt', '/a/b/%2e%2e/secret.txt', '/a/b/..%2fsecret.txt', '/a/b/%00', '/a/b/%E0%A4%A'])(
  'nothing outside the folder: %s',
  async (path) => {
    const { status, body } = await get(path);
    expect(status).toBe(404);
    expect(body).toBe('missing');
  },
);

test('only reading is allowed', async () => {
  expect((await get('/a/b/', 'POST')).status).toBe(405);
  expect(await get('/a/b/', 'HEAD')).toMatchObject({ status: 200, body: '' });
});

test('only files with a hash in their names are kept without asking', async () => {
  expect((await get('/a/b/_astro/page.B1c2.js')).headers['cache-control']).toContain('immutable');
  expect((await get('/a/b/')).headers['cache-control']).toBe('no-cache');
  expect((await get('/a/b/a.js')).headers['cache-control']).toBe('no-cache');
});

test('every request is told, answered or not', async () => {
  asked.length = 0;
  await get('/a/b/search/?q=x');
  await get('/elsewhere');
  await get('/a/b/', 'POST');
  expect(asked).toEqual(['/a/b/search/?q=x', '/elsewhere', '/a/b/']);
});

test.each([
  ['br, gzip', 'br', brotliDecompressSync],
  ['gzip, deflate', 'gzip', gunzipSync],
  ['br;q=0.1, gzip', 'gzip', gunzipSync],
  ['*', 'br', brotliDecompressSync],
] as const)('a reader who takes %s gets %s, and the type of the file itself', async (accepted, encoding, unpack) => {
  const { bytes, headers } = await get('/a/b/_astro/page.B1c2.js', 'GET', { 'accept-encoding': accepted });
  expect(headers).toMatchObject({
    'content-encoding': encoding,
    'content-type': 'text/javascript; charset=utf-8',
    'content-length': String(bytes.length),
    vary: 'accept-encoding',
  });
  expect(headers['cache-control']).toContain('immutable');
  expect(unpack(bytes).toString()).toBe('export {}');
});

test.each(['identity', 'br;q=0, gzip;q=0', ''])('a reader who takes %j gets the file itself', async (accepted) => {
  const { body, headers } = await get('/a/b/_astro/page.B1c2.js', 'GET', { 'accept-encoding': accepted });
  expect(body).toBe('export {}');
  expect(headers).not.toHaveProperty('content-encoding');
  expect(headers['vary']).toBe('accept-encoding');
});

test('a file that has no other form is sent as it is', async () => {
  const { body, headers } = await get('/a/b/a.js', 'GET', { 'accept-encoding': 'br, gzip' });
  expect(body).toBe('export {}');
  expect(headers).not.toHaveProperty('content-encoding');
  expect(headers).not.toHaveProperty('vary');
});
