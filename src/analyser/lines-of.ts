import { lastAtMost, type RowText } from './rows.ts';

/** A line of a log, numbered from 1. */
export interface TextLine {
  number: number;
  text: string;
}

/** A longer line is cut: a log that was flattened to one line is as long as the log. */
const longest = 1 << 16;

/**
 * Lines of a log as they were given, without their ends. Those that are not held are left out.
 *
 * @param column where a line begins that is too long to be given whole.
 */
export function linesOf(
  { text, starts, lines, gaps }: RowText,
  numbers: readonly number[],
  column: number,
): TextLine[] {
  const missing = new Set(gaps);
  return numbers.flatMap((number) => {
    const first = lastAtMost(lines, number - 1) + 1;
    const last = lastAtMost(lines, number);
    if (first > last || missing.has(first)) return [];
    const line = text.slice(starts[first], starts[last + 1] ?? text.length).replace(/\r\n$|[\r\n]$/, '');
    const from = line.length > longest ? column - 1 : 0;
    return [{ number, text: line.slice(from, from + longest) }];
  });
}
