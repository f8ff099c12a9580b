import { bundleOf } from '../../scripts/knowledge/bundle.ts';
import { root } from '../../scripts/knowledge/bases.ts';
import { readSignatures } from '../../scripts/knowledge/signatures.ts';
import { analyse } from '../../src/analyser/reading/analyse.ts';
import { firstEvent, verdictOf as verdictInWords } from '../../src/analyser/result/result.ts';
import { analyserEn } from '../../src/i18n/analyser.en.ts';
import { type MatcherBundle } from '../../src/matcher/schema/bundle.ts';
import { bestMatchOf, expectBestMatch, openAnalyser, paste, resultOf, verdictOf } from './analyser.ts';
import { expect, test } from './fixtures.ts';
import { allSignatures, readSample, samplesOf, seeds } from './seeds.ts';

for (const { id, kind, function: blamed, trouble = false } of seeds) {
  test(`${id}: each sample's verdict, and the page that is named first`, async ({ page, site }) => {
    await openAnalyser(page, site.url);
    for (const file of samplesOf(id)) {
      await test.step(file, async () => {
        await paste(page, readSample(id, file));
        await expect(verdictOf(page)).toContainText(kind);
        await expect(verdictOf(page)).toContainText(trouble ? 'known problem' : 'known crash');
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

test.describe('the page says of each sample what is read from it without a browser:', () => {
  /** So many signatures are looked up in one page, one after the other. */
  const round = 20;
  const others = allSignatures().filter((id) => !seeds.some((seed) => seed.id === id));
  let bundle: MatcherBundle;

  test.beforeAll(() => {
    bundle = bundleOf(root, readSignatures(root).signatures);
  });

  for (let from = 0; from < others.length; from += round) {
    const ids = others.slice(from, from + round);
    test(`${ids[0] ?? ''} to ${ids.at(-1) ?? ''}`, async ({ page, site }) => {
      test.setTimeout(120_000);
      await openAnalyser(page, site.url);
      for (const id of ids) {
        expect(samplesOf(id), id).not.toEqual([]);
        for (const file of samplesOf(id)) {
          await test.step(`${id}/${file}`, async () => {
            const text = readSample(id, file);
            const analysis = analyse(file, new TextEncoder().encode(text), bundle);
            await paste(page, text);
            await expectBestMatch(page, id);
            await expect(bestMatchOf(page).getByText('Confirmed', { exact: true })).toBeVisible();
            const verdict = verdictInWords(analyserEn, analysis, firstEvent(analysis));
            await expect(verdictOf(page)).toHaveText(verdict.replaceAll('`', ''));
          });
        }
      }
    });
  }
});
