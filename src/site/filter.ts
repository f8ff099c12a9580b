/** What the list of signatures can be narrowed by. The names are those of the page's query string. */
export const facets = ['kind', 'component', 'cause', 'distribution'] as const;

export type Facet = (typeof facets)[number];

/** An entry's values of each facet. No value means that it has every value: a crash that any distribution can have. */
export type FacetValues = Record<Facet, string[]>;

export const sortOrders = ['title', 'date'] as const;

export type SortOrder = (typeof sortOrders)[number];

/** What the reader chose; the whole state of the list. */
export interface Choice {
  selected: FacetValues;
  sort: SortOrder;
}

/** One facet's choices are alternatives; the facets narrow each other. `except` leaves one facet out. */
export function fits(values: FacetValues, selected: FacetValues, except?: Facet): boolean {
  return facets.every(
    (facet) => facet === except || selected[facet].length === 0 || hasAny(values, facet, selected[facet]),
  );
}

function hasAny(values: FacetValues, facet: Facet, wanted: string[]): boolean {
  return values[facet].length === 0 || values[facet].some((value) => wanted.includes(value));
}

/** How many entries a choice of this value would show, the other facets being as they are. */
export function countOf(entries: FacetValues[], selected: FacetValues, facet: Facet, value: string): number {
  return entries.filter((values) => fits(values, selected, facet) && hasAny(values, facet, [value])).length;
}

/** `?kind=oops&kind=panic&sort=date` -> the choice. What is not known is left out. */
export function parseChoice(query: string): Choice {
  const parameters = new URLSearchParams(query);
  return {
    selected: {
      kind: parameters.getAll('kind'),
      component: parameters.getAll('component'),
      cause: parameters.getAll('cause'),
      distribution: parameters.getAll('distribution'),
    },
    sort: parameters.get('sort') === 'date' ? 'date' : 'title',
  };
}

/** The query string of a choice, with its question mark; empty where nothing is chosen. */
export function formatChoice({ selected, sort }: Choice): string {
  const parameters = new URLSearchParams(
    facets.flatMap((facet) => selected[facet].map((value): [string, string] => [facet, value])),
  );
  if (sort !== 'title') parameters.set('sort', sort);
  const query = parameters.toString();
  return query === '' ? '' : `?${query}`;
}
