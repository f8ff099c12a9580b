import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { type Figure } from './figure.ts';
import { benchSize } from './size.ts';

test('what a page takes is told by each of its forms', () => {
  const folder = mkdtempSync(join(tmpdir(), 'oopsdex-size-'));
  const sizes = {
    'index.html': 4000,
    'a/index.html': 6000,
    'a/index.html.gz': 2000,
    'a/index.html.br': 1000,
    'pagefind/index/x.pf_index': 500,
    'search-index.json': 500,
    'search-index.json.br': 100,
    'oopsdex.html': 9000,
    'oopsdex.html.gz': 3000,
    'favicon.svg': 300,
  };
  for (const [name, size] of Object.entries(sizes)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), 'x'.repeat(size));
  }
  const figures: Figure[] = [];
  benchSize(folder, (one) => figures.push(one));
  rmSync(folder, { recursive: true });
  expect(figures.map(({ name, value }) => [name.replace('size of a page of 2, ', ''), value])).toEqual([
    ['as it is', 5],
    ['.gz', 1],
    ['.br', 0.5],
    ['in the search index', 0.5],
    ['in the single file', 4.5],
    ['in all', 13.2],
  ]);
});
