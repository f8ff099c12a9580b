import { type Page } from '@playwright/test';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { singleFileName } from '../../scripts/single-file/write.ts';
import { choose, expectBestMatch, openAnalyser, paste, verdictOf } from './analyser.ts';
import { expect, test } from './fixtures.ts';
import { missingPath, pageTypes } from './pages.ts';
import { readSample } from './seeds.ts';
import { dist } from './servers.ts';

/** Chromium says on the console what a policy refuses; the tests below ask for it. */
const refused = /Content Security Policy|Refused to|ERR_BLOCKED_BY_CSP|violates the following/;

/** The analyser as it stands when a log has been read: this is when there would be something to send. */
async function openWithResult(page: Page, url: string): Promise<void> {
  await openAnalyser(page, url);
  await paste(page, readSample('nf-queue-gso-null'));
  await expectBestMatch(page, 'nf-queue-gso-null');
}

/** Tries every way of sending that a script has; runs in a page or in a worker, so that it may name nothing from outside. */
async function tryToSend(url: string): Promise<string[]> {
  const sent: string[] = [];
  const tries: Record<string, () => Promise<unknown>> = {
    fetch: () => fetch(`${url}?fetch`),
    'fetch, no-cors': () => fetch(`${url}?no-cors`, { mode: 'no-cors' }),
    'fetch, post': () => fetch(`${url}?post`, { method: 'POST', body: 'a log', keepalive: true }),
    WebSocket: () =>
      new Promise((resolve, reject) => {
        const socket = new WebSocket(`${url.replace(/^http/, 'ws')}?socket`);
        socket.addEventListener('open', resolve);
        socket.addEventListener('error', reject);
      }),
    EventSource: () =>
      new Promise((resolve, reject) => {
        const source = new EventSource(`${url}?events`);
        source.addEventListener('open', resolve);
        source.addEventListener('error', () => {
          source.close();
          reject(new Error('refused'));
        });
      }),
  };
  for (const [name, attempt] of Object.entries(tries)) {
    await attempt().then(
      () => sent.push(name),
      () => undefined,
    );
  }
  return sent;
}

/** A script's address can carry a log as well. The own origin's scripts are allowed, so that this is tried on others only. */
async function tryToImport(url: string): Promise<boolean> {
  return import(`${url}?import`).then(
    () => true,
    () => false,
  );
}

/** What only a page can: images, beacons, forms. */
async function tryToSendFromPage(url: string): Promise<void> {
  const image = new Image();
  const loaded = new Promise((resolve) => {
    image.addEventListener('load', resolve);
    image.addEventListener('error', resolve);
  });
  image.src = `${url}?image`;
  await loaded;
  navigator.sendBeacon(`${url}?beacon`, 'a log');
  const form = document.createElement('form');
  form.action = `${url}?form`;
  form.method = 'post';
  document.body.append(form);
  form.submit();
}

test('where no policy stands, the same attempts do arrive', async ({ page, otherOrigin, watch }) => {
  watch.expectOrigin(otherOrigin.url);
  watch.expectConsole(/WebSocket|MIME|EventSource/);
  const before = otherOrigin.requests.length;
  const sent = await page.evaluate(tryToSend, otherOrigin.url);
  expect(sent).toEqual(['fetch', 'fetch, no-cors', 'fetch, post']);
  expect(await page.evaluate(tryToImport, otherOrigin.url)).toBe(true);
  await page.evaluate(tryToSendFromPage, otherOrigin.url);
  await expect
    .poll(() => otherOrigin.requests.slice(before).join(' '))
    .toMatch(/\?fetch.*\?post.*\?socket.*\?events.*\?image.*\?(beacon|form)/);
});

test('the analyser page may send nothing, to another origin or to its own', async ({
  page,
  plainSite,
  otherOrigin,
  watch,
}) => {
  watch.expectConsole(refused);
  // The browser tells of what it refuses as well; what was sent is told by the server.
  watch.expectOrigin(otherOrigin.url);
  await openWithResult(page, plainSite.url);
  const before = { other: otherOrigin.requests.length, own: plainSite.requests.length };

  expect(await page.evaluate(tryToSend, otherOrigin.url)).toEqual([]);
  expect(await page.evaluate(tryToImport, otherOrigin.url)).toBe(false);
  await page.evaluate(tryToSendFromPage, otherOrigin.url);
  expect(await page.evaluate(tryToSend, plainSite.url)).toEqual([]);

  await page.waitForTimeout(300);
  expect(otherOrigin.requests.slice(before.other)).toEqual([]);
  expect(plainSite.requests.slice(before.own)).toEqual([]);
});

