import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { type Language, languageCodes } from '../../src/i18n/language-codes.ts';
import { languageOfPath, prefixOf } from '../../src/i18n/prefix.ts';
import { type SearchIndex, searchIndexName } from '../../src/search/entry.ts';
import { searchedText } from './searched-text.ts';

/** Makes the index of what pages say, in a process of Pagefind's. */
export interface TextIndexer {
  /** A page that is written, `signatures/x/index.html`; it is indexed where it has a `data-pagefind-body`, behind those that were given before it. */
  page: (file: string) => void;
  /** Writes the index beside the pages, with that of what they are about, which names the texts of each page. Gives the number of pages. */
  finish: (about: SearchIndex) => Promise<number>;
  stop: () => Promise<unknown>;
}

/** Pagefind's ready-made interfaces, which the site does not use. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;

/** What Pagefind's script reads first: the indexes, by their language. */
interface Entry {
  languages: object;
}

const failure = (told: readonly string[]): Error => new Error(`the search index could not be made: ${told.join('; ')}`);

function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw failure(errors);
}

async function newIndex(): Promise<PagefindIndex> {
  const { index, errors } = await createIndex();
  if (index === undefined) throw failure(errors);
  return index;
}

/**
 * Each language is an index of its own. Pagefind holds all words of its pages in memory, and three times as much while it puts them together:
 * that is done for one language after the other.
 */
export function textIndexer(directory: string): TextIndexer {
  const folder = join(directory, 'pagefind');
  const indexes = new Map<Language, PagefindIndex>();
  let added = Promise.resolve();

  const add = async (file: string): Promise<void> => {
    const content = searchedText(file, await readFile(join(directory, file), 'utf8'));
    if (content === null) return;
    const language = languageOfPath(file);
    const index = indexes.get(language) ?? (await newIndex());
    indexes.set(language, index);
    refuse((await index.addHTMLFile({ sourcePath: file, content })).errors);
  };

  return {
    page: (file) => {
      added = added.then(() => add(file));
      // Who waits for the index is told.
      added.catch(() => undefined);
    },
    finish: async (about) => {
      await added;
      const entryFile = join(folder, 'pagefind-entry.json');
      const entries: Entry[] = [];
      for (const index of languageCodes.flatMap((code) => indexes.get(code) ?? [])) {
        refuse((await index.writeFiles({ outputPath: folder })).errors);
        entries.push(JSON.parse(readFileSync(entryFile, 'utf8')) as Entry);
        await index.deleteIndex();
      }
      writeFileSync(entryFile, JSON.stringify(entryOf(entries)));
      for (const name of readdirSync(folder)) if (unused.test(name)) rmSync(join(folder, name));
      const ids = textIds(join(folder, 'fragment'));
      writeFileSync(join(directory, searchIndexName), JSON.stringify(withTexts(about, ids)));
      return ids.size;
    },
    stop: close,
  };
}

/** Each index is written with an entry that names no other. */
function entryOf(entries: readonly Entry[]): Entry {
  return { ...entries[0], languages: Object.assign({}, ...entries.map(({ languages }) => languages)) as object };
}

/** What stands before the data of a page in Pagefind's files. */
const fragmentMark = 'pagefind_dcd';

/** The ids of the texts in the index by the addresses of their pages: `/signatures/x/`. */
function textIds(fragments: string): Map<string, string> {
  return new Map(
    readdirSync(fragments).map((name) => {
      const text = gunzipSync(readFileSync(join(fragments, name))).toString('utf8');
      const { url } = JSON.parse(text.slice(fragmentMark.length)) as { url: string };
      return [url, name.replace('.pf_fragment', '')];
    }),
  );
}

/** The index of what pages are about, with the ids of their texts. */
function withTexts(about: SearchIndex, ids: ReadonlyMap<string, string>): SearchIndex {
  const entries = about.entries.map((entry) => ({
    ...entry,
    texts: Object.fromEntries(
      languageCodes.flatMap((code) => {
        const id = ids.get(`/${prefixOf(code)}${entry.path}`);
        return id === undefined ? [] : [[code, id]];
      }),
    ),
  }));
  return { ...about, entries };
}
