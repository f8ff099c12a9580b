import { type Locator, type Page } from '@playwright/test';
import { expect } from './fixtures.ts';

/** The home page as a reader meets it: opened, and its engine loaded. */
export async function openAnalyser(page: Page, url: string): Promise<void> {
  const worker = page.waitForEvent('worker');
  await page.goto(url, { waitUntil: 'networkidle' });
  await worker;
  await expect(page.getByRole('textbox', { name: 'Paste a kernel log' })).toBeVisible();
}

/** Puts a text on the clipboard and presses the keys for paste, wherever the focus is. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press('ControlOrMeta+KeyV');
}

/** Gives a file through the button for it. */
export async function choose(
  page: Page,
  file: string | { name: string; mimeType: string; buffer: Buffer },
): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose file' }).click();
  await (await chooser).setFiles(file);
}

export function textFile(name: string, buffer: Buffer): { name: string; mimeType: string; buffer: Buffer } {
  return { name, mimeType: 'text/plain', buffer };
}

export function resultOf(page: Page): Locator {
  return page.getByRole('region', { name: 'Result', exact: true });
}

/** The sentence that says what crashed. */
export function verdictOf(page: Page): Locator {
  return resultOf(page).getByRole('heading', { level: 2 });
}

/** The card of the signature that is named first. */
export function bestMatchOf(page: Page): Locator {
  return resultOf(page).getByRole('article').first();
}

/** The signature that is named first, by the address of its page. */
export async function expectBestMatch(page: Page, id: string): Promise<void> {
  const address = new RegExp(`^signatures/${id}/$`);
  await expect(bestMatchOf(page).getByRole('heading').first().getByRole('link')).toHaveAttribute('href', address);
}

/** What an input was refused with. */
export function refusalOf(page: Page): Locator {
  return page.getByRole('main').getByRole('alert');
}

/** The log as the result shows it. */
export function logOf(page: Page): Locator {
  return page.getByRole('region', { name: 'The log as it was given' });
}
