/** Numbers that look random and are the same for the same seed. */
export interface Random {
  /** A whole number from 0 on, below `limit`. */
  below: (limit: number) => number;
  chance: (share: number) => boolean;
  /** One of a list that is not empty. */
  pick: <Item>(list: readonly Item[]) => Item;
}

/** The generator mulberry32 of Tommy Ettinger: 32 bits of state, which are enough to choose among mutations. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    chance: (share) => next() < share,
    pick: (list) => {
      const picked = list[below(list.length)];
      if (picked === undefined) throw new RangeError('nothing to pick from');
      return picked;
    },
  };
}
