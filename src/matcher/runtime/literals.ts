/** Finds which of many texts stand in a text, in one pass; gives their numbers. */
export type LiteralFinder = (text: string, found: Set<number>) => void;

/** Texts are told apart by so many of their characters; none is shorter. */
const groupLength = 3;

/** Places of the filter for each group that a literal is found by, so that most groups of a text meet an empty one. */
const sparsity = 32;

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

/** A literal, and how far into it the characters stand by which it is found. */
interface Candidate {
  literal: string;
  number: number;
  offset: number;
}

/**
 * A text is looked at in strides: wherever a literal begins, one of its first groups stands where one of the strides ends, so each is
 * found by as many of its groups as a stride has characters.
 */
function build(literals: ReadonlyMap<string, number>): LiteralFinder {
  const shortest = Math.min(...[...literals.keys()].map(({ length }) => length));
  const stride = shortest - groupLength + 1;
  const bits = Math.ceil(Math.log2(sparsity * stride * literals.size));
  const slotOf = (group: number): number => Math.imul(group, golden) >>> (32 - bits);
  const filter = new Uint8Array(1 << bits);
  const byGroup = new Map<number, Candidate[]>();
  for (const [literal, number] of literals) {
    for (let offset = 0; offset < stride; offset += 1) {
      const group = groupAt(literal, offset);
      filter[slotOf(group)] = 1;
      const others = byGroup.get(group);
      if (others === undefined) byGroup.set(group, [{ literal, number, offset }]);
      else others.push({ literal, number, offset });
    }
  }
  return (text, found) => {
    for (let at = 0; at + groupLength <= text.length; at += stride) {
      const group = groupAt(text, at);
      if (filter[slotOf(group)] === 0) continue;
      for (const { literal, number, offset } of byGroup.get(group) ?? []) {
        if (at >= offset && text.startsWith(literal, at - offset)) found.add(number);
      }
    }
  };
}

/** The golden ratio of 32 bits, by which Knuth's multiplicative hash spreads numbers. */
const golden = 0x9e3779b1;

/** Three characters as one number; what lies beyond ASCII shares numbers, which the comparison tells apart. */
function groupAt(text: string, at: number): number {
  return text.charCodeAt(at) ^ (text.charCodeAt(at + 1) << 8) ^ (text.charCodeAt(at + 2) << 16);
}
