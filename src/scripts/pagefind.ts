/** The part of Pagefind's interface that the search page uses. https://pagefind.app/docs/api/ */
export interface Pagefind {
  options(options: { baseUrl?: string; excerptLength?: number }): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<unknown>;
  search(query: string, options: { filters: Record<string, { any: string[] }> }): Promise<SearchResponse>;
}

export interface SearchResponse {
  results: SearchHit[];
  /** For each filter and value, how many results of this search would remain with it. */
  filters: Record<string, Record<string, number>>;
}

export interface SearchHit {
  id: string;
  data(): Promise<FoundPage>;
}

export interface FoundSection {
  title: string;
  url: string;
  /** Escaped text with `<mark>` elements. */
  excerpt: string;
}

export interface FoundPage {
  url: string;
  excerpt: string;
  meta: Record<string, string | undefined>;
  /** Sections with what was found in them, best first. */
  sub_results: FoundSection[];
}

/** Loads Pagefind from the site's root, wherever that is. */
export async function loadPagefind(root: URL): Promise<Pagefind> {
  const url = new URL('pagefind/pagefind.js', root).href;
  const pagefind = (await import(/* @vite-ignore */ url)) as Pagefind;
  await pagefind.options({ baseUrl: root.pathname, excerptLength: 24 });
  await pagefind.init();
  // Until they are loaded, searches tell no counts of filters.
  await pagefind.filters();
  return pagefind;
}