test('its worker may send nothing either, to another origin or to the own', async ({
  page,
  plainSite,
  otherOrigin,
  watch,
}) => {
  watch.expectConsole(refused);
  // The browser tells of what it refuses as well; what was sent is told by the server.
  watch.expectOrigin(otherOrigin.url);
  await openWithResult(page, plainSite.url);
  const [worker, ...others] = page.workers();
  expect(others).toEqual([]);
  if (worker === undefined) throw new Error('the page has no worker');
  expect(worker.url()).toMatch(/^blob:/);
  const before = { other: otherOrigin.requests.length, own: plainSite.requests.length };

  expect(await worker.evaluate(tryToSend, otherOrigin.url)).toEqual([]);
  expect(await worker.evaluate(tryToImport, otherOrigin.url)).toBe(false);
  expect(await worker.evaluate(tryToSend, plainSite.url)).toEqual([]);

  await page.waitForTimeout(300);
  expect(otherOrigin.requests.slice(before.other)).toEqual([]);
  expect(plainSite.requests.slice(before.own)).toEqual([]);
  // It was the worker that reads logs: it still does.
  await page.getByRole('button', { name: 'Paste another' }).click();
  await paste(page, readSample('pidns-get-kref-null'));
  await expect(verdictOf(page)).toContainText('pidns_get');
});

/** What a page of the build allows, and what stands in it that a policy would have to allow. */
interface PageFacts {
  policies: string[];
  /** Elements before the policy that it would not cover. */
  early: string[];
  inline: string[];
  attributes: string[];
  foreign: string[];
}

function factsOf(html: string): PageFacts {
  const read = new DOMParser().parseFromString(html, 'text/html');
  const policies = [...read.querySelectorAll<HTMLMetaElement>('meta[http-equiv="Content-Security-Policy"]')];
  const loading = [...read.head.querySelectorAll('script, style, link')];
  const [policy] = policies;
  const elements = [...read.querySelectorAll('*')];
  return {
    policies: policies.map(({ content }) => content),
    early: loading
      .filter((element) => policy !== undefined && element.compareDocumentPosition(policy) & 4)
      .map((element) => element.outerHTML),
    inline: [...read.querySelectorAll('style, script:not([src], [type="text/plain"], [type="application/json"])')].map(
      ({ textContent }) => textContent,
    ),
    attributes: elements.flatMap((element) =>
      [...element.attributes]
        .filter(({ name, value }) => name === 'style' || name.startsWith('on') || /^\s*javascript:/i.test(value))
        .map(({ name }) => `${element.tagName} ${name}`),
    ),
    // What the browser would load by itself; links that a reader follows are not meant.
    foreign: [...read.querySelectorAll('script[src], link[href], img[src], iframe, source, object, embed')]
      .map((element) => element.getAttribute('src') ?? element.getAttribute('href') ?? element.tagName)
      .filter((address) => /^(?:[a-z]+:)?\/\//i.test(address)),
  };
}

test('no page of the build holds inline styles or scripts, and none allows them', async ({ page }) => {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  expect(files.length).toBeGreaterThan(24);
  for (const file of files) {
    const facts = await page.evaluate(factsOf, readFileSync(join(dist, file), 'utf8'));
    const [policy = ''] = facts.policies;
    expect(facts.policies, file).toHaveLength(1);
    expect(policy, file).toContain("default-src 'none'");
    expect(policy, file).not.toMatch(/unsafe-inline|'unsafe-eval'|unsafe-hashes|\*|https?:/);
    expect(facts.early, file).toEqual([]);
    expect(facts.attributes, file).toEqual([]);
    expect(facts.foreign, file).toEqual([]);
    // A server gives 404.html at any depth, and oopsdex.html stands alone: they can name no other file. Style and scripts stand in them by their hashes.
    const hashes = facts.inline.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
    if (['404.html', singleFileName].includes(file)) for (const hash of hashes) expect(policy).toContain(hash);
    else expect(hashes, file).toEqual([]);
  }
});

test('only search may connect, and only to the own origin', async ({ page }) => {
  const policyOf = async (file: string): Promise<string> =>
    (await page.evaluate(factsOf, readFileSync(join(dist, file), 'utf8'))).policies[0] ?? '';
  expect(await policyOf('index.html')).toContain("connect-src 'none'");
  expect(await policyOf('signatures/index.html')).toContain("connect-src 'none'");
  expect(await policyOf('signatures/nf-queue-gso-null/index.html')).toContain("connect-src 'none'");
  expect(await policyOf('search/index.html')).toContain("connect-src 'self';");
});

/** Reads a page to its end, so that all of it is loaded. */
async function visit(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.keyboard.press('End');
}

// What each of these tests of the console and of the origins is told by `watch`.
for (const { name, path } of pageTypes) {
  test(`${name}: the console stays silent, and one origin is called`, async ({ page, plainSite }) => {
    await visit(page, plainSite.url + path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page).toHaveTitle(/Oopsdex/);
  });
}

test('the page for a missing address: only its own status stands on the console', async ({ page, deepSite, watch }) => {
  watch.expectConsole(/404 \(Not Found\)/);
  await visit(page, deepSite.url + missingPath);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page at this address.');
});

test('nothing is loaded for a packed log either, once the page stands', async ({ page, plainSite }) => {
  await openWithResult(page, plainSite.url);
  const before = plainSite.requests.length;
  await page.getByRole('button', { name: 'Paste another' }).click();
  await choose(page, {
    name: 'dmesg.gz',
    mimeType: 'application/gzip',
    buffer: gzipSync(readSample('pidns-get-kref-null')),
  });
  await expect(verdictOf(page)).toContainText('pidns_get');
  expect(plainSite.requests.slice(before)).toEqual([]);
});
