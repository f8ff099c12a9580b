import { type Locator, type Page } from '@playwright/test';
import { expectNoViolation } from './axe.ts';
import { prefixOf } from '../../src/i18n/prefix.ts';
import { expect, test } from './fixtures.ts';
import { engineersQueries, leastFound } from './search-queries.ts';

function titlesOf(page: Page): Locator {
  return page.locator('.result .title');
}

test('results are grouped by type, the best group first, and each says how many there are', async ({ page, site }) => {
  await page.goto(`${site.url}search/?q=null+pointer`);
  const headings = page.locator('.result-group h2');
  await expect(headings.first()).toHaveText(/^Kinds of crash \d+$/);
  await expect(headings.nth(1)).toHaveText(/^(?:Signatures|Guides) \d+$/);
  await expect(titlesOf(page).first()).toContainText('NULL pointer dereference');
  await expect(titlesOf(page).first().locator('mark').first()).toHaveText('NULL');
});

test('a slip is seen through, and said', async ({ page, site }) => {
  await page.goto(`${site.url}search/?q=tcp_create_opnreq`);
  await expect(titlesOf(page).first()).toContainText('tcp_create_openreq_child');
  await expect(page.getByText('Nothing holds tcp_create_opnreq; searched for tcp_create_openreq_child.')).toBeVisible();
});

test('what is recognised by a name that its title does not hold shows the name', async ({ page, site }) => {
  await page.goto(`${site.url}search/?q=nf_hook_slow`);
  const first = page.locator('.result').first();
  await expect(first.locator('.title')).toContainText('nf_queue');
  await expect(first.locator('.names')).toContainText('nf_hook_slow');
});

test('a filter narrows the results, stands in the address, and survives a reload', async ({ page, site }) => {
  await page.goto(`${site.url}search/?q=null+pointer`);
  await page.getByRole('checkbox', { name: /^Signatures/ }).check();
  await expect(page.locator('.result-group')).toHaveCount(1);
  await expect(page).toHaveURL(`${site.url}search/?q=null+pointer&type=signature`);
  await page.reload();
  await expect(page.getByRole('checkbox', { name: /^Signatures/ })).toBeChecked();
  await expect(page.locator('.result-group')).toHaveCount(1);
});

/** The page that comes first, in the site of each language. */
const firsts: [query: string, path: string][] = [
  ['软死锁', 'kinds/soft-lockup/'],
  ['空指针', 'kinds/null-dereference/'],
  ['宕机', 'kinds/panic/'],
  ['内存不足', 'kinds/oom-kill/'],
  ['nf_queue', 'signatures/nf-queue-gso-null/'],
  ['空指针tcp_create', 'signatures/tcp-create-openreq-child-null/'],
];

for (const language of ['', 'zh-cn/']) {
  for (const [query, path] of firsts) {
    test(`${query} finds ${path} first in ${language === '' ? 'English' : 'Chinese'}`, async ({ page, site }) => {
      await page.goto(`${site.url}${language}search/?q=${encodeURIComponent(query)}`);
      const link = titlesOf(page).first().getByRole('link');
      await expect(link).toHaveAttribute('href', new RegExp(`${path}$`));
      await link.click();
      await expect(page).toHaveURL(`${site.url}${language}${path}`);
    });
  }
}

test('a part of a Chinese page is found by its words, which stand together again', async ({ page, site }) => {
  await page.goto(`${site.url}zh-cn/search/?q=${encodeURIComponent('空指针解引用')}`);
  await expect(page.locator('.result .excerpt').first()).not.toHaveText(/\p{Script=Han} \p{Script=Han}/u);
});

test('where parts of the index of texts cannot be loaded, the pages that are about it are found', async ({
  page,
  site,
}) => {
  await page.route(/\.pf_fragment$/, (route) => route.abort());
  await page.goto(`${site.url}search/?q=nf_queue`);
  await expect(titlesOf(page).first().getByRole('link')).toHaveAttribute('href', /signatures\/nf-queue-gso-null\/$/);
});

test('a search that nothing holds says so', async ({ page, site }) => {
  await page.goto(`${site.url}search/?q=zzqxjkw`);
  await expect(page.getByRole('status')).toHaveText('No page holds zzqxjkw.');
  await expectNoViolation(page);
});

test('what engineers type finds the right page first, in both languages', async ({ page, site }) => {
  test.slow();
  const missed: string[] = [];
  for (const { query, language, first } of engineersQueries) {
    await page.goto(`${site.url}${prefixOf(language)}search/?q=${encodeURIComponent(query)}`);
    const href = await titlesOf(page).first().getByRole('link').getAttribute('href');
    if (!first.some((path) => href?.endsWith(path)))
      missed.push(`${query}: ${href ?? 'nothing'} instead of ${first.join(', ')}`);
  }
  expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(engineersQueries.length - leastFound);
});
