import { type Subject } from '../../kernel/event.ts';
import { type Place } from '../../kernel/place.ts';
import { type ClauseName, type LeafClause } from '../clauses.ts';

/** What an author may write behind a clause's name. */
export type ClauseValue<Name extends ClauseName> = Extract<LeafClause, Record<Name, unknown>>[Name];

/** How one clause is tested. */
export interface ClauseTest<Name extends ClauseName> {
  /**
   * How much the clause says when it holds: 0 for what thousands of crashes share (a kind, a taint), more for what few do.
   * A match is confirmed only with a clause above 0.
   */
  weight: number;
  /** The places that show it; empty where it holds without a line of its own; null where it does not hold. */
  test: (value: ClauseValue<Name>, subject: Subject) => Place[] | null;
  /** What was there instead, in words, for a clause that failed. */
  actual: (subject: Subject) => string;
}

export function listOf<Item>(value: Item | Item[]): Item[] {
  return Array.isArray(value) ? value : [value];
}

/** The place of a fact as evidence: none where the report does not show it. */
export function shown(place: Place | undefined): Place[] {
  return place === undefined ? [] : [place];
}
