import { type Locator, type Page } from '@playwright/test';
import { expect } from './fixtures.ts';

/** The playground of a signature's page: opened, and its engine loaded. */
export async function openPlayground(page: Page, url: string, id: string): Promise<Locator> {
  await page.goto(`${url}signatures/${id}/`, { waitUntil: 'networkidle' });
  const worker = page.waitForEvent('worker');
  await page.getByText('Open the playground').click();
  await (await worker).evaluate(() => true);
  const region = page.getByRole('region', { name: 'Try it on a log' });
  await expect(fieldOf(page)).toBeFocused();
  return region;
}

export function fieldOf(page: Page): Locator {
  return page.getByRole('textbox', { name: 'A log to try this matcher on' });
}

/** The clauses, each with whether it holds. */
export function clausesOf(page: Page): Locator {
  return page.getByRole('region', { name: 'Clauses' }).getByRole('listitem');
}
