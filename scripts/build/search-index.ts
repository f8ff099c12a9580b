import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type IndexFile } from 'pagefind';
import { type Language, languageCodes } from '../../src/i18n/language-codes.ts';
import { prefixOf } from '../../src/i18n/prefix.ts';
import { type SearchIndex, searchIndexName } from '../../src/search/entry.ts';
import { partHan } from '../../src/search/han.ts';
import { filesIn } from './relative.ts';

/** Pagefind's ready-made interfaces, which the site does not use. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

/** What stands before the data of a page in Pagefind's files. */
const fragmentMark = 'pagefind_dcd';

/**
 * Indexes the built pages that have a `data-pagefind-body`, and writes the index of their texts beside them, with that of what they are
 * about, which names the texts of each page. Gives the number of pages.
 */
export async function writeSearchIndex(directory: string, about: SearchIndex): Promise<number> {
  const fragments = await writeTexts(directory);
  const entries = about.entries.map((entry) => ({
    ...entry,
    texts: Object.fromEntries(
      languageCodes.flatMap((code) => {
        const id = fragments.get(`/${prefixOf(code)}${entry.path}`);
        return id === undefined ? [] : [[code, id]];
      }),
    ),
  }));
  writeFileSync(join(directory, searchIndexName), JSON.stringify({ ...about, entries }));
  return fragments.size;
}

/** What Pagefind's script reads first: the indexes, by their language. */
const entryName = 'pagefind-entry.json';

interface Entry {
  languages: object;
}

/** The ids of the indexed pages, by their addresses. Each language is an index of its own, and is made by itself: of one at a time Pagefind holds all words in memory. */
async function writeTexts(directory: string): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  const pages = Map.groupBy(pagesIn(directory), languageOfFile);
  const entries: Entry[] = [];
  for (const files of pages.values()) {
    for (const { path, content } of await indexOf(directory, files)) {
      if (path === entryName) entries.push(JSON.parse(Buffer.from(content).toString('utf8')) as Entry);
      const target = join(directory, 'pagefind', path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, content);
      const id = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
      if (id !== undefined) ids.set(addressIn(content), id);
    }
  }
  const languages = entries.reduce((all, entry) => ({ ...all, ...entry.languages }), {});
  writeFileSync(join(directory, 'pagefind', entryName), JSON.stringify({ ...entries[0], languages }));
  return ids;
}

/** The files of the index of some pages. */
async function indexOf(directory: string, pages: readonly string[]): Promise<IndexFile[]> {
  try {
    const { index, errors } = await createIndex();
    if (index === undefined) throw new Error(`the search index could not be made: ${errors.join('; ')}`);
    const problems: string[] = [];
    for (const file of pages) {
      const content = forSearch(readFileSync(join(directory, file), 'utf8'), file);
      if (content === null) continue;
      problems.push(...(await index.addHTMLFile({ sourcePath: file, content })).errors);
    }
    const { files, errors: failures } = await index.getFiles();
    problems.push(...failures);
    if (problems.length > 0) throw new Error(`the search index could not be made: ${problems.join('; ')}`);
    return files.filter(({ path }) => !unused.test(path));
  } finally {
    await close();
  }
}

const pagesIn = (directory: string): string[] =>
  filesIn(directory)
    .map((file) => relative(directory, file).split(sep).join('/'))
    .filter((file) => file.endsWith('/index.html'))
    .sort();

const languageOfFile = (file: string): Language =>
  languageCodes.find((code) => file.startsWith(`${code}/`)) ?? languageCodes[0];

/** What is text of a page, in what it says of its language. */
const body = /(<html[^>]*>)[\s\S]*?(<article\b[\s\S]*<\/article>)/;

/** What says nothing to an index, and is a third of a page: the elements that colour a log. */
const colours = /<\/?span\b(?:[^>"]|"[^"]*")*>/g;

/**
 * A page as it is indexed; null of one that is not. Pagefind parts Chinese in one way at the build and in another in the browser: blanks
 * between its characters leave nothing to part.
 */
function forSearch(html: string, file: string): string | null {
  if (!html.includes('data-pagefind-body')) return null;
  const [, root = '', text = ''] = body.exec(html) ?? [];
  const page = `${root}<body>${text.replace(colours, '')}</body></html>`;
  if (languageOfFile(file) !== 'zh-cn') return page;
  return page
    .split(/(<(?:[^>"]|"[^"]*")*>)/)
    .map((piece) => (piece.startsWith('<') ? piece : partHan(piece)))
    .join('');
}

/** The address that a page's file in the index tells. */
function addressIn(fragment: Uint8Array): string {
  const text = gunzipSync(fragment).toString('utf8');
  const { url } = JSON.parse(text.slice(fragmentMark.length)) as { url: string };
  return url;
}
