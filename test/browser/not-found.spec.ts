import { expect, test } from './fixtures.ts';

for (const missing of ['gone', 'gone/', 'signatures/gone/', 'a/b/c/d/gone.html']) {
  test(`${missing}: the links of the page for a missing address lead into the site`, async ({
    page,
    deepSite,
    watch,
  }) => {
    watch.expectConsole(/404 \(Not Found\)/);
    const address = deepSite.url + missing;
    const response = await page.goto(address, { waitUntil: 'networkidle' });
    expect(response?.status()).toBe(404);
    await page.getByRole('link', { name: 'All signatures' }).click();
    await expect(page).toHaveURL(`${deepSite.url}signatures/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Signatures');

    await page.goto(address, { waitUntil: 'networkidle' });
    await page.getByRole('link', { name: 'Read a log' }).click();
    await expect(page).toHaveURL(deepSite.url);

    await page.goto(address, { waitUntil: 'networkidle' });
    await page.getByRole('searchbox', { name: 'Search signatures' }).fill('openreq');
    await page.getByRole('button', { name: 'Search' }).click();
    await expect(page).toHaveURL(`${deepSite.url}search/?q=openreq`);
    await expect(page.getByRole('link', { name: /tcp_create_openreq_child/ }).first()).toBeVisible();
  });
}

test('an address of the Chinese site that is missing is answered in Chinese, and leads to its pages', async ({
  page,
  deepSite,
  watch,
}) => {
  watch.expectConsole(/404 \(Not Found\)/);
  await page.goto(`${deepSite.url}zh-cn/signatures/gone/`, { waitUntil: 'networkidle' });
  await expect(page).toHaveTitle(/页面不存在/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('这个地址没有页面。');
  await expect(page.getByRole('main')).toHaveCount(1);
  await page.getByRole('searchbox', { name: '搜索崩溃特征' }).fill('openreq');
  await page.getByRole('button', { name: '搜索' }).click();
  await expect(page).toHaveURL(`${deepSite.url}zh-cn/search/?q=openreq`);
  await expect(page.getByRole('link', { name: /tcp_create_openreq_child/ }).first()).toBeVisible();
});
