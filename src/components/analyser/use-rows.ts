import { useMemo, useReducer } from 'preact/hooks';
import { type Client } from '../../analyser/client.ts';
import { type Rows } from '../../analyser/messages.ts';
import { createRowCache, type RowCache } from '../../analyser/row-cache.ts';

/** The rows of a log, as they come. */
export function useRows(first: Rows, client: Client): RowCache {
  const [, changed] = useReducer((count: number) => count + 1, 0);
  return useMemo(
    () =>
      createRowCache(first, client.rows, () => {
        changed(undefined);
      }),
    [first, client],
  );
}
