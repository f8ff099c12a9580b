import { bestMatchOf, expectBestMatch, openAnalyser, paste, resultOf, verdictOf } from './analyser.ts';
import { expect, test } from './fixtures.ts';
import { allSignatures, readSample, samplesOf, seeds } from './seeds.ts';

test('every signature has its verdict tested', () => {
  expect(seeds.map(({ id }) => id).sort()).toEqual(allSignatures().sort());
});

for (const { id, kind, function: blamed, trouble = false } of seeds) {
  test(`${id}: each sample's verdict, and the page that is named first`, async ({ page, site }) => {
    await openAnalyser(page, site.url);
    for (const file of samplesOf(id)) {
      await test.step(file, async () => {
        await paste(page, readSample(id, file));
        await expect(verdictOf(page)).toContainText(kind);
        await expect(verdictOf(page)).toContainText(trouble ? 'known report' : 'known crash');
        if (blamed === null) await expect(verdictOf(page).locator('code')).toHaveCount(0);
        else await expect(verdictOf(page).locator('code').first()).toHaveText(blamed);

        await expectBestMatch(page, id);
        await expect(bestMatchOf(page).getByText('Confirmed', { exact: true })).toBeVisible();
        await expect(resultOf(page).getByText('Confirmed', { exact: true })).toHaveCount(1);

        const facts = resultOf(page).getByRole('region', { name: 'Crash', exact: true });
        await expect(facts.getByText(blamed ?? 'not named in the text').first()).toBeVisible();

        await page.getByRole('button', { name: 'Paste another' }).click();
        await expect(resultOf(page)).toHaveCount(0);
      });
    }
  });
}
