/** Finds which of many texts stand in a text, in one pass; gives their numbers. */
export type LiteralFinder = (text: string, found: Set<number>) => void;

/** Texts are told apart by so many of their characters. */
const groupLength = 3;

/** Places of the filter, a power of two; most places of a text are no beginning of any literal. */
const filterSize = 1 << 14;

/**
 * A finder of literals, each of three characters or more. The filter and the lists are made when it is asked first.
 */
export function literalFinder(literals: ReadonlyMap<string, number>): LiteralFinder {
  if (literals.size === 0) return () => undefined;
  let ready: LiteralFinder | null = null;
  return (text, found) => {
    ready ??= build(literals);
    ready(text, found);
  };
}

function build(literals: ReadonlyMap<string, number>): LiteralFinder {
  const filter = new Uint8Array(filterSize);
  const beginning = new Map<number, [literal: string, number: number][]>();
  for (const [literal, number] of literals) {
    const group = groupAt(literal, 0);
    filter[group & (filterSize - 1)] = 1;
    const others = beginning.get(group);
    if (others === undefined) beginning.set(group, [[literal, number]]);
    else others.push([literal, number]);
  }
  return (text, found) => {
    for (let at = 0; at + groupLength <= text.length; at += 1) {
      const group = groupAt(text, at);
      if (filter[group & (filterSize - 1)] === 0) continue;
      for (const [literal, number] of beginning.get(group) ?? []) if (text.startsWith(literal, at)) found.add(number);
    }
  };
}

/** Three characters as one number; what lies beyond ASCII shares numbers, which the comparison tells apart. */
function groupAt(text: string, at: number): number {
  return text.charCodeAt(at) ^ (text.charCodeAt(at + 1) << 5) ^ (text.charCodeAt(at + 2) << 10);
}
