import { type Page } from '@playwright/test';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Served } from '../../scripts/server/serve.ts';
import {
  apache,
  caddy,
  findWebServer,
  missingWebServer,
  nginx,
  type WebServer,
} from '../../scripts/web-servers/servers.ts';
import { bestMatchOf, expectBestMatch, openAnalyser, paste, verdictOf } from './analyser.ts';
import { expect, test } from './fixtures.ts';
import { startApache } from './hosting/apache.ts';
import { ask } from './hosting/ask.ts';
import { startCaddy } from './hosting/caddy.ts';
import { nginxHasBrotli, startNginx } from './hosting/nginx.ts';
import { readSample } from './seeds.ts';
import { dist, startPlainServer } from './servers.ts';

/** The configurations of `hosting/`, as the guide shows them, in the servers that they are for. */

interface Hosting {
  title: string;
  server: WebServer;
  start(program: string): Promise<Served>;
  /** Why it cannot be tested here although the server is installed. */
  lacks?: string | false;
  /** What it answers in, to a browser that takes all. */
  encoding: 'br' | 'gzip';
  /** Headers that every answer has, beside those that all of them send. */
  headers?: Record<string, string>;
}

const hostings: Hosting[] = [
  { title: 'nginx', server: nginx, start: startNginx, encoding: 'gzip' },
  {
    title: 'nginx, with brotli and HTTPS switched on',
    server: nginx,
    start: (program) => startNginx(program, true),
    lacks: !nginxHasBrotli && 'nginx has no brotli module: apt-get install libnginx-mod-http-brotli-static',
    encoding: 'br',
    headers: { 'strict-transport-security': 'max-age=31536000' },
  },
  {
    title: 'Apache httpd',
    server: apache,
    start: (program) => startApache(program, 'included'),
    encoding: 'br',
  },
  {
    title: 'Apache httpd, by .htaccess',
    server: apache,
    start: (program) => startApache(program, '.htaccess'),
    encoding: 'br',
  },
  { title: 'Caddy', server: caddy, start: startCaddy, encoding: 'br' },
];

const secure = { 'content-security-policy': "frame-ancestors 'none'", 'x-content-type-options': 'nosniff' };
const askedAgain = { 'cache-control': 'no-cache' };
const kept = { 'cache-control': 'public, max-age=31536000, immutable' };

const endings = { br: '.br', gzip: '.gz', identity: '' };

/** A file of `_astro/` that is large enough to be compressed. */
function assetOf(ending: string): string {
  const folder = join(dist, '_astro');
  const found = readdirSync(folder).find((name) => name.endsWith(ending) && statSync(join(folder, name)).size > 1024);
  if (found === undefined) throw new Error(`the build has no ${ending} above 1 kB`);
  return `_astro/${found}`;
}

/** Of each sort of file one, with the type that a browser wants of it. */
const files = (): [path: string, file: string, type: RegExp][] => [
  ['', 'index.html', /^text\/html; ?charset=utf-8$/i],
  ['signatures/nf-queue-gso-null/', 'signatures/nf-queue-gso-null/index.html', /^text\/html; ?charset=utf-8$/i],
  [assetOf('.js'), assetOf('.js'), /^(?:text|application)\/javascript\b/],
  [assetOf('.css'), assetOf('.css'), /^text\/css\b/],
  ['signatures.json', 'signatures.json', /^application\/json\b/],
];

