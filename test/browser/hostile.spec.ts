import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Page } from '@playwright/test';
import { choose, expectBestMatch, logOf, openAnalyser, paste, resultOf, verdictOf } from './analyser.ts';
import { expect, test } from './fixtures.ts';
import { readSample } from './seeds.ts';

/** Logs that somebody made to harm: they are shown as text, and the page goes on to answer. */

const good = 'blk-mq-rq-timed-out-null';

interface Watched extends Window {
  ran?: number;
  violations: string[];
}

test.beforeEach(async ({ page, site }) => {
  await page.addInitScript(() => {
    const watched = window as unknown as Watched;
    watched.violations = [];
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      watched.violations.push(`${violatedDirective} ${blockedURI}`);
    });
  });
  await openAnalyser(page, site.url);
});

/** Nothing ran, nothing was refused, and nothing but what the page is made of stands in it. */
async function expectText(page: Page): Promise<void> {
  const seen = await page.evaluate(() => {
    const { ran, violations } = window as unknown as Watched;
    const links = [...document.querySelectorAll<HTMLAnchorElement>('.result a')].map(({ protocol }) => protocol);
    return {
      ran: ran ?? null,
      violations,
      links: [...new Set(links)].filter((protocol) => !/^(?:https?|file|blob):$/.test(protocol)),
      foreign: document.querySelectorAll(
        '.result :is(img, script, iframe, object, embed, style, marquee, form:not(.find), [onerror], [onload], [onclick])',
      ).length,
    };
  });
  expect(seen).toEqual({ ran: null, violations: [], links: [], foreign: 0 });
}

/** A click is answered. How soon, `npm run bench -- site` tells. */
async function expectAlive(page: Page): Promise<void> {
  const wrap = resultOf(page).getByRole('button', { name: 'Wrap lines' });
  await wrap.click();
  await expect(wrap).toHaveAttribute('aria-pressed', 'true');
}

const attacks: [string, string][] = [
  ['markup', '<img/src=x/onerror=window.ran=1>'],
  ['a script', '<script>window.ran=1</script>'],
  ['a picture that runs', '<svg/onload=window.ran=1>'],
  ['an end of the text', '</pre></textarea></title><iframe/srcdoc="<script>parent.ran=1</script>">'],
  ['a script URL', 'javascript:window.ran=1'],
  ['a link', '<a/href=javascript:window.ran=1>here</a>'],
  ['a template', '{{constructor.constructor("window.ran=1")()}}${window.ran=1}'],
  ['characters by number', '&lt;img/src=x/onerror=window.ran=1&gt;&#60;b&#62;'],
  ['a style', '<style>*{display:none}</style>'],
];

for (const [name, attack] of attacks) {
  test(`${name}, wherever a log can hold it`, async ({ page }) => {
    const hostile = readSample(good)
      .replace(/Comm: \S+/, `Comm: ${attack}`)
      .replace(/Hardware name: .*/, `Hardware name: ${attack}`)
      .replace(/Modules linked in: /, `Modules linked in: ${attack} `)
      .replace(/Workqueue: .*/, `Workqueue: ${attack}`)
      .replace(/\n/, `\n[    1.000000] ${attack}\n`);
    await paste(page, `${hostile}\n[    9.000000] Kernel panic - not syncing: ${attack}\n`);
    await expect(verdictOf(page)).toBeVisible();
    await logOf(page).focus();
    await expect(logOf(page)).toContainText(`[    1.000000] ${attack}`);
    await expectText(page);
    const field = page.getByRole('searchbox', { name: 'Find in the log' });
    await field.fill(attack);
    await expect(logOf(page).locator('.mark-found').first()).toHaveText(attack);
    await page.keyboard.press('Escape');
    await page.locator('body').click({ position: { x: 1, y: 1 } });
    await page.keyboard.press('x');
    await expect(page.getByRole('dialog')).toBeVisible();
    await expectText(page);
  });
}

