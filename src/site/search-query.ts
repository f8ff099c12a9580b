/** What can narrow a search, by the names of the page's query string. */
export const searchFilters = ['type', 'kind', 'cause'] as const;

export type SearchFilter = (typeof searchFilters)[number];

export interface SearchQuery {
  text: string;
  filters: Record<SearchFilter, string[]>;
}

export function parseSearch(query: string): SearchQuery {
  const parameters = new URLSearchParams(query);
  return {
    text: parameters.get('q')?.trim() ?? '',
    filters: {
      type: parameters.getAll('type'),
      kind: parameters.getAll('kind'),
      cause: parameters.getAll('cause'),
    },
  };
}

/** The query string, with its question mark; empty where nothing is searched for. */
export function formatSearch({ text, filters }: SearchQuery): string {
  if (text === '') return '';
  const pairs = searchFilters.flatMap((filter) => filters[filter].map((value): [string, string] => [filter, value]));
  return `?${new URLSearchParams([['q', text], ...pairs]).toString()}`;
}
