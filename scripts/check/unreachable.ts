import { discriminating } from '../../src/matcher/runtime/band.ts';
import { leastOf, mostOf } from '../../src/matcher/trial/bounds.ts';
import { type Clause, type Excluding, type Matcher } from '../../src/matcher/schema/clauses.ts';
import { implies } from '../../src/matcher/compile/implies.ts';
import { type Weigh } from '../../src/matcher/runtime/evaluate.ts';

/** A matcher in its normal form, with the id that it is ordered by. */
export interface OfPage {
  id: string;
  match: Matcher;
}

/**
 * Whether it can be proven that, wherever one page matches, another stands before it: it matches every such crash, in a band as good,
 * and with as much weight or more.
 */
export function alwaysBehind(narrow: OfPage, wide: OfPage, weigh: Weigh): boolean {
  if (!matchesAllOf(narrow.match, wide.match)) return false;
  const given: Clause = { all: narrow.match.required };
  const { mine, theirs } = unshared(clausesOf(wide.match), clausesOf(narrow.match));
  const sure = mine.filter((clause) => implies(given, clause));
  const isConfirmed = [...wide.match.required, ...sure].some((clause) => leastOf(clause, weigh) >= discriminating);
  if (!isConfirmed && theirs.some((clause) => mostOf(clause, weigh) >= discriminating)) return false;
  const ahead = sum(sure.map((clause) => leastOf(clause, weigh))) - sum(theirs.map((clause) => mostOf(clause, weigh)));
  return ahead > 0 || (ahead === 0 && wide.id < narrow.id);
}

/** Whether every crash that satisfies one matcher satisfies the other, and is not ruled out there. */
function matchesAllOf(narrow: Matcher, wide: Matcher): boolean {
  const given: Clause = { all: narrow.required };
  return (
    wide.required.every((clause) => implies(given, clause)) &&
    wide.excluding
      .map(bare)
      .every(
        (clause) =>
          implies(given, { not: clause }) || narrow.excluding.map(bare).some((other) => implies(clause, other)),
      )
  );
}

/** Clauses that both have hold for the same crashes and say as much of them. */
function unshared(wide: Clause[], narrow: Clause[]): { mine: Clause[]; theirs: Clause[] } {
  const mine = [...wide];
  const theirs = narrow.filter((clause) => {
    const at = mine.findIndex((other) => JSON.stringify(other) === JSON.stringify(clause));
    if (at >= 0) mine.splice(at, 1);
    return at < 0;
  });
  return { mine, theirs };
}

const clausesOf = ({ required, supporting }: Matcher): Clause[] => [...required, ...supporting];

/** Without its reason. */
function bare(excluding: Excluding): Clause {
  const entries = Object.entries(excluding).filter(([key]) => key !== 'because');
  return Object.fromEntries(entries) as Clause;
}

/** In tenths of bits, as clauses are weighed, so that sums can be compared. */
const sum = (bits: number[]): number => Math.round(bits.reduce((all, each) => all + each, 0) * 10);
