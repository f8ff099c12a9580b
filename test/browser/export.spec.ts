import { type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { type Analysis } from '../../src/analyser/reading/analysis.ts';
import { bestMatchOf, expectBestMatch, openAnalyser, paste, refusalOf, resultOf, verdictOf } from './analyser.ts';
import { expectNoViolation } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { readSample } from './seeds.ts';

const login =
  'Feb  4 06:51:38 db7.example.com sshd[4711]: Accepted publickey for alice from 203.0.113.7 port 50022 ssh2';

/** As a syslog daemon writes it, on a machine that a person has logged in to shortly before. */
const known = readSample('nf-queue-gso-null')
  .trimEnd()
  .split('\n')
  .map((line) => `Feb  4 06:51:39 db7.example.com kernel: ${line}`)
  .toSpliced(15, 0, login)
  .join('\n');

const unknown = [
  'Feb  4 06:51:39 db7 kernel: [   12.000001] BUG: unable to handle kernel NULL pointer dereference at 0000000000000018',
  'Feb  4 06:51:39 db7 kernel: [   12.000002] IP: [<ffffffffc0001234>] frobnicate+0x12/0x40 [frob]',
  'Feb  4 06:51:39 db7 kernel: [   12.000003] Oops: 0000 [#1] SMP',
  'Feb  4 06:51:39 db7 kernel: [   12.000004] CPU: 1 PID: 77 Comm: frobd Not tainted 4.4.0-1-generic #1',
].join('\n');

const secrets = /db7|example\.com|alice|203\.0\.113/;

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Export this crash' });
const previewOf = (page: Page) => dialogOf(page).getByRole('region', { name: 'Preview' });

async function openExport(page: Page, url: string, log = known): Promise<void> {
  await openAnalyser(page, url);
  await paste(page, log);
  await expect(resultOf(page)).toBeFocused();
  await page.getByRole('button', { name: 'Export' }).click();
  await expect(previewOf(page)).toBeVisible();
}

const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

async function downloaded(page: Page, button: string): Promise<{ name: string; text: string }> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const file = await download;
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

test('what is copied is redacted, and tells the answer', async ({ page, site }) => {
  await openExport(page, site.url);
  await dialogOf(page).getByRole('button', { name: 'Copy' }).click();
  await expect(dialogOf(page).getByRole('button', { name: 'Copied' })).toBeVisible();
  const text = await copied(page);
  expect(text).toContain('# BUG: unable to handle kernel NULL pointer dereference in nf_queue');
  expect(text).toContain(`](<${site.url}signatures/nf-queue-gso-null/>)`);
  expect(text).toContain('host-1 kernel:');
  expect(text).not.toMatch(secrets);
});

test('the preview of redaction tells what is hidden, and a switch shows it', async ({ page, site }) => {
  await openExport(page, site.url);
  const hosts = dialogOf(page).getByRole('checkbox', { name: /^Host names/ });
  await expect(hosts).toBeChecked();
  await expect(dialogOf(page)).toContainText(/db7\.example\.com hidden as host-1, \d+ times/);
  await expect(dialogOf(page)).toContainText('203.0.113.7 hidden as ip-1');
  await hosts.uncheck();
  await expect(previewOf(page)).toContainText('db7.example.com kernel:');
  await expect(previewOf(page)).not.toContainText('203.0.113.7');
  await hosts.check();
  await expect(previewOf(page)).not.toContainText('db7');
});

test('a saved page works from a file, shows the evidence, and runs nothing', async ({ page, site, context }) => {
  await openExport(page, site.url);
  await dialogOf(page).getByRole('radio', { name: 'HTML page' }).check();
  await expect(previewOf(page)).toContainText('<!doctype html>');
  const { name, text } = await downloaded(page, 'Download');
  expect(name).toBe('null-dereference-in-nf_queue.html');
  expect(text).not.toMatch(secrets);
  const saved = await context.newPage();
  await saved.setContent(text);
  await expect(saved.getByRole('heading', { level: 1 })).toContainText('nf_queue');
  await expect(saved.locator('mark').first()).toBeVisible();
  await expectNoViolation(saved);
});

test('JSON is the analysis of this crash', async ({ page, site }) => {
  await openExport(page, site.url);
  await dialogOf(page).getByRole('radio', { name: 'JSON' }).check();
  await expect(previewOf(page)).toContainText('"events"');
  const { name, text } = await downloaded(page, 'Download');
  expect(name).toMatch(/\.json$/);
  const { events, matches } = JSON.parse(text) as Pick<Analysis, 'events' | 'matches'>;
  expect(events).toMatchObject([{ function: 'nf_queue' }]);
  expect(matches[0]).toMatchObject({ event: 0, signature: 'nf-queue-gso-null', band: 'confirmed' });
});

test('a link opens to the same crash in another tab, loads nothing for it, and stays in the address', async ({
  page,
  site,
  context,
}) => {
  await openExport(page, site.url);
  await dialogOf(page).getByRole('radio', { name: 'Link' }).check();
  await expect(dialogOf(page)).toContainText(/The link has [\d,]+ characters\./);
  await dialogOf(page).getByRole('button', { name: 'Copy' }).click();
  const link = await copied(page);
  expect(link.startsWith(`${site.url}#log=`)).toBe(true);

  const before = site.requests.length;
  const other = await context.newPage();
  await other.goto(link, { waitUntil: 'networkidle' });
  await expectBestMatch(other, 'nf-queue-gso-null');
  await expect(bestMatchOf(other)).toContainText('this kernel is affected');
  await expect(other.getByText('This crash report came with the link that was opened.')).toBeVisible();
  await expect(other.getByRole('region', { name: 'The log as it was given' })).not.toContainText('db7');
  expect(site.requests.slice(before).join(' ')).not.toContain('log=');
  expect(other.url()).toBe(link);
  await other.reload();
  await expectBestMatch(other, 'nf-queue-gso-null');

  // Another log takes its place, in the address as well.
  await paste(other, unknown);
  await expect(verdictOf(other)).toContainText('frobnicate');
  expect(other.url()).toBe(site.url);
});

test('a damaged link, and one that unpacks to more than a report, are refused in a sentence', async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}#log=AAAA`);
  await expect(refusalOf(page)).toContainText('The link is damaged or was cut off');
  await expect(page.getByRole('heading', { name: 'Known crashes' }), 'nothing is held back any more').toBeVisible();
  const bomb = await page.evaluate(async () => {
    const stream = new Blob(['\0'.repeat(5_000_000)]).stream().pipeThrough(new CompressionStream('deflate-raw'));
    const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
    return btoa(String.fromCharCode(...bytes))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replace(/=+$/, '');
  });
  await page.goto(`${site.url}#log=${bomb}`);
  await expect(refusalOf(page)).toContainText('more text than a crash report has');
});

