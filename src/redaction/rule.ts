import { type Found, isPlaceholder, type SecretKind } from './secret.ts';

/** How one sort of secret is found. */
export interface Rule {
  kind: SecretKind;
  /** Global, and with indices. The group `secret` is what is hidden; around it stands what shows that it is one. */
  patterns: readonly RegExp[];
  /** Whether it is one after all. `before`: the line up to it. */
  accepts?: (secret: string, before: string) => boolean;
  /** The same for all writings of one thing. */
  canonical?: (secret: string) => string;
  /** It is a name, which is looked for in the whole log once one line has shown it. */
  isName?: boolean;
}

/** All that a rule finds in a line. */
export function findBy({ kind, patterns, accepts, canonical }: Rule, line: string): Found[] {
  return patterns.flatMap((pattern) =>
    [...line.matchAll(pattern)].flatMap(({ indices, groups }): Found[] => {
      const secret = groups?.['secret'];
      const at = indices?.groups?.['secret'];
      if (secret === undefined || at === undefined || isPlaceholder(secret)) return [];
      if (accepts !== undefined && !accepts(secret, line.slice(0, at[0]))) return [];
      return [{ kind, from: at[0], to: at[1], value: canonical === undefined ? secret : canonical(secret) }];
    }),
  );
}
