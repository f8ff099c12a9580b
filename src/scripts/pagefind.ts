import { type SearchIndex } from '../search/entry.ts';
import { type FoundSection, type FullText, type TextHit } from '../search/full-text.ts';
import { joinHan, partHan } from '../search/han.ts';
import { type Term } from '../search/terms.ts';

/** The part of Pagefind's interface that is used. https://pagefind.app/docs/api/ */
interface Pagefind {
  options(options: { baseUrl?: string; excerptLength?: number }): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: PagefindHit[] }>;
}

interface PagefindHit {
  id: string;
  score: number;
  data(): Promise<PagefindPage>;
}

interface PagefindPage {
  excerpt: string;
  sub_results: FoundSection[];
}

/** Loads Pagefind from the site's root, wherever that is. The index of what pages are about says which page each of its hits is. */
export async function loadPagefind(root: URL, { entries }: SearchIndex): Promise<FullText> {
  const url = new URL('pagefind/pagefind.js', root).href;
  const pagefind = (await import(/* @vite-ignore */ url)) as Pagefind;
  await pagefind.options({ baseUrl: root.pathname, excerptLength: 24 });
  await pagefind.init();
  const paths = new Map(entries.flatMap(({ path, texts }) => Object.values(texts).map((id) => [id, path])));
  return {
    search: async (terms) => {
      const queries = queriesFor(terms);
      const answers = await Promise.all(queries.map(({ text }) => pagefind.search(text)));
      const hits = new Map<string, TextHit>();
      answers.forEach(({ results }, index) => {
        const share = queries[index]?.share ?? 0;
        const best = results[0]?.score ?? 1;
        for (const { id, score, data } of results) {
          const path = paths.get(id);
          if (path === undefined) continue;
          const before = hits.get(path);
          const sum = (before?.score ?? 0) + (share * score) / best;
          hits.set(path, { path, score: sum, load: before?.load ?? (async () => textOf(await data())) });
        }
      });
      return [...hits.values()].sort((a, b) => b.score - a.score);
    },
  };
}

/** Its index has each Chinese character as a word of its own: a run of them is a phrase, which must be a query of its own. */
function queriesFor(terms: readonly Term[]): { text: string; share: number }[] {
  const words = terms.filter(({ han }) => !han);
  const phrases = terms
    .filter(({ han }) => han)
    .map(({ text }) => ({ text: `"${partHan(text)}"`, share: 1 / terms.length }));
  if (words.length === 0) return phrases;
  return [{ text: words.map(({ text }) => text).join(' '), share: words.length / terms.length }, ...phrases];
}

function textOf({ excerpt, sub_results }: PagefindPage): { excerpt: string; sections: FoundSection[] } {
  return {
    excerpt: joinHan(excerpt),
    sections: sub_results.map((section) => {
      const title = joinHan(section.title);
      return { title, url: section.url, excerpt: withoutTitle(joinHan(section.excerpt), title) };
    }),
  };
}

/** The text of a section begins with its heading, which stands above the excerpt. */
function withoutTitle(excerpt: string, title: string): string {
  const repeated = `${title}. `;
  return excerpt.startsWith(repeated) ? excerpt.slice(repeated.length) : excerpt;
}
