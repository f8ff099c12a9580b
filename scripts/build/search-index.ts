import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Language, languageCodes } from '../../src/i18n/language-codes.ts';
import { languageOfPath, prefixOf } from '../../src/i18n/prefix.ts';
import { type SearchIndex, searchIndexName } from '../../src/search/entry.ts';
import { type HelperThread, helperThread } from './helper-thread.ts';
import { type BuiltPage } from './page.ts';
import { type IndexedTexts } from './search-thread.ts';

/** Makes the index of what pages say. */
export interface TextIndexer {
  /** A page, which is indexed where it has a `data-pagefind-body`. Those of one language stand together. */
  page: (page: BuiltPage) => Promise<void>;
  /** Writes the index beside the pages, with that of what they are about, which names the texts of each page. Gives the number of pages. */
  finish: (about: SearchIndex) => Promise<number>;
  stop: () => Promise<unknown>;
}

/**
 * Each language is an index of its own, and is made by itself, on a thread of its own: Pagefind holds all words of a language in memory, and
 * much more when it puts their index together. That is done while the next language is rendered.
 */
export function textIndexer(directory: string): TextIndexer {
  const folder = join(directory, 'pagefind');
  const threads = new Map<Language, HelperThread<BuiltPage, IndexedTexts>>();
  const made: Promise<IndexedTexts>[] = [];
  let current: Language | null = null;
  const end = (): void => {
    const finished = current === null ? undefined : threads.get(current)?.finish();
    if (finished === undefined) return;
    // Whoever waits for all of them is told.
    finished.catch(() => undefined);
    made.push(finished);
  };
  return {
    page: async (page) => {
      const language = languageOfPath(page.file);
      if (language !== current) {
        end();
        current = language;
        threads.set(language, helperThread(new URL('search-thread.ts', import.meta.url), folder));
      }
      await threads.get(language)?.give(page);
    },
    finish: async (about) => {
      end();
      const texts = await Promise.all(made);
      writeFileSync(join(folder, 'pagefind-entry.json'), JSON.stringify(entryOf(texts)));
      const ids = new Map(texts.flatMap((each) => [...each.ids]));
      writeFileSync(join(directory, searchIndexName), JSON.stringify(withTexts(about, ids)));
      return ids.size;
    },
    stop: () => Promise.all([...threads.values()].map(({ stop }) => stop())),
  };
}

/** What Pagefind's script reads first: the indexes, by their language. */
function entryOf(texts: readonly IndexedTexts[]): object {
  const languages = texts.reduce((all, { entry }) => ({ ...all, ...entry.languages }), {});
  return { ...texts[0]?.entry, languages };
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
