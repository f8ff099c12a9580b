import { bestMatchOf, expectBestMatch, logOf, openAnalyser, paste, resultOf, verdictOf } from './analyser.ts';
import { expect, test } from './fixtures.ts';
import { readSample } from './seeds.ts';

test('/ goes to the search field of each page that has one', async ({ page, site }) => {
  for (const path of ['', 'signatures/', 'signatures/nf-queue-gso-null/', 'search/']) {
    await page.goto(site.url + path);
    await page.locator('h1').click();
    await page.keyboard.press('/');
    const field = page.getByRole('searchbox', { name: 'Search signatures' });
    await expect(field, path).toBeFocused();
    await expect(field, path).toHaveValue('');
  }
});

test('Tab goes by the skip link, the header and to the field', async ({ page, site }) => {
  await openAnalyser(page, site.url);
  const names: string[] = [];
  const field = page.getByRole('textbox', { name: 'Paste a kernel log' });
  for (let presses = 0; presses < 10; presses += 1) {
    await page.keyboard.press('Tab');
    if (await field.evaluate((element) => element === document.activeElement)) break;
    names.push(
      await page.evaluate(() => (document.activeElement as HTMLElement).innerText.trim().split('\n')[0] ?? ''),
    );
  }
  await expect(field).toBeFocused();
  expect(names.slice(0, 6)).toEqual([
    'Skip to the content',
    'Oopsdex',
    'Signatures',
    'Kinds',
    'Guides',
    expect.stringContaining('Search'),
  ]);
  // The language and the theme stand behind them.
  expect(names).toHaveLength(8);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Example' })).toBeFocused();
});

test('the skip link leads past the header', async ({ page, site }) => {
  await page.goto(`${site.url}signatures/nf-queue-gso-null/`);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('main').getByRole('link', { name: 'Signatures' })).toBeFocused();
});

test('a paste is taken anywhere on the page, and its result gets the focus', async ({ page, site }) => {
  await openAnalyser(page, site.url);
  await page.getByRole('link', { name: 'All signatures' }).focus();
  await paste(page, readSample('nf-queue-gso-null'));
  await expectBestMatch(page, 'nf-queue-gso-null');
  await expect(resultOf(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(bestMatchOf(page).getByRole('link').first()).toBeFocused();
});

test('a paste into the search field is left to the search field', async ({ page, site }) => {
  await openAnalyser(page, site.url);
  const field = page.getByRole('searchbox', { name: 'Search signatures' });
  await field.focus();
  await paste(page, 'nf_queue');
  await expect(field).toHaveValue('nf_queue');
  await expect(resultOf(page)).toHaveCount(0);
});

test('typing gives the answer, and the focus stays in the field', async ({ page, site }) => {
  await openAnalyser(page, site.url);
  const field = page.getByRole('textbox', { name: 'Paste a kernel log' });
  await field.focus();
  await page.keyboard.type('BUG: unable to handle kernel NULL pointer dereference at (null)');
  await expect(verdictOf(page)).toContainText('a NULL pointer dereference');
  await expect(field).toBeFocused();
  await field.fill('');
  await expect(resultOf(page)).toHaveCount(0);
});

test('the example gives a result at once', async ({ page, site }) => {
  await openAnalyser(page, site.url);
  await page.getByRole('button', { name: 'Example' }).press('Enter');
  await expect(bestMatchOf(page).getByText('Confirmed', { exact: true })).toBeVisible();
});

test('j and k go through the reports, e through the evidence, ? shows the keys', async ({ page, site }) => {
  await openAnalyser(page, site.url);
  await paste(page, `${readSample('memcg-ida-remove-bug')}\n${readSample('pidns-get-kref-null')}`);
  await expect(verdictOf(page)).toContainText('ida_simple_remove');
  // The result takes the keys from the moment on at which it has the focus.
  await expect(resultOf(page)).toBeFocused();
  await page.keyboard.press('j');
  await expect(verdictOf(page)).toContainText('pidns_get');
  await expectBestMatch(page, 'pidns-get-kref-null');
  await page.keyboard.press('k');
  await expect(verdictOf(page)).toContainText('ida_simple_remove');
  await page.keyboard.press('e');
  await expect(resultOf(page)).toContainText(/1 of \d+/);
  await expect(logOf(page).locator('mark').first()).toBeVisible();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('the arrow keys go from the search field into the results', async ({ page, site }) => {
  await page.goto(`${site.url}search/`);
  await page.getByRole('searchbox', { name: 'Search signatures' }).fill('dead000000000200');
  const first = page
    .getByRole('region', { name: 'Results' })
    .getByRole('heading', { level: 3 })
    .first()
    .getByRole('link');
  await expect(first).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(first).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('searchbox', { name: 'Search signatures' })).toBeFocused();
  // Enter in the field leads to the first result, and once more opens it.
  await page.keyboard.press('Enter');
  await expect(first).toBeFocused();
  const { pathname } = new URL((await first.getAttribute('href')) ?? '', page.url());
  expect(pathname).toMatch(/\/(?:signatures|kinds)\/[a-z0-9-]+\/$/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL((url) => url.pathname === pathname);
});
