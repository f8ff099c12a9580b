import { openAnalyser, paste, resultOf } from './analyser.ts';
import { expect, test } from './fixtures.ts';
import { readSample } from './seeds.ts';

const crash = readSample('nf-queue-gso-null');

test('a result on paper: all next steps, the log in whole lines, nothing to press, no list of other crashes', async ({
  page,
  site,
}) => {
  await openAnalyser(page, site.url);
  await paste(page, crash);
  const result = resultOf(page);
  await expect(result.getByRole('tab')).toHaveCount(4);
  await page.emulateMedia({ media: 'print' });
  await expect(result.getByRole('heading', { name: 'Log', exact: true })).toBeVisible();
  for (const panel of await result.locator('[role=tabpanel]').all()) await expect(panel).toBeVisible();
  await expect(result.getByRole('button', { name: /^Copy/ })).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Known crashes' })).toBeHidden();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wide).toBeLessThanOrEqual(0);
});

test('of a long log the lines that are shown go to paper, and no empty sheets for the others', async ({
  page,
  site,
}) => {
  const quiet = Array.from({ length: 20_000 }, (_, index) => `[${String(index)}.000000] eth0: link becomes ready\n`);
  await openAnalyser(page, site.url);
  await paste(page, quiet.join('') + crash);
  await expect(resultOf(page).locator('.log-row.is-evidence').first()).toBeVisible();
  const sheets = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g) ?? [];
  expect(sheets.length).toBeGreaterThan(1);
  expect(sheets.length).toBeLessThan(12);
});
