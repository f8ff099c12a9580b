import { type Subject } from '../kernel/event.ts';
import { type Place } from '../kernel/place.ts';
import { type ClauseTest } from './clause/clause-test.ts';
import { clauseTests } from './clause/clause-tests.ts';
import { type Clause, type ClauseName, type LeafClause } from './clauses.ts';
import { describeClause } from './describe.ts';
import { type FailedClause } from './match.ts';

/** What came of testing one clause. */
export type Outcome =
  /** `words`: what held; of several alternatives the one that did. */
  { holds: true; words: string; weight: number; places: Place[] } | { holds: false; failed: FailedClause };

/** Tests one clause, nested ones included, against one crash. */
export function evaluate(clause: Clause, subject: Subject): Outcome {
  if ('all' in clause) return evaluateAll(clause.all, subject);
  if ('any' in clause) return evaluateAny(clause.any, clause, subject);
  if ('not' in clause) return evaluateNot(clause.not, clause, subject);
  return evaluateLeaf(clause, subject);
}

function evaluateAll(clauses: Clause[], subject: Subject): Outcome {
  const outcomes = clauses.map((clause) => evaluate(clause, subject));
  const failed = outcomes.find((outcome) => !outcome.holds);
  if (failed !== undefined) return failed;
  const held = outcomes.filter((outcome) => outcome.holds);
  return {
    holds: true,
    words: held.map(({ words }) => words).join(' and '),
    weight: held.reduce((sum, { weight }) => sum + weight, 0),
    places: held.flatMap(({ places }) => places),
  };
}

/** The branch that says most is the evidence. */
function evaluateAny(clauses: Clause[], whole: Clause, subject: Subject): Outcome {
  const outcomes = clauses.map((clause) => evaluate(clause, subject));
  const held = outcomes.filter((outcome) => outcome.holds).sort((a, b) => b.weight - a.weight)[0];
  if (held !== undefined) return held;
  const actual = new Set(outcomes.flatMap((outcome) => (outcome.holds ? [] : outcome.failed.actual)));
  return { holds: false, failed: failure(whole, [...actual].join('; ')) };
}

/** That something is absent excludes, but shows nothing by itself. */
function evaluateNot(clause: Clause, whole: Clause, subject: Subject): Outcome {
  const inner = evaluate(clause, subject);
  if (!inner.holds) return { holds: true, words: describeClause(whole), weight: 0, places: [] };
  return { holds: false, failed: failure(whole, describeClause(clause)) };
}

function evaluateLeaf(clause: LeafClause, subject: Subject): Outcome {
  const [name] = Object.keys(clause) as [ClauseName];
  // The table pairs each name with the type of its value; the compiler cannot follow a name that it does not know.
  const { test, weight, actual } = clauseTests[name] as unknown as Omit<ClauseTest<ClauseName>, 'test'> & {
    test: (value: unknown, subject: Subject) => Place[] | null;
  };
  const places = test((clause as Record<string, unknown>)[name], subject);
  if (places === null) return { holds: false, failed: failure(clause, actual(subject)) };
  return { holds: true, words: describeClause(clause), weight, places };
}

function failure(clause: Clause, actual: string): FailedClause {
  const words = describeClause(clause);
  return { clause: words, expected: words, actual };
}
