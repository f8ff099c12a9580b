import { type Browser, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../knowledge/bases.ts';
import { type Figure, figure } from './figure.ts';
import { openHome } from './home.ts';
import { inTemporaryFolder } from './temporary-folder.ts';
import { writeFile } from './write-file.ts';

interface Watched {
  longestPause: number;
}

/** How long the page did not answer at most since `watchPauses`, in ms. */
export function longestPause(page: Page): Promise<number> {
  return page.evaluate(() => (window as typeof window & Watched).longestPause);
}

/** Notes how late a short timer of the page comes: what keeps it waiting keeps a click waiting. */
export async function watchPauses(page: Page): Promise<void> {
  await page.evaluate(() => {
    const watched = window as typeof window & Watched;
    let last = performance.now();
    watched.longestPause = 0;
    setInterval(() => {
      const now = performance.now();
      watched.longestPause = Math.max(watched.longestPause, now - last);
      last = now;
    }, 20);
  });
}

const crash = readFileSync(join(root, 'signatures', 'blk-mq-rq-timed-out-null', 'samples', 'as-printed.log'), 'utf8');
const [beforeFrames = '', frames = ''] = crash.split(/(?<=Call Trace:.*\n)/);

/** Logs that are hard to show. */
const hard: Readonly<Record<string, string>> = {
  'one line of 10 MB': `[    0.500000] ${'x<b>y</b> '.repeat(1_000_000)}\n${crash}`,
  'a million frames': `${beforeFrames}${linesOf(1_000_000, (index) => `[    1.000000]  frame_${String(index)}+0x1/0x2`)}${frames}`,
  '5,000 reports': linesOf(
    5000,
    (index) =>
      `[${String(1000 + index)}.000000] WARNING: CPU: 1 PID: 7 at net/core/dev.c:1 work_${String(index)}+0x10/0x20`,
  ),
};

function linesOf(count: number, lineOf: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => `${lineOf(index)}\n`).join('');
}

/** That the page never freezes: the longest time for which it would not have answered a click. */
export async function benchPauses(print: (figure: Figure) => void, browser: Browser, url: string): Promise<void> {
  await inTemporaryFolder(async (folder) => {
    for (const [name, log] of Object.entries(hard)) {
      const file = join(folder, 'hard.log');
      writeFile(file, [log]);
      const { page } = await openHome(browser, url);
      await watchPauses(page);
      await page.locator('input[type=file]:not([webkitdirectory])').setInputFiles(file);
      await page.locator('.verdict').waitFor();
      print(figure(`${name}: longest pause of the page`, await longestPause(page), 'ms', { limit: 1000 }));
      await page.context().close();
    }
  });
}
