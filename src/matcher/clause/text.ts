/** Plain text; or a regular expression, with the texts of which one stands wherever it fits. */
export type Text = string | { pattern: string; gate?: string[] };

/** Where a text stands in a line, and what the groups of the expression are that have a name. */
export interface FoundText {
  /** 0-based. */
  start: number;
  length: number;
  captures: Record<string, string>;
}

const patterns = new Map<string, RegExp>();

/** Whether an expression has groups that have a name. */
export function hasCaptures(text: Text): boolean {
  return typeof text !== 'string' && text.pattern.includes('(?<');
}

/** Null where the text does not stand in the line. */
export function findText(text: Text, line: string): FoundText | null {
  if (typeof text === 'string') {
    const start = line.indexOf(text);
    return start < 0 ? null : { start, length: text.length, captures: {} };
  }
  if (text.gate?.some((word) => line.includes(word)) === false) return null;
  const found = patternOf(text.pattern).exec(line);
  return found === null ? null : { start: found.index, length: found[0].length, captures: { ...found.groups } };
}

function patternOf(source: string): RegExp {
  const known = patterns.get(source);
  if (known !== undefined) return known;
  const made = new RegExp(source);
  patterns.set(source, made);
  return made;
}
