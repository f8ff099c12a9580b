import { useMemo, useReducer } from 'preact/hooks';
import { type Client } from '../../../analyser/worker/client.ts';
import { type Rows } from '../../../analyser/worker/messages.ts';
import { createRowCache, type RowCache } from '../../../analyser/text/row-cache.ts';

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
