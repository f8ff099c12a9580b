import { useEffect, useState } from 'preact/hooks';
import { type Client } from '../../analyser/client.ts';

/** A pause in typing this long starts the search. */
const pause = 120;

export interface Find {
  query: string;
  setQuery: (query: string) => void;
  /** Rows that hold the query; null while they are looked for. */
  hits: Uint32Array | null;
  /** 0-based; -1 before the first step. */
  at: number;
  step: (by: 1 | -1) => void;
}

/** Finds text in the log; `show` is called with each row that is stepped to. */
export function useFind(client: Client, show: (row: number) => void): Find {
  const [query, setQuery] = useState('');
  const [hits, setHits] = useState<Uint32Array | null>(new Uint32Array());
  const [at, setAt] = useState(-1);

  useEffect(() => {
    setAt(-1);
    if (query === '') {
      setHits(new Uint32Array());
      return undefined;
    }
    setHits(null);
    let stale = false;
    const timer = setTimeout(() => {
      void client.find(query).then((found) => {
        if (stale) return;
        setHits(found);
        const [first] = found;
        if (first === undefined) return;
        setAt(0);
        show(first);
      });
    }, pause);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
    // `show` changes with the size of the box, which is no reason to search again.
  }, [client, query]);

  return {
    query,
    setQuery,
    hits,
    at,
    step: (by) => {
      if (hits === null || hits.length === 0) return;
      const next = (at + by + hits.length) % hits.length;
      setAt(next);
      show(hits[next] ?? 0);
    },
  };
}
