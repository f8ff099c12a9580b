/** The numbers of a name, and of the beginnings of names that it has, `bpf_prog_*`. */
export type NameFinder = (name: string) => readonly number[];

const none: readonly number[] = [];

/** Looks names up by themselves, and by their beginnings, of each length that any beginning has. */
export function nameFinder(numbers: ReadonlyMap<string, number>): NameFinder {
  const known = [...numbers.keys()];
  const beginnings = known.filter((text) => text.endsWith('*')).map((text) => text.slice(0, -1));
  const lengths = [...new Set(beginnings.map(({ length }) => length))];
  const mayBe = filterOf(known);
  const mayBegin = lengths.map((length) => filterOf(beginnings.filter((text) => text.length === length)));
  return (name) => {
    let found: number[] | null = null;
    const add = (text: string): void => {
      const number = numbers.get(text);
      if (number !== undefined) (found ??= []).push(number);
    };
    if (mayBe(name, name.length)) add(name);
    lengths.forEach((length, index) => {
      if (length <= name.length && mayBegin[index]?.(name, length) === true) add(`${name.slice(0, length)}*`);
    });
    return found ?? none;
  };
}

/** Places of a filter for each name, so that most other names meet an empty one. */
const sparsity = 8;

/**
 * Whether the first `length` characters of a text may be one of the names. Most functions of a trace are asked for by no signature, which
 * a few of their characters show.
 */
function filterOf(names: readonly string[]): (text: string, length: number) => boolean {
  const size = 2 ** Math.ceil(Math.log2(sparsity * names.length + 1));
  const placeOf = (text: string, length: number): number => mixed(text, length) & (size - 1);
  const taken = new Uint8Array(size);
  for (const name of names) taken[placeOf(name, name.length)] = 1;
  return (text, length) => taken[placeOf(text, length)] === 1;
}

/** The golden ratio of 32 bits, by which Knuth's multiplicative hash spreads numbers. */
const golden = 0x9e3779b1;

/** A number from the length and three characters. */
function mixed(text: string, length: number): number {
  if (length === 0) return 0;
  const characters =
    text.charCodeAt(0) ^ (text.charCodeAt(length >> 1) << 7) ^ (text.charCodeAt(length - 1) << 14) ^ (length << 21);
  return Math.imul(characters, golden) >>> 8;
}
