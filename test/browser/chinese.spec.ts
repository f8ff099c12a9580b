import { type Page } from '@playwright/test';
import { paste } from './analyser.ts';
import { expectNoViolation } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { readSample } from './seeds.ts';

/** What the engine finds, told in the language of the page. */

const han = /\p{Script=Han}/u;
const sample = readSample('nf-queue-gso-null');

async function open(page: Page, url: string): Promise<void> {
  const worker = page.waitForEvent('worker');
  await page.goto(`${url}zh-cn/`, { waitUntil: 'networkidle' });
  await worker;
}

const resultOf = (page: Page) => page.getByRole('region', { name: '结果', exact: true });

test('card, evidence and comparison are Chinese, names of the kernel stay', async ({ page, site }) => {
  await open(page, site.url);
  await paste(page, sample);
  const card = resultOf(page).getByRole('article').first();
  await expect(card.getByRole('heading').first()).toHaveText(han);
  const chips = card.locator('.chip');
  await expect(chips.first()).toBeVisible();
  for (const chip of await chips.all()) await expect(chip).toHaveText(han);
  await expect(card.getByText('函数为 nf_queue')).toBeVisible();
  await expect(card).toContainText('的首个修复版本');
  await expectNoViolation(page);
});

test('near misses say in Chinese what is missing, and what the log has', async ({ page, site }) => {
  await open(page, site.url);
  await paste(page, sample.replaceAll('nf_hook_slow', 'nf_other_slow'));
  const near = resultOf(page).locator('.failed dd').first();
  await expect(near).toBeVisible();
  for (const told of await resultOf(page).locator('.failed dd.kernel:first-of-type').all())
    await expect(told).not.toHaveText(/\b(?:is|holds|the)\b/);
});

test('a refusal is Chinese', async ({ page, site }) => {
  await open(page, site.url);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '选择文件', exact: true }).click();
  await (
    await chooser
  ).setFiles({
    name: 'vmcore',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('KDUMP   and so on'),
  });
  await expect(page.getByRole('main').getByRole('alert')).toContainText('这是 vmcore：请先取出其中的日志');
});

test('the exported report is Chinese with the next steps, its JSON is the command line’s', async ({ page, site }) => {
  await open(page, site.url);
  await paste(page, sample);
  await expect(resultOf(page)).toBeFocused();
  await page.keyboard.press('x');
  const dialog = page.getByRole('dialog', { name: '导出这次崩溃' });
  const preview = dialog.getByRole('region', { name: '预览' });
  await expect(preview).toContainText('函数为 nf_queue');
  await expect(preview).toContainText('后续步骤：调试符号');
  await dialog.getByRole('radio', { name: 'JSON' }).check();
  await expect(preview).toContainText('"clause": "function is nf_queue"');
});

test('the playground tells each clause in Chinese, and why the band', async ({ page, site }) => {
  await page.goto(`${site.url}zh-cn/signatures/nf-queue-gso-null/`, { waitUntil: 'networkidle' });
  const worker = page.waitForEvent('worker');
  await page.getByText('打开试验场').click();
  await (await worker).evaluate(() => true);
  await page.getByRole('button', { name: 'as-printed.log' }).click();
  await expect(page.locator('.clause-head .kernel').first()).toHaveText(han);
  await expect(page.locator('.attempt-head')).toContainText('条必要条件在日志中全部成立');
});
