import { type RowMap } from './messages.ts';

/** A line up to this long takes one row. */
const longest = 240;
/** Rows of a longer line are broken at the last blank before this width. */
const width = 160;

/**
 * Where a long line is broken first: before each time stamp, where a log that was flattened to one line had its line ends.
 * The blanks are bounded so that no text makes the search slow.
 */
const stamp = /\[ {0,6}\d{1,7}\.\d{6}\]/g;

/** The text of a log with the places of its rows. */
export interface RowText extends RowMap {
  text: string;
  /** Offset in `text` of each row's first character. */
  starts: Uint32Array;
}

/**
 * Splits a log into rows to show. Nothing of the text is changed: only the view breaks long lines.
 * Lines end where the reader of the log ends them: in LF, CR LF, or a lone CR.
 */
export function splitRows(text: string): RowText {
  const starts: number[] = [];
  const lines: number[] = [];
  const columns: number[] = [];
  const ends = /\r\n|\n|\r/g;
  let line = 0;
  for (let start = 0; start < text.length || line === 0;) {
    const found = ends.exec(text);
    const end = found?.index ?? text.length;
    line += 1;
    for (const column of breaks(text, start, end)) {
      starts.push(start + column);
      lines.push(line);
      columns.push(column + 1);
    }
    if (found === null) break;
    start = ends.lastIndex;
  }
  return {
    text,
    starts: Uint32Array.from(starts),
    lines: Uint32Array.from(lines),
    columns: Uint32Array.from(columns),
    gaps: new Uint32Array(),
  };
}

/** Offsets within a line at which its rows begin. */
function breaks(text: string, start: number, end: number): number[] {
  const length = end - start;
  if (length <= longest) return [0];
  const line = text.slice(start, end);
  const found = [0];
  for (const { index } of line.matchAll(stamp)) {
    if (index === 0) continue;
    fill(line, found, index);
    found.push(index);
  }
  fill(line, found, length);
  return found;
}

/** Breaks what lies between the last break and `end` into rows of at most `width`. */
function fill(line: string, found: number[], end: number): void {
  for (let at = found[found.length - 1] ?? 0; end - at > width;) {
    // Only in the row: a line without blanks would be searched from here to its begin for each row.
    const blank = line.slice(at, at + width).lastIndexOf(' ');
    const next = blank > width / 2 ? at + blank + 1 : at + width;
    // A pair of surrogates is one character.
    at = isLowSurrogate(line, next) ? next + 1 : next;
    if (at >= end) return;
    found.push(at);
  }
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** The text of the rows `from` (included) to `to` (excluded), without line ends. */
export function sliceRows({ text, starts }: RowText, from: number, to: number): string[] {
  const texts: string[] = [];
  for (let row = Math.max(from, 0); row < Math.min(to, starts.length); row += 1) {
    texts.push(text.slice(starts[row], starts[row + 1] ?? text.length).replace(/\r\n$|[\r\n]$/, ''));
  }
  return texts;
}

/** The row in which a place of the log stands. Both count from 1, as places do; the row counts from 0. */
export function rowOf({ lines, columns }: RowMap, line: number, column = 1): number {
  const last = lastAtMost(lines, line);
  const first = lastAtMost(lines, line - 1) + 1;
  // Among the rows of the line, the last that begins at or before the column.
  const row = first > last ? last : first + Math.max(lastAtMost(columns.subarray(first, last + 1), column), 0);
  return Math.max(row, 0);
}

/** Index of the last value of a rising list that is not above `limit`; -1 where all are. */
export function lastAtMost(values: Uint32Array, limit: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Rows that hold `query`, whatever its case; no more than `limit`. */
export function findRows({ text, starts }: RowText, query: string, limit: number): Uint32Array {
  const hits: number[] = [];
  if (query === '') return new Uint32Array();
  const pattern = new RegExp(query.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'gi');
  for (let found = pattern.exec(text); found !== null && hits.length < limit; found = pattern.exec(text)) {
    const row = lastAtMost(starts, found.index);
    hits.push(row);
    // On to the next row: a row is found once.
    pattern.lastIndex = Math.max(starts[row + 1] ?? text.length, found.index + 1);
  }
  return Uint32Array.from(hits);
}
