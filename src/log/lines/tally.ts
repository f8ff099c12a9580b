import { type ContainerName } from '../containers/name.ts';

/** How often each container was seen. */
export interface ContainerTally {
  count: (name: ContainerName) => void;
  /** One after the other; lines that follow each other mostly have the same containers, and give the same array. */
  countAll: (names: readonly ContainerName[]) => void;
  has: (name: ContainerName) => boolean;
  get: (name: ContainerName) => number | undefined;
  /** The names, the commonest first. */
  names: () => ContainerName[];
}

export function containerTally(): ContainerTally {
  const counts = new Map<ContainerName, number>();
  let last: readonly ContainerName[] = [];
  let pending = 0;

  const add = (name: ContainerName, times: number): void => {
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
