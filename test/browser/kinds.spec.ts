import { expectNoViolation } from './axe.ts';
import { openAnalyser, paste, resultOf, verdictOf } from './analyser.ts';
import { expect, test } from './fixtures.ts';
import { readSample } from './seeds.ts';

/** A NULL dereference that no page knows. */
const unknown = `[  101.000001] BUG: unable to handle kernel NULL pointer dereference at 0000000000000010
[  101.000002] IP: [<ffffffffa0123456>] quux_poll+0x12/0x40 [quux]
[  101.000004] Oops: 0000 [#1] SMP
[  101.000005] CPU: 1 PID: 123 Comm: quuxd Not tainted 3.10.0-957.el7.x86_64 #1
`;

for (const { language, all, link } of [
  { language: '', all: 'Kinds', link: 'What a NULL pointer dereference means, what causes it, and what to do' },
  { language: 'zh-cn/', all: '类型', link: '空指针解引用：含义、常见原因与处理办法' },
]) {
  test.describe(language === '' ? 'in English' : 'in Chinese', () => {
    test('the index leads to the page of a kind, and that to the signatures of its kind', async ({ page, site }) => {
      await page.goto(site.url + language);
      await page.getByRole('navigation').getByRole('link', { name: all, exact: true }).click();
      await expect(page).toHaveURL(`${site.url}${language}kinds/`);
      await expectNoViolation(page);
      await page.locator('main a[href$="null-dereference/"]').click();
      await expect(page).toHaveURL(`${site.url}${language}kinds/null-dereference/`);
      await expect(page.locator('nav.contents a[href="#signatures"]')).toBeVisible();
      await expectNoViolation(page);
      await page.locator('dl a[href$="?kind=null-dereference"]').click();
      await expect(page).toHaveURL(`${site.url}${language}signatures/?kind=null-dereference`);
    });

    test('a crash that no signature knows leads to the page of its kind', async ({ page, site }) => {
      await page.goto(site.url + language);
      await page.locator('textarea').fill(unknown);
      await page.locator('.unknown').getByRole('link', { name: link }).click();
      await expect(page).toHaveURL(`${site.url}${language}kinds/null-dereference/`);
    });
  });
}

test('a confirmed crash needs no explanation of its kind; its facts lead there all the same', async ({
  page,
  site,
}) => {
  await openAnalyser(page, site.url);
  await paste(page, readSample('nf-queue-gso-null'));
  await expect(verdictOf(page)).toContainText('nf_queue');
  await expect(resultOf(page).getByRole('link', { name: /^What a NULL pointer dereference means/ })).toHaveCount(0);
  await resultOf(page).getByRole('link', { name: 'NULL pointer dereference', exact: true }).click();
  await expect(page).toHaveURL(`${site.url}kinds/null-dereference/`);
});

test('a signature leads to the page of its kind', async ({ page, site }) => {
  await page.goto(`${site.url}signatures/nf-queue-gso-null/`);
  await page.getByRole('region', { name: 'Facts' }).getByRole('link', { name: 'NULL pointer dereference' }).click();
  await expect(page).toHaveURL(`${site.url}kinds/null-dereference/`);
});
