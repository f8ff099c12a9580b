import { type Messages } from '../i18n/en.ts';
import { countsOf, type Facet, facets, type FacetValues, noValues } from './filter.ts';
import { applicabilities } from '../matcher/applicability/verdict.ts';
import { type SignatureEntry } from './signatures.ts';

/** One value of a facet with its words and how many signatures have it. */
export interface FacetOption {
  value: string;
  label: string;
  count: number;
}

/** Components are chosen by subsystem: `net/netfilter` and `net/ipv4` are both `net`. */
export function facetValuesOf({ data }: SignatureEntry): FacetValues {
  return {
    kind: [data.kind],
    component: [data.component.split('/')[0] ?? data.component],
    cause: [data.cause],
    distribution: data.distributions,
    // Told by the kernel that the reader names.
    applicability: [],
  };
}

/** The values that the signatures have, most frequent first. */
export function facetOptions(entries: SignatureEntry[], words: Messages): Record<Facet, FacetOption[]> {
  const labels: Record<Facet, Record<string, string>> = {
    kind: words.kinds,
    component: {},
    cause: words.causes,
    distribution: words.distributions,
    applicability: words.list.applicabilities,
  };
  const all = entries.map(facetValuesOf);
  const counts = countsOf(all, noValues);
  const optionsOf = (facet: Facet): FacetOption[] =>
    facet === 'applicability'
      ? applicabilities.map((value) => ({ value, label: words.list.applicabilities[value], count: 0 }))
      : valueOptions(facet);
  const valueOptions = (facet: Facet): FacetOption[] =>
    [...new Set(all.flatMap((values) => values[facet]))]
      .map((value) => ({
        value,
        label: labels[facet][value] ?? value,
        count: counts[facet].of(value),
      }))
      .toSorted((a, b) => b.count - a.count || a.label.localeCompare(b.label));
  return Object.fromEntries(facets.map((facet) => [facet, optionsOf(facet)])) as Record<Facet, FacetOption[]>;
}
