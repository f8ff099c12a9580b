/**
 * Where something stands in the input as it was given, before any container was undone.
 * Lines and columns count from 1; columns and lengths are in UTF-16 code units, as in a JavaScript string.
 */
export interface Place {
  line: number;
  column: number;
  length: number;
}

/** Whether two places have something of the input in common. */
export function overlap(one: Place, other: Place): boolean {
  return one.line === other.line && one.column < other.column + other.length && other.column < one.column + one.length;
}
