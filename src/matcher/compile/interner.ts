import { type MatcherBundle, type Packed } from '../schema/bundle.ts';
import { type Clause, type ClauseName, type LeafClause } from '../schema/clauses.ts';

/** Numbers things as they come; the same thing has the same number. */
function numbered<Item>(idOf: (item: Item) => string): { number: (item: Item) => number; all: () => Item[] } {
  const numbers = new Map<string, number>();
  const all: Item[] = [];
  return {
    number: (item) => {
      const id = idOf(item);
      const known = numbers.get(id);
      if (known !== undefined) return known;
      numbers.set(id, all.length);
      all.push(item);
      return all.length - 1;
    },
    all: () => all,
  };
}

/** Strings, clauses and lists of versions of a bundle, each once. */
export interface Interner {
  string: (text: string) => number;
  value: (value: unknown) => Packed;
  clause: (clause: Clause) => number;
  versions: (lists: unknown) => number;
  strings: () => string[];
  clauses: () => MatcherBundle['clauses'];
  allVersions: () => MatcherBundle['versions'];
}

export function interner(weigh: (clause: LeafClause) => number): Interner {
  const strings = numbered<string>((text) => text);
  const clauses: MatcherBundle['clauses'] = [];
  const clauseNumbers = new Map<string, number>();
  const versions = numbered<unknown>((lists) => JSON.stringify(lists));

  const value = (given: unknown): Packed => {
    if (typeof given === 'string') return strings.number(given);
    if (typeof given === 'boolean') return given;
    if (typeof given === 'number' && given >= 0) return -1 - given;
    if (Array.isArray(given)) return given.map(value);
    if (typeof given === 'object' && given !== null)
      return Object.fromEntries(Object.entries(given).map(([key, each]) => [key, value(each)]));
    throw new TypeError(`a matcher holds strings, truth values and numbers from 0 on only, not ${String(given)}`);
  };

  const operand = (given: Clause): Packed => {
    if ('all' in given) return given.all.map(clause);
    if ('any' in given) return given.any.map(clause);
    if ('not' in given) return clause(given.not);
    if ('earlier' in given) return clause(given.earlier);
    const [name] = Object.keys(given) as [ClauseName];
    return value((given as Record<string, unknown>)[name]);
  };

  const clause = (given: Clause): number => {
    const id = JSON.stringify(given);
    const known = clauseNumbers.get(id);
    if (known !== undefined) return known;
    const [name = ''] = Object.keys(given);
    const isLeaf = !['all', 'any', 'not'].includes(name);
    // Its parts have the smaller numbers.
    const packed = operand(given);
    clauses.push([strings.number(name), packed, isLeaf ? weigh(given as LeafClause) : 0]);
    clauseNumbers.set(id, clauses.length - 1);
    return clauses.length - 1;
  };

  return {
    string: strings.number,
    value,
    clause,
    versions: versions.number,
    strings: strings.all,
    clauses: () => clauses,
    allVersions: () => versions.all().map(value),
  };
}
