import { AxeBuilder } from '@axe-core/playwright';
import { type Page } from '@playwright/test';
import { expectBestMatch, openAnalyser, paste, refusalOf, verdictOf } from './analyser.ts';
import { expect, test } from './fixtures.ts';
import { missingPath } from './pages.ts';
import { readSample } from './seeds.ts';

async function expectNoViolation(page: Page): Promise<void> {
  const { violations, passes } = await new AxeBuilder({ page }).analyze();
  const told = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  expect(told).toEqual([]);
  expect(passes.length, 'rules that were tried').toBeGreaterThan(10);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`axe finds nothing, ${colorScheme}:`, () => {
    test.use({ colorScheme });

    test('home', async ({ page, site }) => {
      await openAnalyser(page, site.url);
      await expectNoViolation(page);
    });

    test('a result', async ({ page, site }) => {
      await openAnalyser(page, site.url);
      await paste(page, readSample('blk-mq-rq-timed-out-null'));
      await expectBestMatch(page, 'blk-mq-rq-timed-out-null');
      await expectNoViolation(page);
    });

    test('a result with several reports', async ({ page, site }) => {
      await openAnalyser(page, site.url);
      await paste(page, `${readSample('oom-killer-invoked')}\n${readSample('memcg-ida-remove-bug')}`);
      await expect(verdictOf(page)).toContainText('ida_simple_remove');
      await expectNoViolation(page);
    });

    test('a result without a match', async ({ page, site }) => {
      await openAnalyser(page, site.url);
      await paste(page, readSample('eudp-module-strnlen').split('\n').slice(0, 3).join('\n'));
      await expect(verdictOf(page)).toContainText('No known signature matches.');
      await expectNoViolation(page);
    });

    test('an input that is refused', async ({ page, site }) => {
      await openAnalyser(page, site.url);
      await paste(page, ' ');
      await expect(refusalOf(page)).toBeVisible();
      await expectNoViolation(page);
    });

    test('the list', async ({ page, site }) => {
      await page.goto(`${site.url}signatures/?cause=kernel-bug`);
      await expect(page.getByRole('button', { name: 'Clear filters' })).toBeVisible();
      await expectNoViolation(page);
    });

    test('a signature, its samples open', async ({ page, site }) => {
      await page.goto(`${site.url}signatures/nf-queue-gso-null/`);
      for (const summary of await page.locator('summary').all()) await summary.click();
      await expectNoViolation(page);
    });

    test('search with results', async ({ page, site }) => {
      await page.goto(`${site.url}search/?q=null+pointer`);
      await expect(page.getByRole('status')).toContainText('null pointer');
      await expect(page.getByRole('region', { name: 'Results' }).getByRole('heading').first()).toBeVisible();
      await expectNoViolation(page);
    });

    test('the page for a missing address', async ({ page, deepSite, watch }) => {
      watch.expectConsole(/404 \(Not Found\)/);
      await page.goto(deepSite.url + missingPath);
      await expect(page.getByRole('link', { name: 'All signatures' })).toBeVisible();
      await expectNoViolation(page);
    });
  });
}
