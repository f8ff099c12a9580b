import { type Locator, type Page } from '@playwright/test';
import { expectNoViolation } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { allSignatures } from './seeds.ts';

function rowsOf(page: Page): Locator {
  return page.getByRole('region', { name: 'Signatures', exact: true }).getByRole('article');
}

/** How many signatures the list says that it shows; the same number must stand there. */
async function expectShown(page: Page, shown: number): Promise<void> {
  const total = String(allSignatures().length);
  await expect(page.getByRole('status')).toHaveText(`${String(shown)} of ${total} signatures`);
  await expect(rowsOf(page).filter({ visible: true })).toHaveCount(shown);
}

test('the list shows every signature, each with a link to its page', async ({ page, site }) => {
  await page.goto(`${site.url}signatures/`);
  const links = rowsOf(page).getByRole('heading').getByRole('link');
  const addresses = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  expect(addresses.sort()).toEqual(allSignatures().map((id) => `${site.url}signatures/${id}/`));
});

/** For each filter a value, and one signature that has it and one that has not. */
const filters = [
  { group: 'Kind', label: 'divide error', query: 'kind=divide-error', has: 'intel_pstate', lacks: 'nf_queue' },
  { group: 'Component', label: 'net', query: 'component=net', has: 'nf_queue', lacks: 'intel_pstate' },
  {
    group: 'Cause',
    label: 'deliberate',
    query: 'cause=deliberate',
    has: 'SysRq',
    lacks: 'nf_queue',
  },
  {
    group: 'Distribution',
    label: 'Ubuntu',
    query: 'distribution=ubuntu',
    has: 'tcp_create_openreq_child',
    lacks: 'nf_queue',
  },
];

for (const { group, label, query, has, lacks } of filters) {
  test(`the filter ${group}: ${label}, and its address`, async ({ page, site }) => {
    await page.goto(`${site.url}signatures/`);
    const box = page
      .getByRole('group', { name: group })
      .getByRole('checkbox', { name: new RegExp(`^${label}\\s*\\d+$`) });
    const count = Number(/(\d+)\s*$/.exec((await box.locator('xpath=..').innerText()).trim())?.[1]);
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(allSignatures().length);
    await box.check();
    await expectShown(page, count);
    await expect(page).toHaveURL(`${site.url}signatures/?${query}`);
    const shown = rowsOf(page).filter({ visible: true });
    await expect(shown.filter({ hasText: new RegExp(has, 'i') })).not.toHaveCount(0);
    await expect(shown.filter({ hasText: lacks })).toHaveCount(0);

    // The address alone gives the same list.
    await page.goto('about:blank');
    await page.goto(`${site.url}signatures/?${query}`);
    await expect(box).toBeChecked();
    await expectShown(page, count);

    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expectShown(page, allSignatures().length);
    await expect(page).toHaveURL(`${site.url}signatures/`);
  });
}

test('filters narrow each other, and the list says where nothing is left', async ({ page, site }) => {
  await page.goto(`${site.url}signatures/?cause=deliberate&kind=divide-error`);
  await expectShown(page, 0);
  await expect(page.getByText('No signature has all of these.')).toBeVisible();
});

test('a value of a signature page leads to the list of its like', async ({ page, site }) => {
  await page.goto(`${site.url}signatures/nf-queue-gso-null/`);
  await page
    .getByRole('region', { name: 'Facts' })
    .getByRole('link', { name: 'third-party module' })
    .waitFor({ state: 'detached' });
  await page.getByRole('region', { name: 'Facts' }).getByRole('link', { name: 'kernel bug' }).click();
  await expect(page).toHaveURL(`${site.url}signatures/?cause=kernel-bug`);
  await expect(page.getByRole('checkbox', { name: /^kernel bug/ })).toBeChecked();
});

test('without a script the whole list stands there', async ({ browser, site }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.url}signatures/?cause=deliberate`);
  await expect(rowsOf(page).filter({ visible: true })).toHaveCount(allSignatures().length);
  await context.close();
});

test('a kernel that is typed in parts what it has from what it has not, and stands in the address', async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}signatures/`);
  const states = page.getByRole('group', { name: 'In this kernel' });
  await expect(states).toBeHidden();
  await page.getByRole('textbox', { name: 'Kernel (uname -r)' }).fill('3.10.0-123.el7.x86_64');
  await expect(states).toBeVisible();
  await expect(page.getByText('Compared as a kernel of RHEL 7.')).toBeVisible();
  await states.getByRole('checkbox', { name: /^not fixed/ }).check();
  const affected = rowsOf(page).filter({ visible: true });
  await expect(affected.filter({ hasText: 'nf_queue' })).toContainText('not fixed');
  await expect(affected.filter({ hasText: 'tcp_create_openreq_child' })).toHaveCount(0);
  const address = `${site.url}signatures/?applicability=affected&release=3.10.0-123.el7.x86_64`;
  await expect(page).toHaveURL(address);

  await page.goto('about:blank');
  await page.goto(address);
  await expect(affected.filter({ hasText: 'nf_queue' })).toContainText('not fixed');
  await expectNoViolation(page);
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await expect(states).toBeHidden();
  await expect(page).toHaveURL(`${site.url}signatures/`);
});

test('what is no release is said, and narrows nothing', async ({ page, site }) => {
  await page.goto(`${site.url}signatures/?release=latest`);
  await expect(page.getByText('Type a release as uname -r prints it.')).toBeVisible();
  await expect(page.getByRole('group', { name: 'In this kernel' })).toBeHidden();
  await expect(rowsOf(page).filter({ visible: true })).toHaveCount(allSignatures().length);
});

test('on a phone the filters open above the list, and the way to what remains stays in sight', async ({
  page,
  site,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`${site.url}signatures/`);
  const kinds = page.getByRole('group', { name: 'Kind' });
  await expect(kinds).toBeHidden();
  await page.getByRole('button', { name: 'Filters', exact: true }).click();
  await kinds.getByRole('checkbox', { name: 'divide error' }).check();
  const toList = page.getByRole('button', { name: 'Show the list' });
  await expect(toList).toBeInViewport();
  await toList.click();
  await expect(kinds).toBeHidden();
  await expect(page.getByRole('status')).toBeInViewport();
});
