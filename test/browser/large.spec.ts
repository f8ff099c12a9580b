import { mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Page } from '@playwright/test';
import { choose, expectBestMatch, logOf, openAnalyser, paste, resultOf, verdictOf } from './analyser.ts';
import { expectNoViolation } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { readSample } from './seeds.ts';

/** A file that is too large to be held: it is read as a stream. */

const crash = 'blk-mq-rq-timed-out-null';
const size = 300_000_000;
let folder = '';
let file = '';

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'oopsdex-large-'));
  file = join(folder, 'console.log');
  const lines = Array.from(
    { length: 100_000 },
    (_, index) => `[${(index / 10).toFixed(6).padStart(12)}] br-lan: port ${String(index)} entered forwarding state\n`,
  ).join('');
  const handle = await open(file, 'w');
  for (let written = 0; written < size;) {
    written += (await handle.write(lines)).bytesWritten;
    if (written > size / 2 && written - lines.length <= size / 2) await handle.write(readSample(crash));
  }
  await handle.write('[99999.000000] the last line of all\n');
  await handle.close();
});

test.afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test.beforeEach(async ({ page, site }) => {
  await openAnalyser(page, site.url);
});

async function expectUsable(page: Page): Promise<void> {
  await expect(page.getByRole('textbox', { name: 'Paste a kernel log' })).toBeFocused();
  await expect(resultOf(page)).toHaveCount(0);
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await paste(page, readSample('memcg-ida-remove-bug'));
  await expectBestMatch(page, 'memcg-ida-remove-bug');
}

const progressOf = (page: Page): Promise<number> =>
  page.getByRole('progressbar').evaluate((bar) => Number(bar.getAttribute('aria-valuenow') ?? 0));

test('tells how far it is, and shows what surrounds the crash', async ({ page }) => {
  test.setTimeout(120_000);
  await choose(page, file);
  await expect(page.getByText('Reading console.log')).toBeVisible();
  await expect(page.getByRole('main')).toContainText(/\d+(\.\d)? MB of 300(\.\d)? MB/);
  await expect.poll(() => progressOf(page)).toBeGreaterThan(0);
  const early = await progressOf(page);
  await expect.poll(() => progressOf(page)).toBeGreaterThan(early);
  await expectBestMatch(page, crash);
  await expect(logOf(page)).toContainText('blk_mq_rq_timed_out');
  await expect(resultOf(page)).toContainText('This log is too large to be shown whole');
  await logOf(page).focus();
  await page.keyboard.press('Home');
  await expect(logOf(page)).toContainText('port 0 entered');
  // Chromium loses an End that is pressed while it still scrolls from a Home, in a plain box without a script as well.
  await expect.poll(() => logOf(page).evaluate((box) => box.scrollTop)).toBe(0);
  await page.keyboard.press('End');
  await expect(logOf(page)).toContainText('the last line of all');
  await page.getByRole('searchbox', { name: 'Find in the log' }).fill('the last line of all');
  await expect(resultOf(page)).toContainText('1 of 1');
});

test('is left by the button', async ({ page }) => {
  await choose(page, file);
  const cancel = page.getByRole('button', { name: 'Cancel' });
  // Folding the field has taken the focus from the button that was pressed.
  await expect(cancel).toBeFocused();
  await expect.poll(() => progressOf(page)).toBeGreaterThan(0);
  await cancel.click();
  await expectUsable(page);
});

test('is left by Escape', async ({ page }) => {
  await choose(page, file);
  await expect.poll(() => progressOf(page)).toBeGreaterThan(0);
  await page.keyboard.press('Escape');
  await expectUsable(page);
});

test('gives way to a newer input', async ({ page }) => {
  await choose(page, file);
  await expect(page.getByRole('progressbar')).toBeVisible();
  await paste(page, readSample('memcg-ida-remove-bug'));
  await expectBestMatch(page, 'memcg-ida-remove-bug');
  await expect(verdictOf(page)).toContainText('ida_simple_remove');
});

for (const theme of ['light', 'dark'] as const) {
  test(`at 360 px, ${theme}`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.emulateMedia({ colorScheme: theme });
    await choose(page, file);
    await expect.poll(() => progressOf(page)).toBeGreaterThan(0);
    await expect(page.getByRole('button', { name: 'Cancel' })).toBeInViewport({ ratio: 1 });
    const { width, scrolled } = await page.evaluate(() => ({
      width: document.documentElement.clientWidth,
      scrolled: document.documentElement.scrollWidth,
    }));
    expect(scrolled).toBeLessThanOrEqual(width);
    await expectNoViolation(page);
    await expect(page.getByRole('progressbar'), 'still read').toBeVisible();
  });
}
