import { tar } from '../../src/archive/archive.fixture.ts';
import { choose, expectBestMatch, openAnalyser, paste, refusalOf, textFile, verdictOf } from './analyser.ts';
import { expectNoViolation } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { missingPath } from './pages.ts';
import { fieldOf, openPlayground } from './playground.ts';
import { readSample } from './seeds.ts';

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

    test('the table of the logs of an archive', async ({ page, site }) => {
      await openAnalyser(page, site.url);
      const archive = tar(
        { path: 'var/log/messages', content: readSample('memcg-ida-remove-bug') },
        { path: 'var/log/messages.1.bz2', content: 'BZh91AY&SY' },
        { path: 'sos_commands/kernel/dmesg', content: '[    1.204000] eth0: link becomes ready\n' },
      );
      await choose(page, textFile('sosreport.tar', Buffer.from(archive)));
      await expect(verdictOf(page)).toContainText('ida_simple_remove');
      await page.getByRole('button', { name: 'All logs' }).click();
      await expect(page.getByRole('region', { name: 'Logs by signature' })).toBeVisible();
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

    test('a playground, what holds and what does not', async ({ page, site }) => {
      await openPlayground(page, site.url, 'nf-queue-gso-null');
      await page.getByRole('button', { name: 'as-printed.log' }).click();
      await expect(page.getByText('Confirmed', { exact: true })).toBeVisible();
      await expectNoViolation(page);
      await fieldOf(page).fill(`${readSample('memcg-ida-remove-bug')}\n${readSample('pidns-get-kref-null')}`);
      await expect(page.getByText('Possible', { exact: true })).toBeVisible();
      await expectNoViolation(page);
    });

    test('the matcher reference, its lists open', async ({ page, site }) => {
      await page.goto(`${site.url}matcher/`);
      for (const summary of await page.locator('summary').all()) await summary.click();
      await expectNoViolation(page);
    });

    test('the guides and the author’s guide', async ({ page, site }) => {
      for (const path of ['guides/', 'guides/author/']) {
        await page.goto(site.url + path);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expectNoViolation(page);
      }
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
