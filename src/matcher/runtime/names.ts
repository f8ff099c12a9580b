import { remembered } from '../../kernel/remembered.ts';

/** The numbers of a name, and of the beginnings of names that it has, `bpf_prog_*`. */
export type NameFinder = (name: string) => readonly number[];

/** Looks names up by themselves, and by their beginnings, of each length that any beginning has. */
export function nameFinder(numbers: ReadonlyMap<string, number>): NameFinder {
  const beginnings = [...numbers.keys()].filter((text) => text.endsWith('*'));
  const lengths = [...new Set(beginnings.map(({ length }) => length - 1))];
  return remembered((name) => {
    const own = lengths.filter((length) => length <= name.length).map((length) => `${name.slice(0, length)}*`);
    return [name, ...own].flatMap((text) => numbers.get(text) ?? []);
  });
}
