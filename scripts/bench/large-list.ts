import { type Page } from '@playwright/test';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Figure, figure, median } from './figure.ts';

/** The rows of the built page, as they stand in its source. */
const rowsIn = /(<ul class="rows"[^>]*>)([\s\S]*?)(<\/ul>)/;

/** A list whose rows are repeated until there are so many. */
export function withRows(html: string, count: number): string {
  const rows = rowsIn.exec(html)?.[2]?.match(/<li\b[\s\S]*?<\/li>/g) ?? [];
  if (rows.length === 0) throw new Error('the page holds no list of signatures');
  const repeated = Array.from({ length: count }, (_, index) => rows[index % rows.length] ?? '').join('');
  return html.replace(rowsIn, (_, before: string, _rows, after: string) => before + repeated + after);
}

/** Where the large list stands while it is measured: as deep as the page that it is made from, whose addresses count from there. */
const path = 'large-list/';

/** With a list of so many signatures beside that of a built site; the work is told its address from the site's root. */
export async function withLargeList(
  directory: string,
  count: number,
  work: (path: string) => Promise<void>,
): Promise<void> {
  const html = readFileSync(join(directory, 'signatures', 'index.html'), 'utf8');
  mkdirSync(join(directory, path));
  try {
    writeFileSync(join(directory, path, 'index.html'), withRows(html, count));
    await work(path);
  } finally {
    rmSync(join(directory, path), { recursive: true });
  }
}

/** From each change of a filter until the list is laid out anew, in ms. */
function timeFilters(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    const times: number[] = [];
    const boxes = [...document.querySelectorAll<HTMLInputElement>('.facets fieldset:not([hidden]) input')];
    // The first of each facet has the most signatures.
    const chosen = boxes.filter((box, index) => boxes[index - 1]?.name !== box.name);
    for (const box of [...chosen, ...chosen]) {
      const started = performance.now();
      box.click();
      // What reads a place waits for the layout.
      document.body.getBoundingClientRect();
      times.push(performance.now() - started);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return times;
  });
}

/** From a release that is typed in until the list is laid out anew, in ms: all signatures are compared with it. */
function timeRelease(page: Page): Promise<number> {
  return page.evaluate(() => {
    const field = document.querySelector<HTMLInputElement>('input[name=release]');
    if (field === null) throw new Error('the list has no field for a release');
    field.value = '4.18.0-305.el8.x86_64';
    const started = performance.now();
    field.dispatchEvent(new Event('change', { bubbles: true }));
    document.body.getBoundingClientRect();
    return performance.now() - started;
  });
}

/** What a choice in a list costs that stands in the page. */
export async function benchList(page: Page, of: string, print: (figure: Figure) => void): Promise<void> {
  const times = await timeFilters(page);
  print(figure(`a filter of the list of ${of}, median`, median(times), 'ms', { limit: 50 }));
  print(figure(`a filter of the list of ${of}, slowest`, Math.max(...times), 'ms'));
  print(figure(`a release for the list of ${of}`, await timeRelease(page), 'ms'));
}
