/** How often each container was seen, by its name. */
export type ContainerTally = Map<string, number>;

export function count(tally: ContainerTally, name: string): void {
  tally.set(name, (tally.get(name) ?? 0) + 1);
}

export function countAll(tally: ContainerTally, names: string[]): void {
  names.forEach((name) => {
    count(tally, name);
  });
}
