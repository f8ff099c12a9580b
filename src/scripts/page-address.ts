/** Where a page keeps what its reader chose, so that it survives a reload and can be sent to somebody. */
export interface PageAddress {
  /** With its question mark; empty where nothing is chosen. */
  query: string;
  /** Puts another query into the address, without a new entry in the history. */
  remember: (query: string) => void;
}

/**
 * The address of a page that a server gave. A query that comes behind the `#`, `search/#q=nf_queue`, is of words that stand in a log: no server
 * is sent them, and it stays there.
 */
export function servedAddress(): PageAddress {
  const isHidden = location.hash.startsWith('#q=');
  return {
    query: isHidden ? `?${location.hash.slice(1)}` : location.search,
    remember: (query) => {
      history.replaceState(null, '', location.pathname + (isHidden ? query.replace('?', '#') : query));
    },
  };
}
