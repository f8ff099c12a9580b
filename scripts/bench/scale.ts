import { chromium, type Page } from '@playwright/test';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { launchOptions } from '../chromium/launch.ts';
import { root } from '../knowledge/bases.ts';
import { serve } from '../server/serve.ts';
import { type Figure, figure } from './figure.ts';
import { writeLargeKnowledge } from './large-knowledge.ts';
import { benchList } from './large-list.ts';
import { memoryOf } from './process-memory.ts';
import { benchSize } from './size.ts';
import { inTemporaryFolder } from './temporary-folder.ts';

/** In each of two languages: 5,000 pages. */
const signatures = 2500;

/** How often a running build is asked for its memory, in ms. */
const askEvery = 250;

interface Built {
  seconds: number;
  /** The most memory that all its processes held together, in bytes. */
  peak: number;
}

/** Builds the site with the large knowledge base beside the project's own. */
function build(knowledge: string, out: string): Promise<Built> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(process.execPath, ['scripts/build.ts', '--out', out], {
      cwd: root,
      env: { ...process.env, KB: knowledge },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    let peak = 0;
    const timer = setInterval(() => {
      peak = Math.max(peak, memoryOf(child.pid ?? 0));
    }, askEvery);
    child.on('error', reject);
    child.on('exit', (status) => {
      clearInterval(timer);
      if (status === 0) resolve({ seconds: (performance.now() - started) / 1000, peak });
      else reject(new Error(`the build ended with ${String(status)}`));
    });
  });
}

/** From the end of typing to the results, in ms. */
async function timeSearch(page: Page, query: string): Promise<number> {
  await page.locator('.result').first().waitFor();
  return page.evaluate(async (text) => {
    const field = document.querySelector<HTMLInputElement>('main input[type=search]');
    const status = document.querySelector('main [role=status]');
    if (field === null || status === null) throw new Error('this is not the page for search');
    field.value = text;
    const started = performance.now();
    const told = new Promise<void>((resolve) => {
      new MutationObserver(() => {
        if (status.textContent.includes(text)) resolve();
      }).observe(status, { childList: true });
    });
    field.form?.requestSubmit();
    await told;
    return performance.now() - started;
  }, query);
}

/** What a knowledge base of 2,500 signatures, which are 5,000 pages, costs: its build, its size, its list, its search. */
export async function benchScale(print: (figure: Figure) => void, count = signatures): Promise<void> {
  await inTemporaryFolder(async (folder) => {
    const knowledge = join(folder, 'knowledge');
    const out = join(folder, 'site');
    writeLargeKnowledge(knowledge, count);
    const of = `${count.toLocaleString('en')} signatures`;
    const { seconds, peak } = await build(knowledge, out);
    print(figure(`build of ${of}`, seconds, 's', { limit: 90 }));
    if (peak > 0) print(figure(`most memory of the build of ${of}`, peak / 1e9, 'GB', { limit: 3 }));
    benchSize(out, print);

    const served = await serve({ directory: out });
    const browser = await chromium.launch(launchOptions(process.env));
    try {
      const page = await browser.newPage();
      await page.goto(`${served.url}signatures/`, { waitUntil: 'networkidle' });
      await benchList(page, of, print);
      await page.goto(`${served.url}search/?q=panic`, { waitUntil: 'networkidle' });
      print(figure(`a search in ${of}`, await timeSearch(page, 'null pointer dereference'), 'ms'));
    } finally {
      await browser.close();
      await served.close();
    }
  });
}
