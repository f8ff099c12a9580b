import { type Locator, type Page } from '@playwright/test';
import { logOf, openAnalyser, paste, resultOf, verdictOf } from './analyser.ts';
import { expect, test } from './fixtures.ts';
import { crowdedLog, eventfulLog } from './timeline-log.ts';

const mapOf = (page: Page): Locator => resultOf(page).locator('.minimap');

/** Presses the map at a part of its height. */
async function pressMap(page: Page, share: number): Promise<void> {
  await mapOf(page).scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await mapOf(page).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.click(x + width / 2, y + height * share);
}

test('the map beside the log shows reports, evidence and what is found, and leads there', async ({ page, site }) => {
  await openAnalyser(page, site.url);
  await paste(page, crowdedLog());
  await expect(verdictOf(page)).toContainText('work_0');
  await expect(mapOf(page).locator('.map-selected')).toHaveCount(1);
  await expect(mapOf(page).locator('.map-event').first()).toBeAttached();
  await expect(mapOf(page).locator('.map-hit')).toHaveCount(0);
  await page.getByRole('searchbox', { name: 'Find in the log' }).fill('work_300+0x10/0x20');
  await expect(mapOf(page).locator('.map-hit')).toHaveCount(1);

  await pressMap(page, 0.999);
  await expect(
    logOf(page).getByText('WARNING: CPU: 1 PID: 77 at net/core/dev.c:108 work_599+0x10/0x20'),
  ).toBeInViewport();
  await pressMap(page, 0);
  await expect(logOf(page).getByText('Linux version')).toBeInViewport();
});

test('evidence stands on the map of a small log as well', async ({ page, site }) => {
  await openAnalyser(page, site.url);
  await paste(page, eventfulLog());
  await expect(mapOf(page).locator('.map-evidence').first()).toBeAttached();
  await pressMap(page, 0.01);
  await expect(logOf(page).getByText('Linux version').first()).toBeInViewport();
});

for (const [language, path, wrap, label] of [
  ['English', '', 'Wrap lines', 'The log as it was given'],
  ['Chinese', 'zh-cn/', '自动换行', '日志原文'],
] as const) {
  test(`lines are wrapped on request, by mouse and by keyboard, in ${language}`, async ({ page, site }) => {
    await page.goto(site.url + path, { waitUntil: 'networkidle' });
    await paste(page, `${eventfulLog()}\n${'long '.repeat(46)}end`);
    const box = page.getByRole('region', { name: label });
    const row = box.locator('.log-row').last();
    const button = page.getByRole('button', { name: wrap });
    const overflow = (): Promise<number> => box.evaluate((element) => element.scrollWidth - element.clientWidth);
    await expect(row).toContainText('end');
    expect(await overflow()).toBeGreaterThan(0);
    await button.click();
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    expect(await overflow()).toBe(0);
    await button.press('Enter');
    await expect(button).toHaveAttribute('aria-pressed', 'false');
    expect(await overflow()).toBeGreaterThan(0);
  });
}

test('a large log that is wrapped is scrolled row by row, and to its ends', async ({ page, site }) => {
  await openAnalyser(page, site.url);
  const long = (index: number): string => `line ${String(index)} ${'word '.repeat(index % 40)}|`;
  await paste(page, `${crowdedLog()}\n${Array.from({ length: 3000 }, (_, index) => long(index)).join('\n')}`);
  await expect(verdictOf(page)).toContainText('work_0');
  await page.getByRole('button', { name: 'Wrap lines' }).click();
  const box = logOf(page);
  await box.scrollIntoViewIfNeeded();
  await box.focus();
  await page.keyboard.press('End');
  await expect(box.getByText(long(2999), { exact: true })).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Home');
  await expect(box.getByText('Linux version')).toBeInViewport({ ratio: 1 });
  await page.getByRole('searchbox', { name: 'Find in the log' }).fill('line 1555 ');
  await expect(box.getByText('line 1555 ').first()).toBeInViewport({ ratio: 1 });
  const first = (): Promise<string | null> =>
    box.evaluate((element) => {
      const { top } = element.getBoundingClientRect();
      const rows = [...element.querySelectorAll('.log-row')];
      return (
        rows.find((row) => row.getBoundingClientRect().bottom > top + 1)?.querySelector('.log-number')?.textContent ??
        null
      );
    });
  const before = Number(await first());
  await box.hover();
  await page.mouse.wheel(0, 400);
  await expect.poll(async () => Number(await first())).toBeGreaterThan(before);
  expect(Number(await first()) - before).toBeLessThan(25);
});

test('the buttons above the log go from report to report', async ({ page, site }) => {
  await openAnalyser(page, site.url);
  await paste(page, crowdedLog());
  await expect(verdictOf(page)).toContainText('work_0');
  await page.getByRole('button', { name: 'Next report' }).click();
  await expect(verdictOf(page)).toContainText('work_1');
  await expect(resultOf(page).getByText('Report 2 of 600')).toBeVisible();
  await page.getByRole('button', { name: 'Previous report' }).press('Enter');
  await expect(verdictOf(page)).toContainText('work_0');
});
