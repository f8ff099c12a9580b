import { type Subject } from '../kernel/event.ts';
import { type Place } from '../kernel/place.ts';
import { type ClauseTest, type TestClause } from './clause/clause-test.ts';
import { clauseTests } from './clause/clause-tests.ts';
import { type Clause, type ClauseName, type LeafClause } from './clauses.ts';
import { describeClause } from './describe.ts';
import { type FailedClause } from './match.ts';

/** What came of testing one clause. */
export type Outcome =
  /** `words`: what held; of several alternatives the one that did. `weight`: in bits, how much it says. */
  { holds: true; words: string; weight: number; places: Place[] } | { holds: false; failed: FailedClause };

/** How much a leaf clause says when it holds, in bits: how rare it is among crashes. */
export type Weigh = (clause: LeafClause) => number;

const weightless: Weigh = () => 0;

/** Tests one clause, nested ones included, against one crash. */
export function evaluate(clause: Clause, subject: Subject, weigh: Weigh = weightless): Outcome {
  if ('all' in clause) return evaluateAll(clause.all, subject, weigh);
  if ('any' in clause) return evaluateAny(clause.any, clause, subject, weigh);
  if ('not' in clause) return evaluateNot(clause.not, clause, subject);
  return evaluateLeaf(clause, subject, weigh);
}

/** How much a clause says, in bits; null where it does not hold. Many clauses are asked that, and few are told of. */
export function bitsOf(clause: Clause, subject: Subject, weigh: Weigh = weightless): number | null {
  if ('all' in clause) {
    const bits = clause.all.map((each) => bitsOf(each, subject, weigh));
    return bits.includes(null) ? null : bits.reduce<number>((sum, each) => sum + (each ?? 0), 0);
  }
  if ('any' in clause) {
    const bits = clause.any.flatMap((each) => bitsOf(each, subject, weigh) ?? []);
    return bits.length === 0 ? null : Math.max(...bits);
  }
  if ('not' in clause) return bitsOf(clause.not, subject) === null ? 0 : null;
  const { test, value } = testOf(clause);
  return test.test(value, subject, placesOf) === null ? null : weigh(clause);
}

/** What shows that a clause holds; null where it does not. */
const placesOf: TestClause = (clause, subject) => {
  const outcome = evaluate(clause, subject);
  return outcome.holds ? outcome.places : null;
};

/** Whether it holds, and nothing more. */
export function holds(clause: Clause, subject: Subject): boolean {
  return bitsOf(clause, subject) !== null;
}

function evaluateAll(clauses: Clause[], subject: Subject, weigh: Weigh): Outcome {
  const outcomes = clauses.map((clause) => evaluate(clause, subject, weigh));
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
function evaluateAny(clauses: Clause[], whole: Clause, subject: Subject, weigh: Weigh): Outcome {
  const outcomes = clauses.map((clause) => evaluate(clause, subject, weigh));
  const held = outcomes.filter((outcome) => outcome.holds).sort((a, b) => b.weight - a.weight)[0];
  if (held !== undefined) return held;
  const failed = outcomes.flatMap((outcome) => (outcome.holds ? [] : [outcome.failed]));
  const settles = new Set(failed.flatMap(({ settle }) => settle ?? []));
  const settle = settles.size === 0 ? null : [...settles].join('; or ');
  return { holds: false, failed: failure(whole, [...new Set(failed.map(({ actual }) => actual))].join('; '), settle) };
}

/** That something is absent excludes, but shows nothing by itself. */
function evaluateNot(clause: Clause, whole: Clause, subject: Subject): Outcome {
  const inner = evaluate(clause, subject);
  if (!inner.holds) return { holds: true, words: describeClause(whole), weight: 0, places: [] };
  return { holds: false, failed: failure(whole, inner.words, null) };
}

function evaluateLeaf(clause: LeafClause, subject: Subject, weigh: Weigh): Outcome {
  const { test, value } = testOf(clause);
  const { actual, absent, ask, captures } = test;
  const places = test.test(value, subject, placesOf);
  if (places === null) {
    const there = actual(subject);
    return { holds: false, failed: failure(clause, there ?? absent, there === null ? ask : null) };
  }
  const held = Object.entries(captures?.(value, subject) ?? {}).map(([name, text]) => `${name} is ${text}`);
  const words = held.length === 0 ? describeClause(clause) : `${describeClause(clause)} (${held.join(', ')})`;
  return { holds: true, words, weight: weigh(clause), places };
}

/** A clause's test, of which the compiler cannot see that it goes with the clause's value. */
type AnyTest = Omit<ClauseTest<ClauseName>, 'test' | 'captures'> & {
  test: (value: unknown, subject: Subject, test: TestClause) => Place[] | null;
  captures?: (value: unknown, subject: Subject) => Record<string, string>;
};

/** The test of a clause, and the value that goes with it. */
function testOf(clause: LeafClause): { test: AnyTest; value: unknown } {
  const [name] = Object.keys(clause) as [ClauseName];
  // The table pairs each name with the type of its value; the compiler cannot follow a name that it does not know.
  return { test: clauseTests[name] as unknown as AnyTest, value: (clause as Record<string, unknown>)[name] };
}

function failure(clause: Clause, actual: string, settle: string | null): FailedClause {
  const words = describeClause(clause);
  return { clause: words, expected: words, actual, settle };
}
