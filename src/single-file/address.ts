/** What the fragment of the single file's address names: a page, what was chosen on it, and a place within it. */
export interface Address {
  /** From the site's root: `signatures/nf-queue-gso-null/`; empty for the home page. */
  path: string;
  /** With its question mark; empty where there is none. */
  query: string;
  /** The id of an element; empty where there is none. */
  anchor: string;
}

/** `#/signatures/x/?kind=oops#fix` to its parts; null of a fragment that names no page of the file. */
export function parseAddress(fragment: string): Address | null {
  if (fragment === '' || fragment === '#') return { path: '', query: '', anchor: '' };
  const found = /^#\/([^?#]*)(\?[^#]*)?(?:#(.*))?$/.exec(fragment);
  if (found === null) return null;
  const [, path = '', query = '', anchor = ''] = found;
  return { path, query, anchor: decoded(anchor) };
}

/** The fragment of an address. */
export function formatAddress({ path, query, anchor }: Address): string {
  return `#/${path}${query}${anchor === '' ? '' : `#${anchor}`}`;
}

/** A broken escape is taken as it stands. */
function decoded(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}
