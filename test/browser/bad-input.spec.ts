import { type Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  choose,
  expectBestMatch,
  logOf,
  openAnalyser,
  paste,
  refusalOf,
  resultOf,
  textFile,
  verdictOf,
} from './analyser.ts';
import { expect, test } from './fixtures.ts';
import { readSample } from './seeds.ts';

const good = 'blk-mq-rq-timed-out-null';

test.beforeEach(async ({ page, site }) => {
  await openAnalyser(page, site.url);
});

/** Whatever was given before: a good log is read after it. */
test.afterEach(async ({ page }) => {
  await paste(page, readSample(good));
  await expect(verdictOf(page)).toContainText('blk_mq_rq_timed_out');
  await expectBestMatch(page, good);
});

async function expectRefusal(page: Page, sentence: string): Promise<void> {
  await expect(refusalOf(page)).toContainText(sentence);
  await expect(refusalOf(page)).toHaveCount(1);
  await expect(resultOf(page)).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: 'Paste a kernel log' })).toBeEnabled();
}

test('a paste of blanks alone', async ({ page }) => {
  await paste(page, ' \n\t\n');
  await expectRefusal(page, 'the text is empty');
});

test('an empty clipboard', async ({ page }) => {
  await paste(page, '');
  await expectRefusal(page, 'the text is empty');
});

test('an empty file', async ({ page }) => {
  await choose(page, textFile('empty.log', Buffer.alloc(0)));
  await expectRefusal(page, 'the text is empty');
});

test('a program', async ({ page }) => {
  const head = Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]);
  await choose(page, textFile('vmlinux', Buffer.concat([head, Buffer.alloc(4096, 7)])));
  await expectRefusal(page, 'ELF');
});

test('bytes of no known type', async ({ page }) => {
  const bytes = Buffer.from(Uint8Array.from({ length: 8192 }, (_, index) => (index * 7919) % 256));
  await choose(page, textFile('noise.bin', bytes));
  await expectRefusal(page, 'not text');
});

test('a damaged gzip file', async ({ page }) => {
  await choose(page, textFile('kernel.log.gz', Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8])));
  await expectRefusal(page, 'The gzip file is damaged');
});

for (const [name, mark, encoding] of [
  ['little-endian, with its mark', [0xff, 0xfe], 'utf-16le'],
  ['big-endian, with its mark', [0xfe, 0xff], 'utf-16be'],
  ['little-endian, without a mark', [], 'utf-16le'],
] as const) {
  test(`a UTF-16 file, ${name}`, async ({ page }) => {
    const text = Buffer.from(readSample('memcg-ida-remove-bug'), 'utf16le');
    if (encoding === 'utf-16be') text.swap16();
    await choose(page, textFile('powershell.log', Buffer.concat([Buffer.from(mark), text])));
    await expect(verdictOf(page)).toContainText('a kernel BUG in ida_simple_remove');
    await expectBestMatch(page, 'memcg-ida-remove-bug');
    await expect(page.getByRole('main')).toContainText(encoding);
  });
}

test('a log without a crash', async ({ page }) => {
  await paste(page, '[    0.000000] Linux version 5.14.0\n[    1.204000] eth0: link becomes ready\n');
  await expect(verdictOf(page)).toHaveText('There is no kernel crash in this text.');
  await expect(logOf(page)).toContainText('eth0: link becomes ready');
  await expect(resultOf(page).getByRole('article')).toHaveCount(0);
});

test('text that is no log', async ({ page }) => {
  await paste(page, 'Dear all,\n\nthe server was slow this morning.\n');
  await expect(verdictOf(page)).toHaveText('There is no kernel crash in this text.');
});

test('a crash that is cut off after three lines', async ({ page }) => {
  const lines = readSample('eudp-module-strnlen').split('\n').slice(0, 3);
  await paste(page, lines.join('\n'));
  await expect(verdictOf(page)).toContainText('No known signature matches.');
  await expect(verdictOf(page)).toContainText('a page fault on a bad address');
  await expect(resultOf(page)).toContainText('0x0000000100620100');
});

test('HTML in the log is text, wherever the page shows it', async ({ page }) => {
  const image = '<img src=x onerror=window.ran=1>';
  const script = '<script>window.ran=1</script>';
  const hostile = readSample(good)
    .replace(/Comm: \S+/, `Comm: <svg/onload=ran=1>`)
    .replace(/Hardware name: .*/, `Hardware name: ${image}`)
    .replace(/Modules linked in: /, `Modules linked in: <b>bold</b> `)
    .replace(/\n/, `\n[    1.000000] ${script}\n[    1.000001] ${image}\n`);
  expect(hostile).toContain(`Hardware name: ${image}`);
  await paste(page, hostile);
  await expect(verdictOf(page)).toContainText('a NULL pointer dereference');
  await expect(logOf(page)).toContainText(script);
  await expect(logOf(page)).toContainText(image);
  await expect(resultOf(page).getByRole('region', { name: 'Crash', exact: true })).toContainText(image);
  await expect(resultOf(page).locator('img, script, b, [onerror], [onload]')).toHaveCount(0);
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
});

test('HTML in the name of a file is text', async ({ page }) => {
  const name = '<img src=x onerror=window.ran=1>.log';
  await choose(page, textFile(name, Buffer.from(readSample(good))));
  await expectBestMatch(page, good);
  await expect(page.getByRole('main')).toContainText(name);
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
});

test('a line of a million characters', async ({ page }) => {
  await paste(page, `${'x'.repeat(1_000_000)}\n${readSample('pidns-get-kref-null')}`);
  await expectBestMatch(page, 'pidns-get-kref-null');
});

test.describe('a file of 100 MB', () => {
  let folder = '';
  let file = '';

  test.beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'oopsdex-large-'));
    file = join(folder, 'console.log');
  });

  test.afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  /** An ordinary console for days, and one crash in it. */
  async function writeLargeLog(size: number): Promise<void> {
    const handle = await open(file, 'w');
    const crash = readSample(good);
    let written = 0;
    for (let part = 0; written < size; part += 1) {
      const lines = Array.from({ length: 10_000 }, (_, index) => {
        const seconds = (part * 10_000 + index) / 10;
        return `[${seconds.toFixed(6).padStart(12)}] br-lan: port ${String(index % 8)}(veth${String(index)}) entered forwarding state\n`;
      });
      const { bytesWritten } = await handle.write(lines.join(''));
      written += bytesWritten;
      if (part === 60) written += (await handle.write(crash)).bytesWritten;
    }
    await handle.close();
  }

  test('its one crash is found, and the page takes a click meanwhile', async ({ page }) => {
    test.setTimeout(120_000);
    await writeLargeLog(100_000_000);
    await choose(page, file);
    await expect(page.getByText('Reading console.log')).toBeVisible();
    // The page takes a click while the file is read.
    await page.getByRole('button', { name: 'Theme: as the system' }).click();
    await expect(page.getByRole('button', { name: 'Theme: light' })).toBeVisible();
    await expect(verdictOf(page)).toContainText('blk_mq_rq_timed_out', { timeout: 90_000 });
    await expectBestMatch(page, good);
    await expect(page.getByRole('main')).toContainText(/100(\.\d)? MB/);
    expect(await page.locator('.log-row').count(), 'rows in the page').toBeLessThan(2000);
    // The log shows the crash, and goes on to its end.
    await expect(logOf(page)).toContainText('blk_mq_rq_timed_out');
    await logOf(page).focus();
    await page.keyboard.press('End');
    await expect(logOf(page)).toContainText('entered forwarding state');
  });
});
