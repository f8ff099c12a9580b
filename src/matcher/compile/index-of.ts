import { featureTypes, type MatcherBundle } from '../schema/bundle.ts';
import { type Clause } from '../schema/clauses.ts';
import { type Cost, type Feature, featuresIn, requirementsOf } from '../runtime/features.ts';

/** A feature that more signatures mention tells little of which one is near. */
const commonest = 64;

/** How much dearer it is to look a feature up, and how much more events have it than the pages tell. */
const expense: Record<Feature['type'], number> = {
  function: 1,
  unloaded: 1,
  module: 2,
  text: 3,
  process: 8,
  line: 10,
  kind: 50,
};

/** The signatures that a feature leads to. */
interface Leads {
  feature: Feature;
  key: number[];
  mentions: number[];
}

const idOf = ({ type, text }: Feature): string => `${type} ${text}`;

/**
 * The way from what an event has to the signatures that it can match, and to those that it nearly matches. Of what the required clauses of
 * a signature need, the one that the fewest signatures share is its key.
 */
export function indexOf(
  required: readonly (readonly Clause[])[],
  numberOf: (text: string) => number,
): Pick<MatcherBundle, 'features' | 'open'> {
  const leads = new Map<string, Leads>();
  required.forEach((clauses, signature) => {
    for (const feature of unique(clauses.flatMap(featuresIn))) leadsOf(feature, leads).mentions.push(signature);
  });
  const cost: Cost = (features) =>
    features.reduce((sum, feature) => sum + leadsOf(feature, leads).mentions.length * expense[feature.type], 0);
  const open: number[] = [];
  required.forEach((clauses, signature) => {
    const [key] = clauses.flatMap((clause) => requirementsOf(clause, cost)).sort((a, b) => cost(a) - cost(b));
    if (key === undefined) open.push(signature);
    else for (const feature of unique(key)) leadsOf(feature, leads).key.push(signature);
  });
  return {
    open,
    features: [...leads.values()].map(({ feature, key, mentions }) => [
      featureTypes.indexOf(feature.type),
      numberOf(feature.text),
      key,
      mentions.length > commonest ? [] : mentions,
    ]),
  };
}

function leadsOf(feature: Feature, leads: Map<string, Leads>): Leads {
  const id = idOf(feature);
  const known = leads.get(id) ?? { feature, key: [], mentions: [] };
  leads.set(id, known);
  return known;
}

function unique(features: Feature[]): Feature[] {
  return [...new Map(features.map((feature) => [idOf(feature), feature])).values()];
}
