import { type Page } from '@playwright/test';
import { expectBestMatch, openAnalyser, paste } from './analyser.ts';
import { expect, test } from './fixtures.ts';
import { missingPath, pageTypes } from './pages.ts';
import { fieldOf, openPlayground } from './playground.ts';
import { allSignatures, readSample, seeds } from './seeds.ts';

/** What stands out to the right, so that a failure says what to mend. */
async function expectNoSidewaysScroll(page: Page, name: string): Promise<void> {
  const { over, culprits } = await page.evaluate(() => {
    const root = document.documentElement;
    const width = root.clientWidth;
    const scrolls = (element: Element): boolean =>
      element !== document.body && element !== root && getComputedStyle(element).overflowX !== 'visible';
    const inBox = (element: Element): boolean => {
      for (let box = element.parentElement; box !== null; box = box.parentElement) if (scrolls(box)) return true;
      return false;
    };
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > width + 1 && !inBox(element),
    );
    return {
      over: root.scrollWidth - width,
      culprits: wide.slice(0, 5).map(({ tagName, className }) => `${tagName}.${String(className)}`),
    };
  });
  expect(over, `${name}: ${culprits.join(', ')}`).toBeLessThanOrEqual(0);
}

for (const width of [360, 1920]) {
  test.describe(`nothing stands out to the side at ${String(width)} px:`, () => {
    test.use({ viewport: { width, height: 800 } });

    for (const { name, path } of pageTypes) {
      test(name, async ({ page, site }) => {
        await page.goto(site.url + path, { waitUntil: 'networkidle' });
        await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
        await expectNoSidewaysScroll(page, name);
      });
    }

    test('every signature, its samples open', async ({ page, site }) => {
      test.setTimeout(allSignatures().length * 2_000);
      for (const id of allSignatures()) {
        await page.goto(`${site.url}signatures/${id}/`);
        await page.locator('details').evaluateAll((all) => {
          for (const details of all) (details as HTMLDetailsElement).open = true;
        });
        await expectNoSidewaysScroll(page, id);
      }
    });

    test('a playground, what holds and what does not', async ({ page, site }) => {
      await openPlayground(page, site.url, 'nf-queue-gso-null');
      await fieldOf(page).fill(`${readSample('nf-queue-gso-null')}\n${readSample('memcg-ida-remove-bug')}`);
      await expect(page.getByText('Confirmed', { exact: true })).toBeVisible();
      await expectNoSidewaysScroll(page, 'held');
      await page.getByLabel('Report', { exact: true }).selectOption({ index: 1 });
      await expect(page.getByText('Possible', { exact: true })).toBeVisible();
      await expectNoSidewaysScroll(page, 'not held');
    });

    test('the result of every seed', async ({ page, site }) => {
      test.setTimeout(120_000);
      await openAnalyser(page, site.url);
      for (const { id } of seeds) {
        await paste(page, readSample(id, 'web-copy.log'));
        await expectBestMatch(page, id);
        await expectNoSidewaysScroll(page, id);
      }
    });

    test('the page for a missing address', async ({ page, deepSite, watch }) => {
      watch.expectConsole(/404 \(Not Found\)/);
      await page.goto(deepSite.url + missingPath);
      await expectNoSidewaysScroll(page, '404');
    });
  });
}
