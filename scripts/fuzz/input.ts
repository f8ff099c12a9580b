import { mutate, mutations } from './mutations.ts';
import { randomFrom } from './random.ts';

/** One input of the fuzzer. */
export interface Input {
  index: number;
  bytes: Buffer;
  /** What was done to the real log, in order. */
  mutations: string[];
}

const names = Object.keys(mutations);

/** The same for the same logs, seed and index, whatever was tried before: a failure can be made again by its number. */
export function inputOf(logs: readonly string[], seed: number, index: number): Input {
  // 2^32 divided by the golden ratio spreads neighbours over all numbers.
  const random = randomFrom(Math.imul(seed ^ index, 0x9e3779b1) ^ (seed << 7));
  const another = (): string => random.pick(logs);
  const chosen = Array.from({ length: 1 + random.below(4) }, () => random.pick(names));
  const text = chosen.reduce((log, name) => mutate(name, log, random, another), another());
  return { index, bytes: Buffer.from(text, 'latin1'), mutations: chosen };
}
