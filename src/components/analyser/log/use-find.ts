import { useEffect, useRef, useState } from 'preact/hooks';
import { type Client } from '../../../analyser/worker/client.ts';

/** A pause in typing this long starts the search. */
const pause = 120;

export interface Find {
  query: string;
  setQuery: (query: string) => void;
  /** Rows that hold the query, as far as they have been found. */
  hits: Uint32Array;
  /** How much of the log has been looked through: 1 when the search is done. */
  share: number;
  /** It goes on. */
  searching: boolean;
  /** 0-based; -1 before the first step. */
  at: number;
  step: (by: 1 | -1) => void;
  /** Ends the search; what was found stays. */
  stop: () => void;
}

type Search = Pick<Find, 'hits' | 'share' | 'searching'>;

const nothing: Search = { hits: new Uint32Array(), share: 1, searching: false };

/** Finds text in the log; `show` is called with each row that is stepped to. */
export function useFind(client: Client, show: (row: number) => void): Find {
  const [query, setText] = useState('');
  const [search, setSearch] = useState(nothing);
  const { hits } = search;
  const [at, setAt] = useState(-1);
  const end = useRef<() => void>(() => undefined);
  const latestShow = useRef(show);
  latestShow.current = show;

  useEffect(() => {
    if (query === '') return undefined;
    let found = nothing.hits;
    const timer = setTimeout(() => {
      end.current = client.find(query, ({ rows, share: searched }) => {
        const isFirst = found.length === 0;
        found = joined(found, rows);
        setSearch({ hits: found, share: searched, searching: searched < 1 });
        const [first] = found;
        if (!isFirst || first === undefined) return;
        setAt(0);
        latestShow.current(first);
      });
    }, pause);
    return () => {
      clearTimeout(timer);
      end.current();
    };
  }, [client, query]);

  return {
    query,
    setQuery: (text) => {
      setText(text);
      setAt(-1);
      setSearch(text === '' ? nothing : { ...nothing, share: 0, searching: true });
    },
    ...search,
    at,
    step: (by) => {
      if (hits.length === 0) return;
      const next = (at + by + hits.length) % hits.length;
      setAt(next);
      show(hits[next] ?? 0);
    },
    stop: () => {
      end.current();
      setSearch({ ...search, searching: false });
    },
  };
}

function joined(one: Uint32Array, other: Uint32Array): Uint32Array {
  const both = new Uint32Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
