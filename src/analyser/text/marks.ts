import { type Place } from '../../kernel/place.ts';
import { type Evidence } from '../../matcher/runtime/match.ts';

/** A place in the log that shows a clause. `clause` is an index into the match's evidence. */
export interface Mark extends Place {
  clause: number;
}

/** All places of all clauses, in the order of the log. */
export function marksOf(evidence: readonly Pick<Evidence, 'lines' | 'places'>[]): Mark[] {
  return evidence
    .flatMap(({ places, lines }, clause) => {
      const placed = new Set(places.map((place) => place.line));
      // A line that a clause names without a column counts from its first character.
      const whole = lines.filter((line) => !placed.has(line)).map((line) => ({ line, column: 1, length: 0 }));
      return [...places, ...whole].map(({ line, column, length }) => ({ clause, line, column, length }));
    })
    .sort((a, b) => a.line - b.line || a.column - b.column || a.clause - b.clause);
}

/** A stop on the way through the evidence: one row of the log, whatever number of marks it has. */
export interface Stop {
  row: number;
  line: number;
}

/** The rows to step through, in the order of the log. `rowOf` tells the row of a place. */
export function stopsOf(marks: Mark[], rowOf: (line: number, column: number) => number): Stop[] {
  const stops: Stop[] = [];
  for (const { line, column } of marks) {
    const row = rowOf(line, column);
    if (stops[stops.length - 1]?.row !== row) stops.push({ row, line });
  }
  return stops;
}

/** A piece of a row's text: plain, evidence, found, or both. */
export interface Piece {
  text: string;
  clauses: number[];
  found: boolean;
}

interface Span {
  from: number;
  to: number;
  clause: number | null;
}

/**
 * Cuts a row's text where marks and found text begin and end.
 *
 * @param column 1-based column of the row's first character in its line.
 */
export function pieces(text: string, column: number, marks: Mark[], query: string): Piece[] {
  const spans: Span[] = marks
    .map(({ column: start, length, clause }) => ({
      from: Math.max(start - column, 0),
      to: Math.min(start - column + length, text.length),
      clause,
    }))
    .filter(({ from, to }) => from < to);
  for (const from of occurrences(text, query)) spans.push({ from, to: from + query.length, clause: null });
  const cuts = [...new Set([0, text.length, ...spans.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, index) => {
    const covering = spans.filter((span) => span.from <= from && span.to > from);
    return {
      text: text.slice(from, cuts[index + 1]),
      clauses: [...new Set(covering.flatMap(({ clause }) => clause ?? []))],
      found: covering.some(({ clause }) => clause === null),
    };
  });
}

/** Where `query` stands in a row, whatever its case. */
function occurrences(text: string, query: string): number[] {
  if (query === '') return [];
  const pattern = new RegExp(query.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'gi');
  return [...text.matchAll(pattern)].map(({ index }) => index);
}
