import { type Rows } from '../worker/messages.ts';

/** Rows are asked for in pieces of this many. */
export const chunkSize = 200;
/** So many pieces are kept: 16,000 rows, a few megabytes. */
const mostChunks = 80;

export interface RowCache {
  /** A row's text; null until it has come. */
  get(row: number): string | null;
  /** Asks for the rows that are missing between `from` and `to`. */
  want(from: number, to: number): void;
}

/** Keeps the rows near the ones that are shown. `changed` is called when rows have come. */
export function createRowCache(
  first: Rows,
  fetchRows: (from: number, to: number) => Promise<Rows>,
  changed: () => void,
): RowCache {
  const chunks = new Map<number, string[]>();
  const asked = new Set<number>();
  for (let at = 0; at < first.texts.length; at += chunkSize) {
    chunks.set((first.from + at) / chunkSize, first.texts.slice(at, at + chunkSize));
  }

  function keep(chunk: number, texts: string[]): void {
    chunks.set(chunk, texts);
    const [oldest] = chunks.keys();
    if (chunks.size > mostChunks && oldest !== undefined) chunks.delete(oldest);
  }

  function fetchChunk(chunk: number): void {
    if (chunks.has(chunk) || asked.has(chunk)) return;
    asked.add(chunk);
    void fetchRows(chunk * chunkSize, (chunk + 1) * chunkSize).then(({ texts }) => {
      asked.delete(chunk);
      keep(chunk, texts);
      changed();
    });
  }

  return {
    get: (row) => chunks.get(Math.floor(row / chunkSize))?.[row % chunkSize] ?? null,
    want: (from, to) => {
      for (let chunk = Math.floor(from / chunkSize); chunk * chunkSize < to; chunk += 1) fetchChunk(chunk);
    },
  };
}
