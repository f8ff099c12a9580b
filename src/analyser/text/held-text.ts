import { lastAtMost, type RowMap, rowOf, startOfRow } from './row-map.ts';
import { type TextIndex, textIndexer } from './text-index.ts';
import { fromBytes, type TextSource } from './text-source.ts';

/** The text of a log that is shown: where its rows begin, and where its bytes are. */
export interface HeldText extends TextSource {
  index: TextIndex;
}

/** A text that is there as a whole. */
export function holdText(text: string): HeldText {
  const bytes = new TextEncoder().encode(text);
  const { push, end } = textIndexer();
  push(bytes);
  return { index: end(), ...fromBytes(bytes) };
}

/** The text of the rows `from` (included) to `to` (excluded), without line ends. */
export async function readRows(text: HeldText, from: number, to: number): Promise<string[]> {
  const { map } = text.index;
  const first = Math.max(from, 0);
  const last = Math.min(to, map.rows);
  if (first >= last) return [];
  const { row, content } = await readAround(text, first, last);
  return cutRows(content, map, row, last).slice(first - row);
}

/** A row at or before the first one that is asked for, and the text from there on to the last one's end at least. */
async function readAround(
  { index, bytes }: HeldText,
  first: number,
  last: number,
): Promise<{ row: number; content: string }> {
  const begin = Math.max(lastAtMost(index.rows, first), 0);
  const end = lastAtMost(index.rows, last - 1) + 1;
  const content = await bytes(index.bytes[begin] ?? 0, index.bytes[end] ?? index.size);
  return { row: index.rows[begin] ?? 0, content: decoder.decode(content) };
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Cuts a text that begins with a row into the rows up to `to`. */
function cutRows(text: string, map: RowMap, from: number, to: number): string[] {
  const lineEnd = /\r\n|\n|\r|$/g;
  const rows: string[] = [];
  let at = 0;
  let start = startOfRow(map, from);
  for (let row = from; row < to; row += 1) {
    const next = startOfRow(map, row + 1);
    lineEnd.lastIndex = at;
    if (next.line === start.line) {
      const end = at + next.column - start.column;
      rows.push(text.slice(at, end));
      at = end;
    } else {
      const found = lineEnd.exec(text);
      rows.push(text.slice(at, found?.index));
      at = lineEnd.lastIndex;
    }
    start = next;
  }
  return rows;
}

/** A line of a log, numbered from 1. */
export interface TextLine {
  number: number;
  text: string;
}

/** A longer line is cut: a log that was flattened to one line is as long as the log. */
const longestLine = 1 << 16;
/** Rows of such a line that are looked at. */
const rowsOfLongest = longestLine >> 6;

/**
 * Lines of a log as they were given, without their ends.
 *
 * @param numbers rising.
 * @param column where a line begins that is too long to be given whole.
 */
export async function readLines(text: HeldText, numbers: readonly number[], column: number): Promise<TextLine[]> {
  const { map } = text.index;
  const lines: TextLine[] = [];
  for (const [first, last] of runsOf(map, numbers)) {
    const isLong = isTooLong(map, first);
    const from = rowOf(map, first, isLong ? column : 1);
    const to = isLong ? from + rowsOfLongest : rowOf(map, last, Infinity) + 1;
    const rows = await readRows(text, from, to);
    lines.push(...(isLong ? [longLine(map, from, rows, column)] : joinedRows(map, from, rows)));
  }
  return lines;
}

/** Lines that stand next to each other, and can be read at once. */
function runsOf(map: RowMap, numbers: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    if (number < 1 || number > map.lines) continue;
    const last = runs[runs.length - 1];
    if (last?.[1] === number - 1 && !isTooLong(map, number) && !isTooLong(map, number - 1)) last[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}

function isTooLong(map: RowMap, line: number): boolean {
  return startOfRow(map, rowOf(map, line, Infinity)).column > longestLine;
}

function joinedRows(map: RowMap, from: number, rows: readonly string[]): TextLine[] {
  const lines: TextLine[] = [];
  rows.forEach((row, index) => {
    const { line, column } = startOfRow(map, from + index);
    const last = lines[lines.length - 1];
    if (column > 1 && last !== undefined) last.text += row;
    else lines.push({ number: line, text: row });
  });
  return lines;
}

/** What stands in a long line from a column on. */
function longLine(map: RowMap, from: number, rows: readonly string[], column: number): TextLine {
  const { line, column: begin } = startOfRow(map, from);
  const own = rows.filter((_, index) => startOfRow(map, from + index).line === line).join('');
  return { number: line, text: own.slice(column - begin, column - begin + longestLine) };
}
