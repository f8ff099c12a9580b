import { type Page } from '@playwright/test';
import { bestMatchOf, expectBestMatch, openAnalyser, paste, verdictOf } from './analyser.ts';
import { expect, test } from './fixtures.ts';
import { readSample } from './seeds.ts';

const id = 'list-del-corruption-css-release';

/** Addresses that the page asks for, seen from the browser, blobs of its own memory left out. */
function watchRequests(page: Page): string[] {
  const seen: string[] = [];
  page.context().on('request', (request) => {
    if (!request.url().startsWith('blob:')) seen.push(request.url());
  });
  return seen;
}

test('a crash is pasted under a sub-path of a plain static server: verdict, page, search, and no request after the paste', async ({
  page,
  plainSite,
}) => {
  await openAnalyser(page, plainSite.url);
  expect(new URL(page.url()).pathname).toBe('/kb/oopsdex/');

  const seen = watchRequests(page);
  const served = plainSite.requests.length;
  expect(served, 'what the page itself took').toBeGreaterThan(3);
  await paste(page, readSample(id));
  await expect(verdictOf(page)).toContainText('a list corruption in css_release_work_fn');
  await expectBestMatch(page, id);
  // A request that was sent late would still come now.
  await page.waitForTimeout(500);
  expect(seen, 'requests that the browser tells of').toEqual([]);
  expect(plainSite.requests.slice(served), 'requests that the server was asked').toEqual([]);

  const link = bestMatchOf(page).getByRole('heading').first().getByRole('link');
  const title = await link.innerText();
  await link.click();
  await expect(page).toHaveURL(`${plainSite.url}signatures/${id}/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);

  await page.getByRole('searchbox', { name: 'Search signatures' }).fill('css_release_work_fn');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${plainSite.url}search/?q=css_release_work_fn`);
  const found = page.getByRole('region', { name: 'Results' }).getByRole('link', { name: title });
  await found.click();
  await expect(page).toHaveURL(new RegExp(`/kb/oopsdex/signatures/${id}/`));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
});

/** What is searched for, and the page that must be among the first. */
const searches: [query: string, title: RegExp][] = [
  ['tcp_create_openreq_child', /tcp_create_openreq_child/],
  ['openreq', /tcp_create_openreq_child/],
  ['dead000000000200', /css_release_work_fn/],
  ['null pointer', /NULL/],
  ['nf_que', /nf_queue/],
  ['null derefrence', /NULL/],
  ['空指针', /NULL/],
];

for (const [query, title] of searches) {
  test(`search finds ${query} under a sub-path of a plain static server`, async ({ page, plainSite }) => {
    await page.goto(`${plainSite.url}search/?q=${encodeURIComponent(query)}`);
    const results = page.getByRole('region', { name: 'Results' });
    await expect(results.getByRole('heading', { level: 3 }).first()).toBeVisible();
    await expect(page.getByRole('status')).toContainText(query);
    const titles = await results.getByRole('heading', { level: 3 }).allInnerTexts();
    expect(
      titles.slice(0, 3).filter((text) => title.test(text)),
      titles.join(' | '),
    ).not.toEqual([]);
    const addresses = await results
      .getByRole('heading', { level: 3 })
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    for (const address of addresses)
      expect(address).toMatch(new RegExp(`^${plainSite.url}(?:signatures|kinds|guides)/`));
  });
}

test('a second paste ends the reading of the first and asks for nothing either, where the engine may be kept', async ({
  page,
  site,
}) => {
  await openAnalyser(page, site.url);
  const served = site.requests.length;
  await paste(page, `${readSample('blk-mq-rq-timed-out-null')}\n`.repeat(2000));
  await paste(page, readSample(id));
  await expectBestMatch(page, id);
  await page.waitForTimeout(500);
  expect(site.requests.slice(served)).toEqual([]);
});
