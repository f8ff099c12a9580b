import { type Subject } from '../../kernel/event.ts';
import { type Place } from '../../kernel/place.ts';
import { rememberedOfEach } from '../../kernel/remembered.ts';
import { type TestClause } from '../clause/clause-test.ts';
import { clauseTests } from '../clause/clause-tests.ts';
import { type Clause, type ClauseName, type LeafClause } from '../schema/clauses.ts';
import { type ToldClause, type ToldFailure, type ToldFind } from '../words/told.ts';

/** What shows that a clause holds. */
export interface Held {
  holds: true;
  /** What held, each on its own; of several alternatives the one that did. */
  told: ToldClause[];
  /** In bits, how much it says. */
  weight: number;
  places: Place[];
}

/** What came of testing one clause. */
export type Outcome = Held | { holds: false; failed: ToldFailure };

/** How much a leaf clause says when it holds, in bits: how rare it is among crashes. */
export type Weigh = (clause: LeafClause) => number;

const weightless: Weigh = () => 0;

/** Whether a clause, or one that it holds, may hold at all: what is ruled out without a look at the crash need not be tested. */
export type MayHold = (clause: Clause) => boolean;

const anyMay: MayHold = () => true;

/** Tests one clause, nested ones included, against one crash. */
export function evaluate(clause: Clause, subject: Subject, weigh: Weigh = weightless): Outcome {
  return heldBy(clause, subject, weigh) ?? { holds: false, failed: failureOf(clause, subject) };
}

/** How much a clause says, in bits; null where it does not hold. Many clauses are asked that, and few are told of. */
export function bitsOf(
  clause: Clause,
  subject: Subject,
  weigh: Weigh = weightless,
  mayHold: MayHold = anyMay,
): number | null {
  if (!mayHold(clause)) return null;
  if ('all' in clause) {
    let sum = 0;
    for (const each of clause.all) {
      const bits = bitsOf(each, subject, weigh, mayHold);
      if (bits === null) return null;
      sum += bits;
    }
    return sum;
  }
  if ('any' in clause) return heaviestOf(clause.any, subject, weigh, mayHold)?.bits ?? null;
  if ('not' in clause) return bitsOf(clause.not, subject, weightless, mayHold) === null ? 0 : null;
  const { test, value } = testOf(clause);
  return test.test(value, subject, placesOf) === null ? null : weigh(clause);
}

/** The first of the clauses that say most; null where none holds. */
function heaviestOf(
  clauses: Clause[],
  subject: Subject,
  weigh: Weigh,
  mayHold: MayHold,
): { clause: Clause; bits: number } | null {
  let heaviest: { clause: Clause; bits: number } | null = null;
  for (const clause of clauses) {
    const bits = bitsOf(clause, subject, weigh, mayHold);
    if (bits !== null && (heaviest === null || bits > heaviest.bits)) heaviest = { clause, bits };
  }
  return heaviest;
}

/** What shows that a clause holds; null where it does not. */
const placesOf: TestClause = (clause, subject) => heldBy(clause, subject)?.places ?? null;

/** Whether it holds, and nothing more. */
export function holds(clause: Clause, subject: Subject): boolean {
  return bitsOf(clause, subject) !== null;
}

/** What is told of a clause that holds; null where it does not. */
export function heldBy(clause: Clause, subject: Subject, weigh: Weigh = weightless): Held | null {
  if ('all' in clause) return allHeld(clause.all, subject, weigh);
  if ('any' in clause) {
    // The branch that says most is the evidence.
    const heaviest = heaviestOf(clause.any, subject, weigh, anyMay);
    return heaviest === null ? null : heldBy(heaviest.clause, subject, weigh);
  }
  if ('not' in clause) {
    // That something is absent excludes, but shows nothing by itself.
    return holds(clause.not, subject) ? null : { holds: true, told: [{ clause, captured: {} }], weight: 0, places: [] };
  }
  return leafHeld(clause, subject, weigh);
}

function allHeld(clauses: Clause[], subject: Subject, weigh: Weigh): Held | null {
  const held: Held[] = [];
  for (const clause of clauses) {
    const one = heldBy(clause, subject, weigh);
    if (one === null) return null;
    held.push(one);
  }
  return {
    holds: true,
    told: held.flatMap(({ told }) => told),
    weight: held.reduce((sum, { weight }) => sum + weight, 0),
    places: held.flatMap(({ places }) => places),
  };
}

function leafHeld(clause: LeafClause, subject: Subject, weigh: Weigh): Held | null {
  const { test, value } = testOf(clause);
  const places = test.test(value, subject, placesOf);
  if (places === null) return null;
  const captured = test.captures?.(value, subject) ?? {};
  return { holds: true, told: [{ clause, captured }], weight: weigh(clause), places };
}

/** What is told of a clause that does not hold. */
function failureOf(clause: Clause, subject: Subject): ToldFailure {
  if ('all' in clause) {
    const failed = clause.all.find((each) => !holds(each, subject));
    return failed === undefined ? { clause, finds: [] } : failureOf(failed, subject);
  }
  if ('any' in clause) return { clause, finds: clause.any.flatMap((each) => failureOf(each, subject).finds) };
  if ('not' in clause) return { clause, finds: [{ held: heldBy(clause.not, subject)?.told ?? [] }] };
  const { name, test } = testOf(clause);
  // As in `testOf`: what the clause's own test found.
  return { clause, finds: [{ name, find: test.actual(subject) } as ToldFind] };
}

/** A clause's test, of which the compiler cannot see that it goes with the clause's value. */
interface AnyTest {
  test: (value: unknown, subject: Subject, test: TestClause) => Place[] | null;
  actual: (subject: Subject) => unknown;
  captures?: (value: unknown, subject: Subject) => Record<string, string>;
}

/** The test of a clause, and the value that goes with it. */
const testOf = rememberedOfEach((clause: LeafClause): { name: ClauseName; test: AnyTest; value: unknown } => {
  const [name] = Object.keys(clause) as [ClauseName];
  // The table pairs each name with the type of its value; the compiler cannot follow a name that it does not know.
  return { name, test: clauseTests[name] as unknown as AnyTest, value: (clause as Record<string, unknown>)[name] };
});
