import { type Download, type Locator, type Page } from '@playwright/test';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { tar } from '../../src/archive/archive.fixture.ts';
import { expectBestMatch, logOf, openAnalyser, paste, resultOf, textFile, verdictOf } from './analyser.ts';
import { expectNoViolation } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { readSample } from './seeds.ts';

/** Several logs at once: files, a folder, archives among them. */

const ida = 'memcg-ida-remove-bug';
const blk = 'blk-mq-rq-timed-out-null';
const boot = '[    0.000000] Linux version 5.14.0\n[    1.204000] eth0: link becomes ready\n';
const unknown =
  '[   12.000000] BUG: unable to handle kernel NULL pointer dereference at 0000000000000008\n[   12.000001] RIP: 0010:frob_widget+0x12/0x40 [frob]\n';
const bzip2 = Buffer.from('BZh91AY&SY');

const files = [
  textFile('db02.log', Buffer.from(readSample(ida))),
  textFile('db10.log', Buffer.from(readSample(ida))),
  textFile(
    'web01.tar.gz',
    gzipSync(tar({ path: 'var/log/messages', content: readSample(blk) }, { path: 'dmesg', content: boot })),
  ),
  textFile('frob.txt', Buffer.from(unknown)),
  textFile('old.bz2', bzip2),
];

type Given = Parameters<Locator['setInputFiles']>[0];

async function choose(page: Page, given: Given, button = 'Choose files'): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button, exact: true }).click();
  await (await chooser).setFiles(given as Parameters<Awaited<typeof chooser>['setFiles']>[0]);
}

const tableOf = (page: Page): Locator => page.getByRole('region', { name: 'Logs by signature' });
const groupsOf = (page: Page): Locator => tableOf(page).getByRole('rowheader');
const openersOf = (page: Page): Locator => tableOf(page).locator('tbody').getByRole('button');
const opener = (page: Page, name: string): Locator => tableOf(page).getByRole('button', { name, exact: true });

const exportDialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Export these logs' });

