import { mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Page } from '@playwright/test';
import { choose, expectBestMatch, logOf, openAnalyser, paste, resultOf, verdictOf } from './analyser.ts';
import { expectNoViolation } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { readSample } from './seeds.ts';

/** A file that is too large to be held: it is read as a stream, and shown from where it lies. */

const crash = 'blk-mq-rq-timed-out-null';
const size = 300_000_000;
let folder = '';
let file = '';
let lines = 0;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'oopsdex-large-'));
  file = join(folder, 'console.log');
  const part = Array.from(
    { length: 100_000 },
    (_, index) => `[${(index / 10).toFixed(6).padStart(12)}] br-lan: port ${String(index)} entered forwarding state\n`,
  ).join('');
  const handle = await open(file, 'w');
  for (let written = 0; written < size;) {
    written += (await handle.write(part)).bytesWritten;
    lines += 100_000;
    if (written > size / 2 && written - part.length <= size / 2) {
      const report = `${readSample(crash).trimEnd()}\n`;
      await handle.write(report);
      lines += report.split('\n').length - 1;
    }
  }
  lines += 1;
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

/** What stands in the box: the number of each line and its text. */
const rowsInView = (page: Page): Promise<string[]> =>
  logOf(page).evaluate((box) => {
    const { top, bottom } = box.getBoundingClientRect();
    return [...box.querySelectorAll<HTMLElement>('.log-row')]
      .filter((row) => row.getBoundingClientRect().top >= top - 1 && row.getBoundingClientRect().bottom <= bottom + 1)
      .map((row) => row.textContent);
  });

const progressOf = (page: Page): Promise<number> =>
  page.getByRole('progressbar').evaluate((bar) => Number(bar.getAttribute('aria-valuenow') ?? 0));

test('tells how far it is, and shows the log whole', async ({ page }) => {
  test.setTimeout(120_000);
  await choose(page, file);
  await expect(page.getByText('Reading console.log')).toBeVisible();
  await expect(page.getByRole('main')).toContainText(/\d+(\.\d)? MB of 300(\.\d)? MB/);
  await expect.poll(() => progressOf(page)).toBeGreaterThan(0);
  const early = await progressOf(page);
  await expect.poll(() => progressOf(page)).toBeGreaterThan(early);
  await expectBestMatch(page, crash);
  await expect(logOf(page)).toContainText('blk_mq_rq_timed_out');
  await logOf(page).focus();
  await page.keyboard.press('Home');
  await expect(logOf(page)).toContainText('port 0 entered');
  expect(await rowsInView(page)).toContainEqual('1[    0.000000] br-lan: port 0 entered forwarding state');
  await page.keyboard.press('End');
  await expect(logOf(page)).toContainText('the last line of all');
  const [last] = (await rowsInView(page)).slice(-1);
  expect(last).toBe(`${String(lines)}[99999.000000] the last line of all`);
});

test('every row of it can be scrolled to, dragged to, and found', async ({ page }) => {
  test.setTimeout(120_000);
  await choose(page, file);
  await expectBestMatch(page, crash);
  const box = logOf(page);
  await box.focus();
  await page.keyboard.press('Home');
  await expect(box).toContainText('port 0 entered');

  // The wheel passes no row, though the bar stands for more than its own height.
  const seen = new Set<string>();
  await box.hover();
  for (let turn = 0; turn < 12; turn += 1) {
    for (const row of await rowsInView(page)) seen.add(row.split('[')[0] ?? '');
    const first = (await rowsInView(page))[0];
    await page.mouse.wheel(0, 300);
    await expect.poll(async () => (await rowsInView(page))[0]).not.toBe(first);
  }
  const numbers = [...seen].map(Number).sort((a, b) => a - b);
  expect(numbers).toEqual(Array.from(numbers, (_, index) => index + 1));
  expect(numbers.length).toBeGreaterThan(100);

  // The bar: its middle is the middle of the log.
  await box.evaluate((element) => {
    element.scrollTop = (element.scrollHeight - element.clientHeight) / 2;
  });
  await expect(box).toContainText('entered forwarding state');
  const middle = Number((await rowsInView(page))[0]?.split('[')[0]);
  expect(Math.abs(middle - lines / 2)).toBeLessThan(200);

  const field = page.getByRole('searchbox', { name: 'Find in the log' });
  await field.fill('the LAST line of all');
  await expect(resultOf(page)).toContainText('1 of 1');
  expect((await rowsInView(page)).at(-1)).toBe(`${String(lines)}[99999.000000] the last line of all`);

  // What is often there is told while it is looked for, and the search ends with it.
  await field.fill('port 77777 entered');
  await expect(resultOf(page)).toContainText(/\d+ of \d\d/);
  await field.press('Enter');
  await expect(box.locator('.log-row.is-current')).toContainText('port 77777 entered');
  await field.fill('no such text');
  await expect(resultOf(page)).toContainText(/0 found, \d+%/);
  await expect(resultOf(page)).toContainText('not found', { timeout: 30_000 });
  await field.fill('nor such text');
  await page.getByRole('button', { name: 'Stop searching' }).click();
  await expect(page.getByRole('button', { name: 'Stop searching' })).toHaveCount(0);
  await expect(resultOf(page).getByRole('status').filter({ hasText: '0 found' })).toHaveText(/0 found, \d\d?%/);
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