test('marks of direction turn nothing around beside what they stand in', async ({ page }) => {
  const turned = '\u202egnp.gol\u202c \u2067abc\u2069 \u200f\u061c';
  const unclosed = '\u202e\u2067left open';
  await paste(
    page,
    readSample(good)
      .replace(/Comm: \S+/, `Comm: ${unclosed}`)
      .replace(/Hardware name: .*/, `Hardware name: ${unclosed}`)
      .replace(/\n/, `\n[    1.000000] ${turned}\n[    1.000001] ${unclosed}\n`),
  );
  await expect(verdictOf(page)).toBeVisible();
  const row = logOf(page).locator('.log-row').filter({ hasText: '[    1.000001]' });
  await expect(row).toContainText(unclosed);
  // The number of a row stays before its text, and the next row begins where it did.
  const places = await row.evaluate((element) => {
    const left = (selector: string, within: Element | null): number =>
      within?.querySelector(selector)?.getBoundingClientRect().left ?? -1;
    return {
      number: left('.log-number', element),
      text: left('.log-text', element),
      next: left('.log-text', element.nextElementSibling),
    };
  });
  expect(places.number).toBeLessThan(places.text);
  expect(places.text).toBe(places.next);
  // Whatever shows kernel text keeps its turns to itself.
  const open = await resultOf(page).evaluate((result) => {
    const texts = document.createTreeWalker(result, NodeFilter.SHOW_TEXT);
    const leaking: string[] = [];
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      if (!/[\u202a-\u202e\u2066-\u2069]/.test(node.textContent ?? '')) continue;
      let around = node.parentElement;
      const isolates = (element: Element): boolean => {
        const { unicodeBidi, display } = getComputedStyle(element);
        return (
          unicodeBidi.startsWith('isolate') ||
          unicodeBidi === 'plaintext' ||
          /^(?:block|grid|flex|table-cell)/.test(display)
        );
      };
      while (around !== null && around !== result && !isolates(around)) around = around.parentElement;
      if (around === null || around === result) leaking.push(node.textContent ?? '');
    }
    return leaking;
  });
  expect(open).toEqual([]);
  await expectText(page);
});

test('control characters', async ({ page }) => {
  const controls = Array.from({ length: 32 }, (_, code) => String.fromCharCode(code))
    .filter((character) => !'\n\r'.includes(character))
    .join('');
  await paste(
    page,
    readSample(good).replace(
      /\n/,
      `\n[    1.000000] zbegin${controls}\u007f\u0080\u009f\u2028\u2029\ufeff\ufffe end\n`,
    ),
  );
  await expectBestMatch(page, good);
  await logOf(page).focus();
  await expect(logOf(page).locator('.log-row').filter({ hasText: 'zbegin' })).toContainText('end');
  await expectText(page);
  await expectAlive(page);
});

test.describe('large ones', () => {
  let folder = '';

  test.beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'oopsdex-hostile-'));
  });

  test.afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  async function give(page: Page, name: string, text: string): Promise<void> {
    const file = join(folder, name);
    await writeFile(file, text);
    await choose(page, file);
  }

  test('10 MB on one line', async ({ page }) => {
    await give(page, 'line.log', `[    0.500000] ${'x<b>y</b> '.repeat(1_000_000)}needle\n${readSample(good)}`);
    await expectBestMatch(page, good);
    await logOf(page).focus();
    await page.keyboard.press('Home');
    await expect(logOf(page)).toContainText('x<b>y</b>');
    await page.getByRole('searchbox', { name: 'Find in the log' }).fill('needle');
    await expect(resultOf(page)).toContainText('1 of 1');
    await expect(logOf(page).locator('.mark-found')).toHaveText('needle');
    await expectText(page);
    await expectAlive(page);
  });

  test('10 MB on one line alone, without a blank', async ({ page }) => {
    await give(page, 'word.log', `BUG: unable to handle kernel NULL pointer dereference at ${'a'.repeat(10_000_000)}`);
    await expect(verdictOf(page)).toBeVisible();
    await expectText(page);
    await expectAlive(page);
  });

  test('a million frames in one report', async ({ page }) => {
    const [head = '', ...rest] = readSample(good).split(/(?<=Call Trace:.*\n)/);
    const frames = Array.from({ length: 1_000_000 }, (_, index) => `[    1.000000]  frame_${String(index)}+0x1/0x2\n`);
    await give(page, 'frames.log', head + frames.join('') + rest.join(''));
    await expect(verdictOf(page)).toContainText('blk_mq_rq_timed_out', { timeout: 40_000 });
    const more = resultOf(page).getByRole('button', { name: /^Show .*more frames$/ });
    await more.click();
    await expect(resultOf(page).getByRole('region', { name: 'Call trace' })).toContainText('frame_100+0x1/0x2');
    await expectText(page);
    await expectAlive(page);
  });

  test('thousands of reports', async ({ page }) => {
    const report = (index: number): string =>
      [
        `[${(index / 10).toFixed(6).padStart(12)}] WARNING: CPU: 1 PID: 7 at net/core/dev.c:1 work_${String(index)}+0x10/0x20`,
        `[${(index / 10).toFixed(6).padStart(12)}] RIP: 0010:work_${String(index)}+0x10/0x20`,
        `[${(index / 10).toFixed(6).padStart(12)}] ---[ end trace 0123456789abcdef ]---`,
      ].join('\n');
    await give(page, 'reports.log', Array.from({ length: 5000 }, (_, index) => report(index)).join('\n'));
    await expect(verdictOf(page)).toContainText('work_0');
    await page.keyboard.press('j');
    await expect(verdictOf(page)).toContainText('work_1');
    await expectAlive(page);
  });
});