async function saved(page: Page): Promise<{ name: string; text: string }> {
  const waiting: Promise<Download> = page.waitForEvent('download');
  await exportDialog(page).getByRole('button', { name: 'Download' }).click();
  const download = await waiting;
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

test.beforeEach(async ({ page, site }) => {
  await openAnalyser(page, site.url);
});

test('files are grouped by signature, each opens its result, and the way back keeps the place', async ({ page }) => {
  await choose(page, files);
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(
    '4 of 6 logs hold a crash or another report. 2 known problems in 3 logs. 1 could not be read.',
  );
  await expect(groupsOf(page)).toHaveText([
    /2 logs$/,
    /1 log$/,
    /^No known signature: NULL pointer dereference in frob_widget\s+1 log$/,
    /^No crash\s+1 log$/,
    /^Not read\s+1 log$/,
  ]);
  await expect(groupsOf(page).first().getByRole('link')).toHaveAttribute('href', `signatures/${ida}/`);
  await expect(tableOf(page)).toContainText('This is a bzip2 file: unpack it first (bzip2 -d).');
  await expect(openersOf(page)).toHaveText([
    'db02.log',
    'db10.log',
    'web01.tar.gz!var/log/messages',
    'frob.txt',
    'web01.tar.gz!dmesg',
  ]);

  await opener(page, 'web01.tar.gz!var/log/messages').click();
  await expectBestMatch(page, blk);
  await expect(resultOf(page)).toBeFocused();
  await expect(logOf(page)).toContainText('blk_mq_rq_timed_out');
  await expect(page.getByRole('main')).toContainText('gzip, tar, dmesg');
  await expect(tableOf(page)).toBeHidden();

  await page.getByRole('button', { name: 'All logs' }).click();
  await expect(opener(page, 'web01.tar.gz!var/log/messages')).toBeFocused();
  await opener(page, 'web01.tar.gz!dmesg').click();
  await expect(verdictOf(page)).toHaveText('There is no kernel crash in this text.');
  await expect(page.getByRole('navigation', { name: 'Logs' })).toContainText('4 of 6 logs hold a crash');
  await expect(logOf(page)).toContainText('eth0: link becomes ready');
});

test('by keyboard: j and k go through the logs, Enter opens, Escape and Backspace go back', async ({ page }) => {
  await choose(page, files);
  await expect(page.getByRole('region', { name: 'Logs', exact: true })).toBeFocused();
  await page.keyboard.press('j');
  await expect(opener(page, 'db02.log')).toBeFocused();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await expect(opener(page, 'db10.log')).toBeFocused();
  for (const key of ['Escape', 'Backspace']) {
    await page.keyboard.press('Enter');
    await expectBestMatch(page, ida);
    await expect(resultOf(page)).toBeFocused();
    await page.keyboard.press(key);
    await expect(opener(page, 'db10.log')).toBeFocused();
    await expect(resultOf(page)).toHaveCount(0);
  }
});

test('a column sorts, the other way round, and not any more', async ({ page }) => {
  await choose(page, files);
  const head = tableOf(page).getByRole('columnheader', { name: 'Log' });
  await expect(head).toHaveAttribute('aria-sort', 'none');
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  await expect(openersOf(page)).toHaveText([
    'web01.tar.gz!var/log/messages',
    'db10.log',
    'db02.log',
    'frob.txt',
    'web01.tar.gz!dmesg',
  ]);
  await head.getByRole('button').click();
  await expect(openersOf(page).first()).toHaveText('db02.log');
});

test('the table is exported as CSV, the logs as the command line prints them', async ({ page }) => {
  await choose(page, [...files, textFile('=cmd.log', Buffer.from(boot))]);
  await page.getByRole('button', { name: 'Export x' }).click();
  const csv = await saved(page);
  expect(csv.name).toBe('oopsdex-logs.csv');
  const rows = csv.text.trimEnd().split('\r\n');
  expect(rows).toHaveLength(8);
  expect(rows[0]).toMatch(/^file,container,kind,function,/);
  expect(csv.text).toContain(`\r\n"'=cmd.log",dmesg,`);
  expect(csv.text).toContain(`\r\ndb02.log,dmesg,kernel-bug,ida_simple_remove,`);
  expect(csv.text).toContain('old.bz2,,,,,,,,,,,,This is a bzip2 file');
  await exportDialog(page).getByRole('button', { name: 'Copy' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(csv.text);

  await exportDialog(page).getByRole('radio', { name: 'JSON' }).check();
  await expect(exportDialog(page).getByRole('region', { name: 'Preview' })).toContainText('"events"');
  const json = await saved(page);
  expect(json.name).toBe('oopsdex-logs.jsonl');
  const analyses = json.text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { file: string; events: unknown[] });
  expect(analyses.map(({ file, events }) => `${file} ${String(events.length)}`)).toEqual([
    '=cmd.log 0',
    'db02.log 1',
    'db10.log 1',
    'frob.txt 1',
    'web01.tar.gz!var/log/messages 1',
    'web01.tar.gz!dmesg 0',
  ]);
  await exportDialog(page).getByRole('button', { name: 'Close' }).click();
  await expect(tableOf(page)).toBeVisible();
});

const syslog = (host: string): string =>
  unknown.replace(/^/gm, `Feb  4 06:51:39 ${host} kernel: `).replace(/^Feb.*kernel: $/m, '');
const named = ['db02', 'web7'].map((host) => textFile(`${host}.log`, Buffer.from(syslog(host))));

test('names of machines are hidden in what is exported, until a reader shows them', async ({ page }) => {
  await choose(page, named);
  await page.getByRole('button', { name: 'Export x' }).click();
  const dialog = exportDialog(page);
  const preview = dialog.getByRole('region', { name: 'Preview' });
  await expect(dialog).toContainText('db02 hidden as host-1');
  await expect(dialog).toContainText('web7 hidden as host-2');
  await expect(preview).toContainText('host-1.log');
  await expect(preview).not.toContainText(/db02|web7/);
  expect((await saved(page)).text).not.toMatch(/db02|web7/);
  await expectNoViolation(page);

  await dialog.getByRole('checkbox', { name: /^Host names/ }).uncheck();
  await expect(preview).toContainText('db02.log');
  expect((await saved(page)).text).toContain('\r\nweb7.log,');
});

test('by keyboard: x exports the table, the arrows choose JSON, the space bar shows names, Escape closes', async ({
  page,
}) => {
  await choose(page, named);
  await expect(tableOf(page)).toBeVisible();
  await page.keyboard.press('x');
  const dialog = exportDialog(page);
  await expect(dialog.getByRole('radio', { name: 'CSV' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  const preview = dialog.getByRole('region', { name: 'Preview' });
  await expect(preview).toContainText('"file":"host-1.log"');
  await page.keyboard.press('Tab');
  await expect(dialog.getByRole('checkbox', { name: /^Host names/ })).toBeFocused();
  await page.keyboard.press('Space');
  await expect(preview).toContainText('"file":"db02.log"');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await page.keyboard.press('j');
  await expect(opener(page, 'db02.log')).toBeFocused();
});

test.describe('a folder', () => {
  let folder = '';
  test.beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'oopsdex-case-'));
    for (const [path, content] of [
      ['db01/dmesg.txt', readSample(ida)],
      ['db02/dmesg.txt', boot],
      ['db02/notes', 'Call the owner of db02.\n'],
      ['logo.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0])],
    ] as const) {
      mkdirSync(join(folder, path, '..'), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
  });
  test.afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test('is read with all its files; what is no log is counted, not listed', async ({ page }) => {
    await choose(page, folder, 'Choose folder');
    await expect(openersOf(page)).toHaveText(['db01/dmesg.txt', 'db02/dmesg.txt']);
    await expect(page.getByRole('main')).toContainText('2 other files of the folder have not the name of a log');
    await opener(page, 'db01/dmesg.txt').click();
    await expectBestMatch(page, ida);
  });
});

test('several files can be dropped', async ({ page }) => {
  const data = await page.evaluateHandle(
    (texts) => {
      const transfer = new DataTransfer();
      for (const [name, text] of texts) transfer.items.add(new File([text], name));
      return transfer;
    },
    [
      ['one.log', readSample(ida)],
      ['two.log', boot],
    ] as [string, string][],
  );
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
  await expect(openersOf(page)).toHaveText(['one.log', 'two.log']);
});

test('a paste takes the place of the table', async ({ page }) => {
  await choose(page, files);
  await expect(tableOf(page)).toBeVisible();
  await paste(page, readSample(blk));
  await expectBestMatch(page, blk);
  await expect(page.getByRole('button', { name: 'All logs' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expectBestMatch(page, blk);
});

test('thousands of files are read while the page answers, and the reading can be cancelled', async ({ page }) => {
  test.setTimeout(180_000);
  const dropped = page.evaluateHandle(
    ([crash, quiet]) => {
      const transfer = new DataTransfer();
      for (let index = 0; index < 3000; index += 1) {
        transfer.items.add(new File([index % 3 === 0 ? (crash ?? '') : (quiet ?? '')], `host${String(index)}.log`));
      }
      return transfer;
    },
    [readSample(ida), boot],
  );
  await page.dispatchEvent('body', 'drop', { dataTransfer: await dropped });
  await expect(page.getByRole('main')).toContainText(/file \d[\d,]* of 3,000/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('textbox', { name: 'Paste a kernel log' })).toBeFocused();
  await page.dispatchEvent('body', 'drop', { dataTransfer: await dropped });
  await expect(groupsOf(page).first()).toContainText('1,000 logs', { timeout: 120_000 });
  await expect(openersOf(page)).toHaveCount(200);
  await page.getByRole('button', { name: 'Show 200 more' }).click();
  await expect(openersOf(page)).toHaveCount(400);
});

test.describe('a page that is loaded again', () => {
  test('has the table again, until the logs are forgotten', async ({ page }) => {
    await choose(page, files);
    await expect(openersOf(page)).toHaveCount(5);
    await opener(page, 'db10.log').click();
    await expectBestMatch(page, ida);
    const forget = page.getByRole('button', { name: 'Forget these logs' });
    await expect(forget).toBeVisible();
    await page.reload();
    await expect(openersOf(page)).toHaveCount(5);
    await expect(tableOf(page)).toContainText('This is a bzip2 file: unpack it first (bzip2 -d).');
    await opener(page, 'web01.tar.gz!var/log/messages').click();
    await expectBestMatch(page, blk);
    await forget.click();
    expect(await page.evaluate(() => [sessionStorage.length, localStorage.length])).toEqual([0, 0]);
    await page.reload();
    await expect(page.getByRole('textbox', { name: 'Paste a kernel log' })).toBeVisible();
    await expect(tableOf(page)).toHaveCount(0);
  });

  test('has it by keyboard: j goes to the logs, the button forgets them', async ({ page }) => {
    await choose(page, files);
    const forget = page.getByRole('button', { name: 'Forget these logs' });
    await expect(forget).toBeVisible();
    await page.reload();
    await expect(openersOf(page)).toHaveCount(5);
    await page.keyboard.press('j');
    await expect(opener(page, 'db02.log')).toBeFocused();
    await page.keyboard.press('Enter');
    await expectBestMatch(page, ida);
    await expect(resultOf(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(opener(page, 'db02.log')).toBeFocused();
    await forget.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'Paste a kernel log' })).toBeFocused();
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  });

  test('has the files that there was room for, and says how many', async ({ page }) => {
    const large = textFile('large.log', Buffer.concat([Buffer.from(boot), Buffer.alloc(25 * 1024 * 1024, 'x\n')]));
    await choose(page, [...named, large]);
    const sentence = 'There was room to keep 2 of 3 files: the others are gone when the page is loaded again.';
    await expect(page.getByRole('main')).toContainText(sentence);
    await page.reload();
    await expect(openersOf(page)).toHaveText(['db02.log', 'web7.log']);
    await expect(page.getByRole('main')).toContainText(sentence);
  });
});

for (const theme of ['light', 'dark'] as const) {
  test(`accessible, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    await choose(page, files);
    await expect(tableOf(page)).toBeVisible();
    await expectNoViolation(page);
    await opener(page, 'frob.txt').click();
    await expect(page.getByRole('button', { name: 'All logs' })).toBeVisible();
    await expectNoViolation(page);
  });
}

test('in Chinese', async ({ page, site }) => {
  await page.goto(`${site.url}zh-cn/`, { waitUntil: 'networkidle' });
  await choose(page, files, '选择文件');
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(
    '6 份日志中，4 份含有崩溃或其他报告。3 份与 2 个已知问题匹配。1 份无法读取。',
  );
  await page.getByRole('button', { name: 'frob.txt' }).click();
  await page.getByRole('button', { name: '全部日志' }).click();
  await expect(page.getByRole('button', { name: 'frob.txt' })).toBeFocused();
  await expectNoViolation(page);
});
