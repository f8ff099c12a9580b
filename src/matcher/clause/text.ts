const patterns = new Map<string, RegExp>();

/** Plain text, or a regular expression. */
export type Text = string | { pattern: string };

/** 0-based start and length of the text in a line; null where it does not stand there. */
export function findText(text: Text, line: string): { start: number; length: number } | null {
  if (typeof text === 'string') {
    const start = line.indexOf(text);
    return start < 0 ? null : { start, length: text.length };
  }
  let pattern = patterns.get(text.pattern);
  if (pattern === undefined) {
    pattern = new RegExp(text.pattern);
    patterns.set(text.pattern, pattern);
  }
  const found = pattern.exec(line);
  return found === null ? null : { start: found.index, length: found[0].length };
}
