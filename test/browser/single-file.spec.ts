import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { root } from '../../scripts/knowledge/bases.ts';
import { singleFileName } from '../../scripts/single-file/write.ts';
import { panicFragment } from '../../src/panic-screen/panic-link.fixture.ts';
import { bestMatchOf, verdictOf } from './analyser.ts';
import { expectNoViolation } from './axe.ts';

const file = pathToFileURL(join(root, 'dist', singleFileName)).href;
const sample = readFileSync(join(root, 'signatures', 'nf-queue-gso-null', 'samples', 'as-printed.log'), 'utf8');

/** Everything that the page asks for, and whatever goes wrong on it. */
function watch(page: Page): { requests: string[]; problems: string[] } {
  const requests: string[] = [];
  const problems: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  return { requests, problems };
}

test('a log is read from a file without a server, and nothing else is loaded', async ({ page }) => {
  const { requests, problems } = watch(page);
  await page.goto(file);
  await page.getByRole('textbox', { name: 'Paste a kernel log' }).fill(sample);
  await expect(verdictOf(page)).toContainText('NULL pointer dereference in nf_queue');
  await expect(bestMatchOf(page)).toContainText('Confirmed');
  expect(requests.filter((url) => url !== file && !url.startsWith('blob:'))).toEqual([]);
  expect(problems).toEqual([]);
});

test('a result leads to its write-up, and that to the other language', async ({ page }) => {
  const { problems } = watch(page);
  await page.goto(file);
  await page.getByRole('textbox', { name: 'Paste a kernel log' }).fill(sample);
  await bestMatchOf(page).getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1, name: /large receive-offload packet/ })).toBeVisible();
  expect(page.url()).toBe(`${file}#/signatures/nf-queue-gso-null/`);
  await page.getByRole('link', { name: '中文' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  expect(page.url()).toBe(`${file}#/zh-cn/signatures/nf-queue-gso-null/`);
  await page.goBack();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  expect(problems).toEqual([]);
});

test('a place within a page has an address of its own', async ({ page }) => {
  await page.goto(`${file}#/signatures/nf-queue-gso-null/#ref-fix`);
  await expect(page.locator('#ref-fix')).toBeInViewport();
});

test('the list is filtered, and keeps its choice in the address', async ({ page }) => {
  await page.goto(`${file}#/signatures/?kind=oom-panic`);
  await expect(page.getByRole('checkbox', { name: /out-of-memory panic/ })).toBeChecked();
  await page.getByRole('checkbox', { name: /resource exhaustion/ }).check();
  await expect(page).toHaveURL(`${file}#/signatures/?kind=oom-panic&cause=resource-exhaustion`);
});

test('pages are searched without an index', async ({ page }) => {
  await page.goto(file);
  await page.keyboard.press('Escape');
  await page.getByRole('searchbox').first().fill('ida_simple_remove');
  await page.keyboard.press('Enter');
  await expect(page.locator('.result').first()).toContainText('memory cgroup');
  await page.locator('.result a').first().click();
  await expect(page.getByRole('heading', { level: 1, name: /ida_simple_remove/ })).toBeVisible();
});

test('nothing stands in the way of who cannot see it', async ({ page }) => {
  await page.goto(`${file}#/signatures/nf-queue-gso-null/`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectNoViolation(page);
});

for (const encoding of ['seven-bytes', 'thirteen-bits'] as const) {
  test(`the link of a panic screen opens in the file: ${encoding}`, async ({ page }) => {
    const { requests, problems } = watch(page);
    await page.goto(file + panicFragment(sample, encoding, '2.6.32-358.el6.x86_64'));
    await expect(verdictOf(page)).toContainText('NULL pointer dereference in nf_queue');
    await expect(bestMatchOf(page)).toContainText('Confirmed');
    await expect(page.getByRole('main')).toContainText("From the QR code of a kernel's panic screen");
    expect(requests.filter((url) => !url.startsWith(file) && !url.startsWith('blob:'))).toEqual([]);
    expect(problems).toEqual([]);
  });
}
