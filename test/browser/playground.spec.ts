import { logOf, paste } from './analyser.ts';
import { expect, test } from './fixtures.ts';
import { clausesOf, fieldOf, openPlayground } from './playground.ts';
import { readSample } from './seeds.ts';

const id = 'list-del-corruption-css-release';

test('the engine is loaded when the playground is opened, and nothing after that: under a sub-path of a plain server', async ({
  page,
  plainSite,
}) => {
  const before = plainSite.requests.length;
  await page.goto(`${plainSite.url}signatures/${id}/`, { waitUntil: 'networkidle' });
  expect(plainSite.requests.slice(before).filter((path) => path.includes('worker'))).toEqual([]);
  await openPlayground(page, plainSite.url, id);
  // What unpacks is loaded right behind the engine.
  await page.waitForTimeout(500);
  const served = plainSite.requests.length;
  await page.getByRole('button', { name: 'as-printed.log' }).click();
  await expect(page.getByText('Confirmed', { exact: true })).toBeVisible();
  // A request that was sent late would still come now.
  await page.waitForTimeout(500);
  expect(plainSite.requests.slice(served)).toEqual([]);
});

test('a sample of the page lights every required clause, with its weight and its lines', async ({ page, site }) => {
  await openPlayground(page, site.url, id);
  await page.getByRole('button', { name: 'as-printed.log' }).click();
  const clauses = clausesOf(page);
  await expect(clauses.first()).toContainText('held');
  await expect(clauses.first()).not.toContainText('not held');
  await expect(clauses.filter({ hasText: 'crash in' }).first()).toBeVisible();
  const link = clauses.getByRole('button', { name: /^L\d+$/ }).first();
  await link.hover();
  await expect(logOf(page).locator('.is-lit').first()).toBeVisible();
  await link.press('Enter');
  await expect(logOf(page).locator('.is-current')).toBeVisible();
});

test('a clause goes out when its lines are taken out of the log, and says what is there instead', async ({
  page,
  site,
}) => {
  await openPlayground(page, site.url, 'nf-queue-gso-null');
  await paste(page, readSample('nf-queue-gso-null'));
  const clause = clausesOf(page).filter({ hasText: 'function is nf_queue' }).first();
  await expect(clause).toContainText('Shown by');
  await fieldOf(page).fill(readSample('nf-queue-gso-null').replaceAll('nf_queue', 'nf_other'));
  await expect(clause).toContainText('not held');
  await expect(clause).toContainText('In this log');
  await expect(clause).toContainText('nf_other');
  await expect(page.getByText('Possible', { exact: true })).toBeVisible();
});

test('of clauses put together each is shown by itself: which of them holds, its lines, and what is there instead', async ({
  page,
  site,
}) => {
  await openPlayground(page, site.url, id);
  await page.getByRole('button', { name: 'as-printed.log' }).click();
  const whole = clausesOf(page).filter({ hasText: 'One of these:' }).first();
  const alternatives = whole.locator('> ol > li');
  await expect(alternatives).toHaveCount(2);
  const [list, protection] = [alternatives.first(), alternatives.last()];
  await expect(list.locator('> p')).toContainText(/All of these:(?!.*not held).*held/);
  const message = list.getByRole('listitem').filter({ hasText: 'message holds “is LIST_POISON2”' });
  await expect(message).toContainText('Shown by');
  await expect(protection.locator('> p')).toContainText('not held');
  await expect(protection.getByRole('listitem').filter({ hasText: 'kind is general-protection' })).toContainText(
    'list-corruption',
  );

  // A part lights its own lines; the whole lights those of all parts.
  const lit = logOf(page).locator('.is-lit');
  await message.locator('> p').hover();
  await expect(message).toHaveClass(/is-lit/);
  await expect(whole).not.toHaveClass(/is-lit/);
  await expect(lit.first()).toBeVisible();
  await whole.locator('> p').hover();
  await expect(whole).toHaveClass(/is-lit/);
  await expect(message).toHaveClass(/is-lit/);
});

test('what a log does not show is asked for', async ({ page, site }) => {
  await openPlayground(page, site.url, 'nf-queue-gso-null');
  await fieldOf(page).fill('[    1.000000] BUG: unable to handle kernel NULL pointer dereference at (null)\n');
  await expect(clausesOf(page).filter({ hasText: 'To settle it' }).first()).toBeVisible();
});

test('of a log with several reports the one that fits is tried, and any other can be chosen', async ({
  page,
  site,
}) => {
  await openPlayground(page, site.url, 'pidns-get-kref-null');
  await fieldOf(page).fill(`${readSample('memcg-ida-remove-bug')}\n${readSample('pidns-get-kref-null')}`);
  await expect(page.getByText('Confirmed', { exact: true })).toBeVisible();
  await page.getByLabel('Report', { exact: true }).selectOption({ index: 0 });
  await expect(page.getByText('Possible', { exact: true })).toBeVisible();
});

test('a text without a crash says so, an empty one asks nothing', async ({ page, site }) => {
  const region = await openPlayground(page, site.url, id);
  await fieldOf(page).fill('nothing of a kernel');
  await expect(region.getByRole('status').first()).toContainText('no kernel crash');
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await expect(region).toContainText('Nothing to try yet.');
});

test('markup in a log stays text', async ({ page, site }) => {
  await openPlayground(page, site.url, id);
  await fieldOf(page).fill(readSample(id).replaceAll('list_del', '<img src=x onerror=alert(1)>list_del'));
  await expect(logOf(page)).toContainText('<img src=x onerror=alert(1)>');
  await expect(page.locator('#playground img')).toHaveCount(0);
});

test('it is worked by the keyboard alone, and its answer is heard', async ({ page, site }) => {
  await page.goto(`${site.url}signatures/${id}/`, { waitUntil: 'networkidle' });
  await page.getByText('Open the playground').focus();
  await page.keyboard.press('Enter');
  await expect(fieldOf(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'as-printed.log' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Confirmed.' })).toHaveCount(1);
  await expect(logOf(page)).toBeVisible();
  await page.keyboard.press('e');
  await expect(logOf(page).locator('.is-current')).toBeVisible();
});
