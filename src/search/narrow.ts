import { type SearchFilter, searchFilters } from '../site/search-query.ts';
import { type SearchEntry } from './entry.ts';
import { type Found } from './rank.ts';

/** Values that are chosen of each filter; none means all. */
export type Chosen = Record<SearchFilter, string[]>;

const fits = (entry: SearchEntry, chosen: Chosen, except?: SearchFilter): boolean =>
  searchFilters.every((filter) => {
    if (filter === except || chosen[filter].length === 0) return true;
    const value = entry[filter];
    return value !== null && chosen[filter].includes(value);
  });

/** What remains with the choice. */
export function narrow(found: readonly Found[], chosen: Chosen): Found[] {
  return found.filter(({ entry }) => fits(entry, chosen));
}

/**
 * For each filter and value how many pages there are, most first. Choices of one filter are alternatives, so that a filter counts without
 * its own choice: else all its other values would be gone.
 */
export function countsOf(found: readonly Found[], chosen: Chosen): Record<SearchFilter, [string, number][]> {
  const countsFor = (filter: SearchFilter): [string, number][] => {
    const counts = new Map<string, number>(chosen[filter].map((value) => [value, 0]));
    for (const { entry } of found) {
      const value = entry[filter];
      if (value !== null && fits(entry, chosen, filter)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  };
  return { type: countsFor('type'), kind: countsFor('kind'), cause: countsFor('cause') };
}
