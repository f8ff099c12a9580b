import { type Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

/** How light the page's ground is, 0 to 255. */
function lightnessOf(page: Page): Promise<number> {
  return page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d');
    if (canvas === null) throw new Error('no canvas');
    const painted = [document.body, document.documentElement]
      .map((element) => getComputedStyle(element).backgroundColor)
      .find((color) => color !== 'rgba(0, 0, 0, 0)');
    canvas.fillStyle = painted ?? 'white';
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
    return (red + green + blue) / 3;
  });
}

test('the theme follows the system until the reader chooses, and the choice stays', async ({ page, site }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(site.url);
  expect(await lightnessOf(page)).toBeLessThan(64);
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await lightnessOf(page)).toBeGreaterThan(192);

  const theme = page.getByRole('button', { name: /^Theme:/ });
  await theme.click();
  await expect(theme).toHaveAccessibleName('Theme: light');
  await theme.click();
  await expect(theme).toHaveAccessibleName('Theme: dark');
  expect(await lightnessOf(page)).toBeLessThan(64);

  // On the other pages, after a reload, and before anything else is drawn.
  for (const path of ['signatures/', 'signatures/nf-queue-gso-null/', 'search/', '']) {
    await page.goto(site.url + path, { waitUntil: 'commit' });
    await expect(theme).toHaveAccessibleName('Theme: dark');
    expect(await lightnessOf(page), path).toBeLessThan(64);
  }
  await theme.click();
  await expect(theme).toHaveAccessibleName('Theme: as the system');
  expect(await lightnessOf(page)).toBeGreaterThan(192);
});
