import { type Browser, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../knowledge/bases.ts';

/** The home page in a browser of its own, its engine loaded. */
export interface Home {
  page: Page;
  /** Compressed bytes of all scripts that came before any paste. */
  scripts: Record<ScriptSort, number>;
}

/**
 * Those of the page, the engine, the compiled matchers that it is loaded with, and the parts of it that come behind it; the cards of
 * signatures are among these, and grow with the knowledge base as the matchers do.
 */
type ScriptSort = 'page' | 'engine' | 'matchers' | 'part' | 'cards';

export async function openHome(browser: Browser, url: string): Promise<Home> {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  const scripts = new Map<string, number>();
  page.on('requestfinished', (request) => {
    const path = new URL(request.url()).pathname;
    if (path.endsWith('.js')) scripts.set(path, gzipSync(readFileSync(join(root, 'dist', path)), { level: 9 }).length);
  });
  const worker = page.waitForEvent('worker');
  await page.goto(url, { waitUntil: 'networkidle' });
  await worker;
  const sums: Home['scripts'] = { page: 0, engine: 0, matchers: 0, part: 0, cards: 0 };
  for (const [path, size] of scripts) sums[sortOf(path)] += size;
  return { page, scripts: sums };
}

/** By the name of its file; the cards of signatures have that of their language. All others are parts. */
const sorts: Readonly<Record<string, ScriptSort>> = {
  worker: 'engine',
  matchers: 'matchers',
  en: 'cards',
  'zh-cn': 'cards',
};

function sortOf(path: string): ScriptSort {
  const [, name] = /\/engine\/(.+)-.{8}\.js$/.exec(path) ?? [];
  return name === undefined ? 'page' : (sorts[name] ?? 'part');
}