test('by the keyboard: x opens, Tab stays within, Escape closes and gives the focus back', async ({ page, site }) => {
  await openAnalyser(page, site.url);
  await paste(page, known);
  await expect(resultOf(page)).toBeFocused();
  await page.keyboard.press('x');
  await expect(dialogOf(page).getByRole('radio', { name: 'Markdown' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(dialogOf(page).getByRole('radio', { name: 'HTML page' })).toBeChecked();
  for (let presses = 0; presses < 12; presses += 1) {
    await page.keyboard.press('Tab');
    expect(
      await page.evaluate(
        () => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null,
      ),
    ).toBe(true);
  }
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(resultOf(page)).toBeFocused();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the dialog and the card of an unknown crash are accessible, ${colorScheme}`, async ({ page, site }) => {
    await page.emulateMedia({ colorScheme });
    await openExport(page, site.url);
    await expectNoViolation(page);
    await page.keyboard.press('Escape');
    await paste(page, unknown);
    await page.getByRole('button', { name: 'Write this one up' }).click();
    await expect(page.getByRole('button', { name: 'Sample log' })).toBeVisible();
    await expectNoViolation(page);
  });
}

test('an unknown crash has a title to copy, and a page to begin with', async ({ page, site }) => {
  await openAnalyser(page, site.url);
  await paste(page, unknown);
  const card = page.getByRole('region', { name: 'Not in the knowledge base' });
  await card.getByRole('button', { name: 'Copy the title' }).click();
  await expect(card.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await copied(page)).toBe('BUG: unable to handle kernel NULL pointer dereference in frobnicate');
  await card.getByRole('button', { name: 'Write this one up' }).click();
  await expect(card).toContainText('signatures/frobnicate-null-dereference/index.mdx');
  const written = await downloaded(page, 'Page (index.mdx)');
  expect(written.name).toBe('index.mdx');
  expect(written.text).toContain('    - function: frobnicate\n');
  const sample = await downloaded(page, 'Sample log');
  expect(sample.name).toBe('as-printed.log');
  expect(sample.text).toContain('host-1 kernel: [   12.000001] BUG:');
  expect(sample.text + written.text).not.toMatch(/db7/);
});

test('the write-ups are searched for the function of an unknown crash, which no server is told', async ({
  page,
  site,
}) => {
  await openAnalyser(page, site.url);
  await paste(page, unknown.replaceAll('frobnicate', 'nf_hook_slow'));
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.getByRole('link', { name: 'Search the write-ups for nf_hook_slow' }).click();
  await expect(page).toHaveURL(`${site.url}search/#q=nf_hook_slow`);
  await expect(page.getByRole('searchbox', { name: 'Search' })).toHaveValue('nf_hook_slow');
  await expect(
    page
      .getByRole('main')
      .getByRole('link', { name: /nf_queue/ })
      .first(),
  ).toBeVisible();
  await page.getByRole('searchbox', { name: 'Search' }).fill('blk_mq');
  await expect(page).toHaveURL(`${site.url}search/#q=blk_mq`);
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter((url) => /nf_hook|blk_mq/.test(url.replace(/#.*/, '')))).toEqual([]);
});

test.describe('a page that is loaded again', () => {
  test('has the result again, until the log is forgotten', async ({ page, site }) => {
    await openAnalyser(page, site.url);
    await paste(page, known);
    await expect(page.getByRole('button', { name: 'Forget this log' })).toBeVisible();
    await page.reload();
    await expectBestMatch(page, 'nf-queue-gso-null');
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    await page.getByRole('button', { name: 'Forget this log' }).click();
    await expect(page.getByRole('textbox', { name: 'Paste a kernel log' })).toBeFocused();
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
    await page.reload();
    await expect(page.getByRole('textbox', { name: 'Paste a kernel log' })).toBeVisible();
    await expect(resultOf(page)).toHaveCount(0);
  });

  test('has the result again in the other language, and names what was pasted in it', async ({ page, site }) => {
    await openAnalyser(page, site.url);
    await paste(page, known);
    await expect(page.getByRole('button', { name: 'Forget this log' })).toBeVisible();
    await page.getByRole('link', { name: '中文' }).click();
    await expect(page.getByRole('region', { name: '结果', exact: true }).getByRole('article').first()).toBeVisible();
    await expect(page.locator('.input-facts')).toContainText('粘贴的文本');
    await expect(page.locator('.input-facts')).not.toContainText('pasted text');
  });

  test('has what was typed in its field again', async ({ page, site }) => {
    await openAnalyser(page, site.url);
    const field = page.getByRole('textbox', { name: 'Paste a kernel log' });
    await field.fill(unknown);
    await expect(verdictOf(page)).toContainText('frobnicate');
    await expect.poll(() => page.evaluate(() => sessionStorage.length)).toBe(1);
    await page.reload();
    await expect(field).toHaveValue(unknown);
    await expect(verdictOf(page)).toContainText('frobnicate');
  });

  test('has nothing of another tab', async ({ page, site, context }) => {
    await openAnalyser(page, site.url);
    await paste(page, known);
    await expect(page.getByRole('button', { name: 'Forget this log' })).toBeVisible();
    const other = await context.newPage();
    await other.goto(site.url);
    await expect(other.getByRole('textbox', { name: 'Paste a kernel log' })).toBeVisible();
    await expect(resultOf(other)).toHaveCount(0);
  });

  test('says of a log that is too large that it is not kept', async ({ page, site }) => {
    await openAnalyser(page, site.url);
    const noise = Array.from({ length: 120_000 }, (_, line) =>
      Array.from({ length: 6 }, (__, word) => (((line * 6 + word + 1) * 2654435761) % 4294967296).toString(36)).join(
        ' ',
      ),
    ).join('\n');
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose file' }).click();
    await (
      await chooser
    ).setFiles({ name: 'large.log', mimeType: 'text/plain', buffer: Buffer.from(`${known}\n${noise}`) });
    await expectBestMatch(page, 'nf-queue-gso-null');
    await expect(page.getByText('This log is too large to be kept')).toBeVisible();
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  });
});
