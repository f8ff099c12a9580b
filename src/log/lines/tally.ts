/** How often each container was seen. */
export interface ContainerTally {
  count: (name: string) => void;
  /** One after the other; lines that follow each other mostly have the same containers, and give the same array. */
  countAll: (names: readonly string[]) => void;
  has: (name: string) => boolean;
  get: (name: string) => number | undefined;
  /** The names, the commonest first. */
  names: () => string[];
}

export function containerTally(): ContainerTally {
  const counts = new Map<string, number>();
  let last: readonly string[] = [];
  let pending = 0;

  const add = (name: string, times: number): void => {
    counts.set(name, (counts.get(name) ?? 0) + times);
  };

  const settle = (): void => {
    if (pending > 0) for (const name of last) add(name, pending);
    pending = 0;
  };

  return {
    count: (name) => {
      add(name, 1);
    },
    countAll: (names) => {
      if (names !== last) {
        settle();
        last = names;
        for (const name of names) add(name, 0);
      }
      pending += 1;
    },
    has: (name) => counts.has(name),
    get: (name) => {
      settle();
      return counts.get(name);
    },
    names: () => {
      settle();
      return [...counts].sort(([, one], [, other]) => other - one).map(([name]) => name);
    },
  };
}

/** How often each was seen, by its name. */
export function countsOf(tally: ContainerTally): Record<string, number> {
  return Object.fromEntries(tally.names().map((name) => [name, tally.get(name) ?? 0]));
}
