import { statSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { filesIn } from '../build/relative.ts';
import { type Figure, figure } from './figure.ts';

/** What a page adds to a site in each form, by the files that hold it, in kB at most. */
const forms: [name: string, files: RegExp, limit: number][] = [
  ['as it is', /(?<!oopsdex)\.html$/, 60],
  ['.gz', /(?<!oopsdex)\.html\.gz$/, 12],
  ['.br', /(?<!oopsdex)\.html\.br$/, 10],
  ['in the search index', /^(?:pagefind\/|search-index\.json$)/, 15],
  ['in the single file', /^oopsdex\.html$/, 60],
  // So that 5,000 pages are 800 MB.
  ['in all', /^/, 160],
];

/** How large a built site is, by its pages: their number grows with the knowledge, what each of them takes must not. */
export function benchSize(directory: string, print: (figure: Figure) => void): void {
  const files = filesIn(directory).map((path) => ({
    name: relative(directory, path).split(sep).join('/'),
    size: statSync(path).size,
  }));
  const pages = files.filter(({ name }) => /(?:^|\/)index\.html$/.test(name)).length;
  for (const [form, held, limit] of forms) {
    const size = files.reduce((sum, file) => sum + (held.test(file.name) ? file.size : 0), 0);
    print(figure(`size of a page of ${pages.toLocaleString('en')}, ${form}`, size / pages / 1000, 'kB', { limit }));
  }
}
