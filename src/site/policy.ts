/**
 * The Content-Security-Policy of each kind of page. It is a constant of the page: nothing is computed at run time, and nothing allows
 * inline scripts or styles. What a page does not name, it may not do.
 */
const own = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'none'",
  'connect-src': "'none'",
  'worker-src': "'none'",
  'form-action': "'self'",
  'base-uri': "'none'",
  'object-src': "'none'",
};

type Policy = Record<string, string>;

/** Reads: no connection, no worker. */
const page: Policy = own;

/** Of the home page, and of a signature's page with its playground. The worker starts from a blob, so that it takes this page's policy: neither may open a connection. */
const analyser: Policy = { ...own, 'worker-src': 'blob:' };

/** Pagefind fetches its index from this very site, and runs WebAssembly in a worker. */
const search: Policy = {
  ...own,
  'script-src': "'self' 'wasm-unsafe-eval'",
  'connect-src': "'self'",
  'worker-src': "'self'",
};

export const policies = { page, analyser, search };

export type PolicyName = keyof typeof policies;

/**
 * Of the server that shows pages while they are written, and of no built page: it puts styles into the page, and tells it of changes over a
 * connection to itself.
 */
export function whileWritten(policy: Policy): Policy {
  return { ...policy, 'style-src': "'self' 'unsafe-inline'", 'connect-src': "'self'" };
}

/** As it stands in the `content` of the meta element. */
export function formatPolicy(policy: Policy): string {
  return Object.entries(policy)
    .map(([directive, value]) => `${directive} ${value}`)
    .join('; ');
}

/** The page that is served for missing addresses knows no URL of its own files: its style and script stand in it, by their hashes. */
export function notFoundPolicy(hashes: { style: string; script: string }): Policy {
  return {
    ...own,
    'script-src': `'self' '${hashes.script}'`,
    'style-src': `'self' '${hashes.style}'`,
    // It looks for the site's root by asking for a file that only the root has.
    'connect-src': "'self'",
  };
}
