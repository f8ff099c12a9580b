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
