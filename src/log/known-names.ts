import { withoutSuffix } from './symbol.ts';

/** A name as it is printed, and without what the compiler has added. */
interface KnownName {
  printed: string;
  plain: string;
}

/** Places in the table; a name takes the place of another one that has the same. */
const places = 1 << 12;

const known: (KnownName | undefined)[] = Array<KnownName | undefined>(places).fill(undefined);

/** What `nameHash` begins with. */
export const emptyHash = 0;

/** Goes on with a hash of the codes of a name's characters. */
export function nameHash(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}

/**
 * The function whose name stands between two places of a text, compiler suffixes cut off. Traces name the same functions again and again:
 * each is one string, which is cut out and looked at once.
 */
export function knownName(text: string, from: number, to: number, hash: number): string {
  const place = (hash ^ (hash >>> 12)) & (places - 1);
  const found = known[place];
  if (found !== undefined && found.printed.length === to - from && text.startsWith(found.printed, from)) {
    return found.plain;
  }
  const printed = text.slice(from, to);
  const plain = withoutSuffix(printed);
  known[place] = { printed, plain };
  return plain;
}
