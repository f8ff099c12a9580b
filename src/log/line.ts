import { type Place } from '../kernel/place.ts';

/** One message of the kernel, freed of its container, that still knows where it stood. */
export interface Line {
  /** The message itself. Leading blanks are kept: they tell a frame. */
  text: string;
  /** 1-based line of the input. */
  number: number;
  /** 1-based column of `text[0]` in that line. */
  column: number;
  /** Columns of each code unit of `text` and of its end, where repairs (`&lt;` to `<`) made it differ from the input; else null. */
  columns: number[] | null;
  /** Seconds since boot; null without a time stamp. */
  time: number | null;
  /** The context that printed it, where the kernel says so: `T123` a task, `C3` a processor. */
  caller: string | null;
}

/** A line whose columns were counted from the middle of a long line of the input. */
export function behind(line: Line, before: number): Line {
  if (before === 0) return line;
  return { ...line, column: line.column + before, columns: line.columns?.map((column) => column + before) ?? null };
}

/** The place of `length` code units of a line's text from `start` on. */
export function placeIn(line: Line, start = 0, length = line.text.length - start): Place {
  const { columns } = line;
  if (columns === null) return { line: line.number, column: line.column + start, length };
  const first = columns[start] ?? line.column;
  return { line: line.number, column: first, length: (columns[start + length] ?? first + length) - first };
}

/** The place of a text within a line; of the whole line where it does not stand there. */
export function placeOf(line: Line, text: string): Place {
  const start = line.text.indexOf(text);
  return start < 0 ? placeIn(line) : placeIn(line, start, text.length);
}
