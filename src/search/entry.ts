import { type CrashKind } from '../kernel/kinds.ts';
import { type Language } from '../i18n/language-codes.ts';

/** What can be found, in the order in which equals are told. */
export const pageTypes = ['signature', 'kind', 'guide'] as const;

export type PageType = (typeof pageTypes)[number];

/** A text in each language that it is written in. */
export type InLanguages = Partial<Record<Language, string>>;

/** One page, by what its author says that it is about. Its whole text is looked through by another index. */
export interface SearchEntry {
  /** Behind the language's part: `signatures/nf-queue-gso-null/`. */
  path: string;
  type: PageType;
  titles: InLanguages;
  summaries: InLanguages;
  /** What it is recognised by: functions, modules, messages, titles of its crashes. */
  names: string[];
  /** What else stands in its crashes: callers, references, distributions. */
  others: string[];
  kind: CrashKind | null;
  component: string | null;
  cause: string | null;
  /** Its ids in the index of whole texts. */
  texts: InLanguages;
}

/** Words for a value that pages share. */
export interface SharedWords {
  names: InLanguages;
  /** What else it is called, and how the kernel says it. */
  aliases: string[];
}

/** What the index is called in the site's root. */
export const searchIndexName = 'search-index.json';

/** What pages are about; their whole texts are looked through by another index. */
export interface SearchIndex {
  kinds: Partial<Record<CrashKind, SharedWords>>;
  causes: Record<string, InLanguages>;
  entries: SearchEntry[];
}
