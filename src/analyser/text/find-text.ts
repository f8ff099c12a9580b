import { type HeldText } from './held-text.ts';
import { rowOf, startOfRow } from './row-map.ts';

/** What a search has found since it was asked last. */
export interface FoundRows {
  /** Rows that hold the text, rising. */
  rows: number[];
  /** So many bytes have been looked through, of those of the log. */
  bytes: number;
  size: number;
}

/** More rows than anybody steps through. */
export const mostHits = 20_000;

/** So much is looked through at a time; in bytes. */
const portion = 1 << 22;

/**
 * Rows that hold a text, whatever its case, piece by piece; no more than `limit`. A log of any size is looked through: a piece of it is in
 * memory at a time.
 */
export async function* findText(
  { index, bytes }: HeldText,
  query: string,
  limit: number,
): AsyncGenerator<FoundRows, void, undefined> {
  const { map, size } = index;
  if (query === '') return;
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const pattern = new RegExp(query.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'giu');
  // What begins in a piece may end in the next one.
  const overlap = 4 * query.length;
  let left = limit;
  for (let at = 0; at < index.rows.length && left > 0;) {
    const begin = index.bytes[at] ?? 0;
    const next = pieceEnd(index.bytes, at, begin + portion);
    const end = index.bytes[next] ?? size;
    const piece = await bytes(begin, Math.min(end + overlap, size));
    const own = decoder.decode(piece.subarray(0, end - begin));
    const text = own + decoder.decode(piece.subarray(end - begin));
    const rows = hitsIn(text, own.length, index.rows[at] ?? 0, left);
    left -= rows.length;
    yield { rows, bytes: end, size };
    at = next;
  }

  /** Of a text that begins with a row the rows of all hits that begin before `to`. */
  function hitsIn(text: string, to: number, firstRow: number, most: number): number[] {
    const rows: number[] = [];
    const start = startOfRow(map, firstRow);
    const lineEnd = /\r\n|\n|\r/g;
    let line = start.line;
    let lineAt = 1 - start.column;
    pattern.lastIndex = 0;
    for (let hit = pattern.exec(text); hit !== null && hit.index < to && rows.length < most; hit = pattern.exec(text)) {
      for (let found = lineEnd.exec(text); found !== null && found.index < hit.index; found = lineEnd.exec(text)) {
        line += 1;
        lineAt = lineEnd.lastIndex;
      }
      // The line that holds the hit has not been passed yet.
      lineEnd.lastIndex = Math.max(lineAt, 0);
      const row = rowOf(map, line, hit.index - lineAt + 1);
      if (rows[rows.length - 1] !== row) rows.push(row);
      if (hit[0] === '') pattern.lastIndex += 1;
    }
    return rows;
  }
}

/** The first place of the index behind `at` that is not before a byte. */
function pieceEnd(bytes: ArrayLike<number>, at: number, byte: number): number {
  let next = at + 1;
  while (next < bytes.length && (bytes[next] ?? 0) < byte) next += 1;
  return next;
}
