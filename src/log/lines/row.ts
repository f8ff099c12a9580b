import { type PrefixFacts } from '../containers/prefix.ts';
import { type InputLine } from '../bytes/lines.ts';
import { anyWord, mark } from '../scan/mark.ts';

/** A line of the input, or what a container of several lines held, before its prefixes are taken off. */
export interface Row {
  text: string;
  /** 1-based line of the input where it begins. */
  number: number;
  /** How much of the line stands in front of it. */
  before: number;
  /** 1-based column of each code unit and of the end; null where the text is the line itself. */
  columns: number[] | null;
  /** The line of each code unit and of the end; null where all stand on one. */
  numbers: number[] | null;
  /** What the container said of the message. */
  facts: PrefixFacts | null;
  /** Whether one of the reader's words may stand in it, or damage; a row without is looked at only within a report. */
  marked: boolean;
  /** It is a whole line as it stands, and all of it is printable ASCII. */
  asIs: boolean;
  /** It has the width of a console or a window, and no row shortly before it is longer: the message may have been cut there. */
  full: boolean;
}

/** A line of the input as it stands. */
export function rowOf({ text, number, before, marks }: InputLine): Row {
  return {
    text,
    number,
    before,
    columns: null,
    numbers: null,
    facts: null,
    marked: (marks & (anyWord | mark.odd)) !== 0,
    asIs: before === 0 && (marks & mark.odd) === 0,
    full: (marks & (mark.full | mark.window)) !== 0,
  };
}

/** Several rows as one, with a text between them that stands nowhere. */
export function joinRows(rows: Row[], glue = ''): Row {
  const columns: number[] = [];
  const numbers: number[] = [];
  rows.forEach((row, at) => {
    const last = at === rows.length - 1;
    const length = row.text.length + (last ? 1 : glue.length);
    for (let index = 0; index < length; index++) {
      const within = Math.min(index, row.text.length);
      columns.push(columnAt(row, within));
      numbers.push(numberAt(row, within));
    }
  });
  return {
    text: rows.map(({ text }) => text).join(glue),
    number: numbers[0] ?? 1,
    before: 0,
    columns,
    numbers,
    facts: null,
    // A word may have been cut apart.
    marked: true,
    asIs: false,
    full: false,
  };
}

/** Part of a row. */
export function partOf(row: Row, start: number, end = row.text.length): Row {
  return {
    text: row.text.slice(start, end),
    number: numberAt(row, start),
    before: row.before + start,
    columns: row.columns?.slice(start, end + 1) ?? null,
    numbers: row.numbers?.slice(start, end + 1) ?? null,
    facts: row.facts,
    marked: row.marked,
    asIs: false,
    full: false,
  };
}

/**
 * A text that was made from a row: `indices` gives for each code unit, and for the end, the index in the row that it was made from.
 */
export function madeFrom(row: Row, text: string, indices: number[]): Row {
  const numbers = row.numbers === null ? null : indices.map((index) => numberAt(row, index));
  return {
    text,
    number: numberAt(row, indices[0] ?? 0),
    before: 0,
    columns: indices.map((index) => columnAt(row, index)),
    numbers,
    facts: row.facts,
    marked: true,
    asIs: false,
    full: false,
  };
}

/** The column of a code unit of a row. */
export function columnAt(row: Row, index: number): number {
  return row.columns?.[index] ?? row.before + index + 1;
}

function numberAt(row: Row, index: number): number {
  return row.numbers?.[index] ?? row.number;
}
