import { normalised, type Term } from './terms.ts';

/** A part of a page that holds what was searched for. */
export interface FoundSection {
  title: string;
  url: string;
  /** Escaped text with `<mark>` elements. */
  excerpt: string;
}

/** What of a page's text is shown. */
export interface FoundText {
  excerpt: string;
  /** Best first. */
  sections: FoundSection[];
}

/** A page whose text holds what was searched for. */
export interface TextHit {
  /** As in the index of what pages are about. */
  path: string;
  /** Against the best one, from 0 to 1. */
  score: number;
  load: () => Promise<FoundText>;
}

/** Looks through the texts of pages: the index of a served site, or the pages of the single file. */
export interface FullText {
  search: (terms: readonly Term[]) => Promise<TextHit[]>;
}

/** Of a term at least this share must begin a marked word: the index takes `crashes` for `crash`, which is right, and `zzz` for `z`. */
const leastShared = 0.6;

function sharedBeginning(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

/** Whether what was marked in a text is what was searched for. */
export function holds({ excerpt, sections }: FoundText, terms: readonly Term[]): boolean {
  const marked = [excerpt, ...sections.map((section) => section.excerpt)]
    .flatMap((text) => [...text.matchAll(/<mark>(.*?)<\/mark>/gs)])
    .map(([, text = '']) => normalised(text));
  return terms.some(({ text }) =>
    marked.some((mark) => mark.includes(text) || sharedBeginning(text, mark) >= leastShared * text.length),
  );
}
