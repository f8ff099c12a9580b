import { type Subject } from '../../kernel/event.ts';
import { type Place } from '../../kernel/place.ts';
import { type Clause, type ClauseName, type ClauseValues } from '../schema/clauses.ts';
import { type Find } from '../words/told.ts';

/** What an author may write behind a clause's name. */
export type ClauseValue<Name extends ClauseName> = ClauseValues[Name];

/** Tests any clause: as the `test` of a leaf clause. */
export type TestClause = (clause: Clause, subject: Subject) => Place[] | null;

/** How one clause is tested. */
export interface ClauseTest<Name extends ClauseName> {
  /**
   * The places that show it; empty where it holds without a line of its own; null where it does not hold.
   * A clause with clauses in it asks `test` about them.
   */
  test: (value: ClauseValue<Name>, subject: Subject, test: TestClause) => Place[] | null;
  /** What was there instead, for a clause that failed; null where the log shows nothing of the sort. */
  actual: (subject: Subject) => Find<Name> | null;
  /** What the named groups of an expression hold where the clause does. */
  captures?: (value: ClauseValue<Name>, subject: Subject) => Record<string, string>;
}

export function listOf<Item>(value: Item | Item[]): Item[] {
  return Array.isArray(value) ? value : [value];
}

/** The place of a fact as evidence: none where the report does not show it. */
export function shown(place: Place | undefined): Place[] {
  return place === undefined ? [] : [place];
}
