import { type Browser, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from '../knowledge/bases.ts';

/** The home page in a browser of its own, its engine loaded. */
export interface Home {
  page: Page;
  /** Compressed bytes of all scripts that came before any paste: those of the page, the engine, and the parts of it that come behind it. */
  pageScripts: number;
  engineScripts: number;
  partScripts: number;
}

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
  const sum = (of: 'page' | 'engine' | 'part'): number =>
    [...scripts].reduce((total, [path, size]) => total + (sortOf(path) === of ? size : 0), 0);
  return { page, pageScripts: sum('page'), engineScripts: sum('engine'), partScripts: sum('part') };
}

function sortOf(path: string): 'page' | 'engine' | 'part' {
  if (!path.includes('/engine/')) return 'page';
  return path.includes('/engine/worker') ? 'engine' : 'part';
}
