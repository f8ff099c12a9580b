/**
 * Which rows of the log view the lines of a log take. Most lines take one row, so that only the long ones are listed: the map of a log of a
 * gigabyte is a few kilobytes, unless its lines are long. All places count from 1, rows from 0.
 */
export interface RowMap {
  lines: number;
  rows: number;
  /** The lines that take several rows, rising. */
  long: Uint32Array;
  /** For each of them, where its own columns end in `breaks`. */
  ends: Uint32Array;
  /** The columns at which second and further rows begin, line by line. */
  breaks: Uint32Array;
}

/** A place of a log: where a row begins. */
export interface RowStart {
  line: number;
  column: number;
  /** Its line takes other rows as well. */
  broken: boolean;
}

/** Index of the last value of a rising list that is not above `limit`; -1 where all are. */
export function lastAtMost(values: ArrayLike<number>, limit: number): number {
  return lastThat(values.length, (index) => (values[index] ?? 0) <= limit);
}

/** The last index that fits, where all that fit come first; -1 where none does. */
function lastThat(count: number, fits: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fits(middle)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** So many rows more than lines stand before a long line, given by its index. */
function extraBefore({ ends }: RowMap, index: number): number {
  return index === 0 ? 0 : (ends[index - 1] ?? 0);
}

/** Where a row begins. */
export function startOfRow(map: RowMap, row: number): RowStart {
  const { long, ends, breaks } = map;
  const index = lastThat(long.length, (at) => (long[at] ?? 0) - 1 + extraBefore(map, at) <= row);
  if (index < 0) return { line: row + 1, column: 1, broken: false };
  const line = long[index] ?? 0;
  const extra = extraBefore(map, index);
  const within = row - (line - 1 + extra);
  const own = (ends[index] ?? 0) - extra;
  if (within > own) return { line: line + within - own, column: 1, broken: false };
  return { line, column: within === 0 ? 1 : (breaks[extra + within - 1] ?? 1), broken: true };
}

/** The row in which a place of the log stands; of a place outside of it the nearest one. */
export function rowOf(map: RowMap, line: number, column = 1): number {
  const { long, ends, breaks, rows } = map;
  if (line < 1) return 0;
  const before = lastAtMost(long, line - 1);
  const next = before + 1;
  const extra = extraBefore(map, next);
  const first = line - 1 + extra;
  if (long[next] !== line) return Math.min(first, Math.max(rows - 1, 0));
  return first + lastAtMost(breaks.subarray(extra, ends[next]), column) + 1;
}
