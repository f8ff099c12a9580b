import { openAnalyser, paste, resultOf, verdictOf } from './analyser.ts';
import { expect, test } from './fixtures.ts';
import { allSignatures, readSample } from './seeds.ts';

/** arch/x86/kernel/cpu/mce/core.c, print_mce() */
const machineCheck = [
  '[    5.000000] mce: [Hardware Error]: CPU 3: Machine Check Exception: 5 Bank 4: b200000000070f0f',
  '[    5.000001] mce: [Hardware Error]: TSC 0 ',
  '',
].join('\n');

test('the result says which report to begin with and why, and leads to it from any other', async ({ page, site }) => {
  await openAnalyser(page, site.url);
  await paste(page, `${readSample('memcg-ida-remove-bug')}\n${readSample('panic-on-oom')}`);
  const result = resultOf(page);
  await expect(result).toContainText('Begin with this report. It is the first failure of its boot.');
  await expect(result.getByRole('row').filter({ hasText: 'begin here' })).toContainText('ida_simple_remove');
  await page.keyboard.press('j');
  await expect(verdictOf(page)).toContainText('out_of_memory');
  await expect(result).toContainText('Begin with a kernel BUG in ida_simple_remove.');
  await result.getByRole('button', { name: 'Show it' }).click();
  await expect(verdictOf(page)).toContainText('ida_simple_remove');
});

test('a hardware error before the crash is told of first', async ({ page, site }) => {
  await openAnalyser(page, site.url);
  await paste(page, machineCheck + readSample('memcg-ida-remove-bug'));
  const result = resultOf(page);
  await expect(result).toContainText('The hardware first.');
  await result.getByRole('button', { name: 'Show it' }).click();
  await expect(verdictOf(page)).toContainText('a machine check');
});

test('every result names the knowledge base that was asked', async ({ page, site }) => {
  await openAnalyser(page, site.url);
  const signatures = allSignatures().length;
  for (const text of [readSample('panic-on-oom'), 'nothing of a kernel']) {
    await paste(page, text);
    await expect(resultOf(page)).toContainText(
      new RegExp(
        `a knowledge base of ${String(signatures)} signatures, the newest of [0-9-]{10}; its state is [0-9a-f]{16}`,
      ),
    );
    await page.getByRole('button', { name: 'Paste another' }).click();
  }
});

test('a near miss says what would settle it', async ({ page, site }) => {
  await openAnalyser(page, site.url);
  await paste(
    page,
    '[    1.000000] BUG: unable to handle kernel NULL pointer dereference at 0000000000000030\n' +
      '[    1.000001] IP: [<ffffffff81167a1a>] filp_close+0xa/0x70\n',
  );
  await expect(resultOf(page).getByText('To settle it').first()).toBeVisible();
});
