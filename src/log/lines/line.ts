import { type Frame } from '../../kernel/event.ts';
import { type Place } from '../../kernel/place.ts';
import { type Wording, wordingOf } from './wording.ts';

/** One message of the kernel, freed of its container, that still knows where it stood. */
export interface Line {
  /** The message itself. Leading blanks are kept: they tell a frame. */
  text: string;
  /** The same, with what was read of it wherever it stood. */
  wording: Wording;
  /** 1-based line of the input. */
  number: number;
  /** 1-based column of `text[0]` in that line. */
  column: number;
  /** Columns of each code unit of `text` and of its end, where repairs (`&lt;` to `<`) made it differ from the input; else null. */
  columns: number[] | null;
  /** The line of each code unit of `text` and of its end, where the message was cut over several lines of the input. */
  numbers?: number[];
  /** Seconds since boot; null without a time stamp. */
  time: number | null;
  /** Which of the reader's words may stand in it, as bits of `mark` (../scan/mark.ts): only such a line can begin a report or a boot. */
  words: number;
  /** The frame that it is and nothing else, where that is known already; on which stack is not. */
  frame: Frame | null;
  /** The number of the record, where its container gives one. */
  sequence?: number;
  /** It was written to a terminal, and to the log as well. */
  copied?: true;
  /** The context that printed it, where the kernel says so: `T123` a task, `C3` a processor. */
  caller: string | null;
}

/** Stands for a line where there is none. */
export const noLine: Line = {
  text: '',
  wording: wordingOf(''),
  number: 0,
  column: 1,
  columns: null,
  time: null,
  words: 0,
  frame: null,
  caller: null,
};

/** The place of `length` code units of a line's text from `start` on; of those on the first line where they were cut over several. */
export function placeIn(line: Line, start = 0, length = line.text.length - start): Place {
  const { columns, numbers } = line;
  if (columns === null) return { line: line.number, column: line.column + start, length };
  const first = columns[start] ?? line.column;
  const number = numbers?.[start] ?? line.number;
  let end = start + length;
  while (end > start && (numbers?.[end] ?? number) !== number) end -= 1;
  // What was cut off ends behind its last character: the end stands on the next line.
  // The blank that two rows were joined by has the place of the character before it.
  const behind = Math.max(columns[end] ?? first + length, (columns[end - 1] ?? 0) + 1);
  const last = end < start + length ? (columns[end] ?? first) + 1 : behind;
  return { line: number, column: first, length: last - first };
}

/** A line from the middle of its text on. */
export function lineFrom(line: Line, start: number, text: string): Line {
  const numbers = line.numbers?.slice(start);
  return {
    ...line,
    text,
    wording: wordingOf(text),
    number: numbers?.[0] ?? line.number,
    column: line.columns?.[start] ?? line.column + start,
    columns: line.columns?.slice(start) ?? null,
    frame: null,
    ...(numbers !== undefined && { numbers }),
  };
}

/** Two lines as one, with a blank between them or nothing. */
export function joinedLine(above: Line, below: Line, between: ' ' | '' = ' '): Line {
  const text = above.text + between + below.text;
  // The blank stands nowhere; its place is that of the last character before it.
  const last = above.text.length - 1;
  const ofBoth = (of: (line: Line, at: number) => number): number[] => [
    ...Array.from({ length: above.text.length + between.length }, (_, at) => of(above, Math.min(at, last))),
    ...Array.from({ length: below.text.length + 1 }, (_, at) => of(below, at)),
  ];
  return {
    ...above,
    text,
    wording: wordingOf(text),
    columns: ofBoth(({ columns, column }, at) => columns?.[at] ?? column + at),
    numbers: ofBoth(({ numbers, number }, at) => numbers?.[at] ?? number),
    words: above.words | below.words,
    frame: null,
  };
}

/** The place of a text within a line; of the whole line where it does not stand there. */
export function placeOf(line: Line, text: string): Place {
  const start = line.text.indexOf(text);
  return start < 0 ? placeIn(line) : placeIn(line, start, text.length);
}
