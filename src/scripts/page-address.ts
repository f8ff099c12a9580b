/** Where a page keeps what its reader chose, so that it survives a reload and can be sent to somebody. */
export interface PageAddress {
  /** With its question mark; empty where nothing is chosen. */
  query: string;
  /** Puts another query into the address, without a new entry in the history. */
  remember: (query: string) => void;
}

/** The address of a page that a server gave. */
export function servedAddress(): PageAddress {
  return {
    query: location.search,
    remember: (query) => {
      history.replaceState(null, '', `${location.pathname}${query}`);
    },
  };
}
