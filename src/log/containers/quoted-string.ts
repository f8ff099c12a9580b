import { shortestFlattened } from './flattened.ts';

/**
 * A message that a program wrote as a string of its own, with its time stamp right behind the quotation mark: a field of logfmt, bytes of Python,
 * a value of YAML, a column of CSV:
 *
 *     time="2023-01-24T19:18:30Z" level=debug vmconsole="[   12.345678] text \"echo 0 > /proc\""
 *     b'[   12.345678] text\r\n'
 *
 * Gives the mark that stands in front of a place of a text; null where none does.
 */
export function openingMark(text: string, start: number): string | null {
  const mark = text.charAt(start - 1);
  return start > 0 && (mark === '"' || mark === "'") ? mark : null;
}

/** Where such a string ends that begins at a place, or goes on there; -1 where it does not end before `limit`. */
export function closingMark(text: string, from: number, limit: number, mark: string): number {
  for (let at = from; at < limit; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === mark && /^[\s,;)}\]]?$/.test(text.charAt(at + 1))) return at;
  }
  return -1;
}

/** A line end as programs write it into a string. */
export const escapedLineEnd = /(?:\\r)?\\n$|\\r$/;

/** Line ends with more of the string behind them. */
const endsWithin = /\\n(?!["'])/g;

/** Fewer of them may be part of a program's text. */
const fewestEnds = 3;

/**
 * Whether a row is a whole log as one string, which a program or a chat printed as it would stand in a source:
 *
 *     [   12.345678] BUG: kernel NULL pointer dereference\n[   12.345680] #PF: supervisor read access\n..
 */
export function isOneString(text: string): boolean {
  if (text.length < shortestFlattened || !text.includes('\\n')) return false;
  return (text.match(endsWithin)?.length ?? 0) >= fewestEnds;
}

/** From where to where such a string goes: within its quotation marks, if it has some. */
export function insideMarks(text: string): { start: number; end: number } {
  const start = /^\s*(?:b?["'])?/.exec(text)?.[0].length ?? 0;
  const end = text.search(/["']?[,;]?\s*$/);
  return openingMark(text, start) === null ? { start: 0, end: text.length } : { start, end };
}
