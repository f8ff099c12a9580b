import { readdirSync } from 'node:fs';
import { clauseKeys } from '../../src/matcher/schema/clauses.ts';
import { articleIdOf } from '../../src/site/article.ts';
import { expect, test } from './fixtures.ts';

test('the reference holds every clause that a matcher may have, each with its value, an example and its address', async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}matcher/`);
  for (const name of clauseKeys) {
    const entry = page.getByRole('article', { name, exact: true });
    await expect(entry.getByRole('heading', { level: 3 })).toHaveAttribute('id', name);
    await expect(entry.getByText('Value', { exact: true })).toBeVisible();
    await expect(entry.locator('pre').first()).toContainText(`- ${name}:`);
  }
});

test('a signature’s page leads to the reference, that to the author’s guide, and that back, under any path', async ({
  page,
  plainSite,
}) => {
  await page.goto(`${plainSite.url}signatures/nf-queue-gso-null/`);
  await page.getByRole('link', { name: 'What each clause tests' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Matcher reference');
  await page.getByRole('link', { name: 'How to write a signature, step by step' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Write a signature');
  await page.getByRole('main').getByRole('link', { name: 'matcher reference' }).click();
  await expect(page).toHaveURL(`${plainSite.url}matcher/`);
});

test('every page leads to the reference, and the guides list it', async ({ page, site }) => {
  for (const path of ['', 'signatures/', 'guides/', 'search/']) {
    await page.goto(site.url + path);
    await expect(page.getByRole('contentinfo').getByRole('link', { name: 'Matcher reference' })).toBeVisible();
  }
  await page.goto(site.url);
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Guides' }).click();
  const main = page.getByRole('main');
  await expect(main.getByRole('region', { name: 'This site' }).getByRole('link')).toHaveText([
    'Host the site',
    'Write a signature',
    'Matcher reference',
  ]);
  const guides = readdirSync('content/guides').flatMap((file) => articleIdOf(file) ?? []);
  const listed = await main
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  expect(listed.sort()).toEqual([...guides.map((id) => `${site.url}guides/${id}/`), `${site.url}matcher/`].sort());
});