/** Home, paste, the page of the match, search, and back to a page. */
async function readCrash(page: Page, url: string): Promise<void> {
  const id = 'nf-queue-gso-null';
  await openAnalyser(page, url);
  await paste(page, readSample(id));
  await expect(verdictOf(page)).toContainText('nf_queue');
  await expectBestMatch(page, id);
  await bestMatchOf(page).getByRole('heading').first().getByRole('link').click();
  await expect(page).toHaveURL(`${url}signatures/${id}/`);
  await page.goto(`${url}search/?q=tcp_create_openreq_child`);
  await page
    .getByRole('link', { name: /tcp_create_openreq_child/ })
    .first()
    .click();
  await expect(page).toHaveURL(new RegExp(`^${url}signatures/`));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

for (const { title, server, start, lacks = false, encoding, headers = {} } of hostings) {
  test.describe(title, () => {
    const program = findWebServer(server, process.env);
    test.skip(program === null, missingWebServer(server));
    test.skip(lacks !== false, lacks || '');
    // One server for all of them.
    test.describe.configure({ mode: 'default' });

    let url = '';
    let close: Served['close'] | undefined;
    test.beforeAll(async () => {
      ({ url, close } = await start(program ?? server.program));
    });
    test.afterAll(() => close?.());

    test('a crash is pasted, and its page read and found', async ({ page }) => {
      await readCrash(page, url);
    });

    test('a file is sent in the form that is asked for, with its type', async () => {
      for (const [path, file, type] of files())
        for (const [asked, expected] of [
          ['gzip, deflate, br', encoding],
          ['gzip', 'gzip'],
          ['identity', 'identity'],
        ] as const) {
          const answer = await ask(url + path, asked);
          const what = `${path}, asked for ${asked}`;
          expect(answer.status, what).toBe(200);
          expect(answer.headers['content-type'], what).toMatch(type);
          expect(answer.headers['content-encoding'] ?? 'identity', what).toBe(expected);
          if (expected !== 'identity') expect(answer.headers.vary, what).toBe('Accept-Encoding');
          expect(answer.body.equals(readFileSync(join(dist, file + endings[expected]))), what).toBe(true);
        }
    });

    test('the search index, which is compressed by itself, is sent as it is', async () => {
      const name = readdirSync(join(dist, 'pagefind')).find((file) => file.endsWith('.pf_meta')) ?? '';
      const { headers, body } = await ask(`${url}pagefind/${name}`, 'gzip, deflate, br');
      expect(headers['content-encoding']).toBeUndefined();
      expect(body.equals(readFileSync(join(dist, 'pagefind', name)))).toBe(true);
    });

    test('pages are asked for again, files with a hash in their names kept; both have the headers that protect', async () => {
      expect((await ask(url)).headers).toMatchObject({ ...secure, ...askedAgain, ...headers });
      expect((await ask(`${url}first-paint.js`)).headers).toMatchObject({ ...secure, ...askedAgain, ...headers });
      expect((await ask(url + assetOf('.js'))).headers).toMatchObject({ ...secure, ...kept, ...headers });
    });

    test('a missing address, and a folder without a page, give 404.html and are not kept', async () => {
      const page = readFileSync(join(dist, '404.html'));
      for (const path of ['gone', 'signatures/gone/', '_astro/gone.js', '_astro/']) {
        const answer = await ask(url + path);
        expect(answer.status, path).toBe(404);
        expect(answer.body.equals(page), path).toBe(true);
        expect(answer.headers, path).toMatchObject({ ...secure, ...askedAgain, ...headers });
      }
    });

    test('the page for a missing address leads into the site', async ({ page, watch }) => {
      watch.expectConsole(/404 \(Not Found\)/);
      await page.goto(`${url}signatures/gone/`, { waitUntil: 'networkidle' });
      await page.getByRole('link', { name: 'All signatures' }).click();
      await expect(page).toHaveURL(`${url}signatures/`);
    });

    test('an address without its last slash is led to the page', async () => {
      for (const address of ['signatures', '']) {
        const { status, headers } = await ask((url + address).replace(/\/$/, ''));
        expect([301, 308]).toContain(status);
        expect(new URL(headers.location ?? '', url).href).toBe(address === '' ? url : `${url}${address}/`);
      }
    });
  });
}

test.describe('python3 -m http.server', () => {
  let url = '';
  let close: Served['close'] | undefined;
  test.beforeAll(async () => {
    ({ url, close } = await startPlainServer());
  });
  test.afterAll(() => close?.());

  // That a crash is pasted and found there is what sub-path.spec.ts tests.
  test('every sort of file has its type, and a missing address its status', async () => {
    for (const [path, file, type] of files()) {
      const { status, headers, body } = await ask(url + path);
      expect(status).toBe(200);
      // It says nothing of the charset; the pages do.
      expect(`${headers['content-type'] ?? ''}; charset=utf-8`).toMatch(type);
      expect(body.equals(readFileSync(join(dist, file)))).toBe(true);
    }
    expect((await ask(`${url}gone`)).status).toBe(404);
  });
});
