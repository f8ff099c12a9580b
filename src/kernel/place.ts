/**
 * Where something stands in the input as it was given, before any container was undone.
 * Lines and columns count from 1; columns and lengths are in UTF-16 code units, as in a JavaScript string.
 */
export interface Place {
  line: number;
  column: number;
  length: number;
}
