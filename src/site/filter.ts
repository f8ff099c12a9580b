/** What the list of signatures can be narrowed by. The names are those of the page's query string. */
export const facets = ['kind', 'component', 'cause', 'distribution', 'applicability'] as const;

export type Facet = (typeof facets)[number];

/** An entry's values of each facet. No value means that it has every value: a crash that any distribution can have. */
export type FacetValues = Record<Facet, readonly string[]>;

export type SortOrder = 'title' | 'date';

/** What the reader chose; the whole state of the list. */
export interface Choice {
  selected: FacetValues;
  sort: SortOrder;
  /** The kernel that each signature is compared with; empty where none is asked for. */
  release: string;
}

/** Nothing is chosen. */
export const noValues: FacetValues = { kind: [], component: [], cause: [], distribution: [], applicability: [] };

function holds(values: FacetValues, selected: FacetValues, facet: Facet): boolean {
  const wanted = selected[facet];
  return wanted.length === 0 || values[facet].length === 0 || values[facet].some((value) => wanted.includes(value));
}

/** One facet's choices are alternatives; the facets narrow each other. */
export function fits(values: FacetValues, selected: FacetValues): boolean {
  return facets.every((facet) => holds(values, selected, facet));
}

/** How many entries a choice of each value would show. */
export class Counts {
  private every = 0;
  private readonly byValue = new Map<string, number>();

  add(values: readonly string[]): void {
    if (values.length === 0) this.every += 1;
    for (const value of values) this.byValue.set(value, (this.byValue.get(value) ?? 0) + 1);
  }

  of(value: string): number {
    return this.every + (this.byValue.get(value) ?? 0);
  }
}

/** For each facet what its values would show, the other facets being as they are. Every entry is looked at once. */
export function countsOf(entries: Iterable<FacetValues>, selected: FacetValues): Record<Facet, Counts> {
  const counts = Object.fromEntries(facets.map((facet) => [facet, new Counts()])) as Record<Facet, Counts>;
  for (const values of entries) {
    const failed = facets.filter((facet) => !holds(values, selected, facet));
    // What only one facet keeps away, another choice of that facet would show.
    if (failed.length > 1) continue;
    for (const facet of failed.length === 1 ? failed : facets) counts[facet].add(values[facet]);
  }
  return counts;
}

/** `?kind=oops&kind=panic&sort=date` -> the choice. What is not known is left out. */
export function parseChoice(query: string): Choice {
  const parameters = new URLSearchParams(query);
  return {
    selected: Object.fromEntries(facets.map((facet) => [facet, parameters.getAll(facet)])) as Record<Facet, string[]>,
    sort: parameters.get('sort') === 'date' ? 'date' : 'title',
    release: parameters.get('release')?.trim() ?? '',
  };
}

/** The query string of a choice, with its question mark; empty where nothing is chosen. */
export function formatChoice({ selected, sort, release }: Choice): string {
  const parameters = new URLSearchParams(
    facets.flatMap((facet) => selected[facet].map((value): [string, string] => [facet, value])),
  );
  if (release !== '') parameters.set('release', release);
  if (sort !== 'title') parameters.set('sort', sort);
  const query = parameters.toString();
  return query === '' ? '' : `?${query}`;
}
