import { type FoundSection, type FoundText, type FullText } from '../search/full-text.ts';

/** What is looked through of a page. */
export interface SearchedPage {
  /** Behind the language's part, as in the index of what pages are about. */
  path: string;
  title: string;
  summary: string;
  /** In the order of the page; the first stands above the first heading. */
  sections: { title: string; url: string; text: string }[];
}

/** What a word counts, by where it stands. */
const weights = { title: 20, summary: 8, heading: 5, text: 1 };

/** A word that stands very often in a text says no more than one that stands often. */
const mostCounted = 8;

/** Characters of an excerpt on each side of what was found. */
const around = 70;

/**
 * A search over the pages of the file, as the index of a served site does it: a page that was opened from a folder may not load that. Every
 * word must stand somewhere in the page, as a part of a word too; Chinese text needs no blanks between its words.
 */
export function pageFinder(pages: readonly SearchedPage[]): FullText {
  return {
    search: (terms) => {
      const words = terms.map(({ text }) => text);
      const scored = pages
        .map((page) => ({ page, score: words.length === 0 ? 0 : scoreOf(page, words) }))
        .filter(({ score }) => score > 0)
        .sort((a, b) => b.score - a.score || a.page.path.localeCompare(b.page.path));
      const best = scored[0]?.score ?? 1;
      return Promise.resolve(
        scored.map(({ page, score }) => ({
          path: page.path,
          score: score / best,
          load: () => Promise.resolve(foundText(page, words)),
        })),
      );
    },
  };
}

/** Zero where one of the words does not stand in the page. */
function scoreOf({ title, summary, sections }: SearchedPage, words: readonly string[]): number {
  const fields = [
    { text: title, weight: weights.title },
    { text: summary, weight: weights.summary },
    { text: sections.map((section) => section.title).join(' '), weight: weights.heading },
    { text: sections.map((section) => section.text).join(' '), weight: weights.text },
  ].map(({ text, weight }) => ({ text: text.toLowerCase(), weight }));
  let score = 0;
  for (const word of words) {
    const found = fields.reduce(
      (sum, { text, weight }) => sum + weight * Math.min(timesIn(text, word), mostCounted),
      0,
    );
    if (found === 0) return 0;
    score += found;
  }
  return score;
}

function timesIn(text: string, word: string): number {
  return text.split(word).length - 1;
}

function foundText({ summary, sections }: SearchedPage, words: readonly string[]): FoundText {
  const found: FoundSection[] = sections
    .filter(({ title, text }) => words.some((word) => `${title} ${text}`.toLowerCase().includes(word)))
    .map((section) => ({ title: section.title, url: section.url, excerpt: excerptOf(section.text, words) }));
  return { excerpt: excerptOf(summary, words), sections: found };
}

/** Escaped text with the words in `<mark>`, as Pagefind gives it. */
function excerptOf(text: string, words: readonly string[]): string {
  const lower = text.toLowerCase();
  const first = Math.max(
    0,
    Math.min(...words.map((word) => lower.indexOf(word)).map((at) => (at < 0 ? Infinity : at))),
  );
  const from = Number.isFinite(first) ? Math.max(0, first - around) : 0;
  const part = text.slice(from, from + 3 * around);
  const marked = new RegExp(words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'gi');
  let html = '';
  let at = 0;
  for (const match of part.matchAll(marked)) {
    html += `${escaped(part.slice(at, match.index))}<mark>${escaped(match[0])}</mark>`;
    at = match.index + match[0].length;
  }
  return `${from > 0 ? '… ' : ''}${html}${escaped(part.slice(at))}`;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (character) => entities[character] ?? character);
}
