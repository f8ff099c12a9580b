import { type Input } from './input.ts';

/** What was tried, and what was found. */
export interface Tally {
  inputs: number;
  bytes: number;
  /** Inputs that are no text, which the reader says in one sentence. */
  refused: number;
  events: number;
  byMutation: Map<string, number>;
  failures: Map<string, number>;
}

export function newTally(): Tally {
  return { inputs: 0, bytes: 0, refused: 0, events: 0, byMutation: new Map(), failures: new Map() };
}

/** What came of one input. */
export interface Outcome {
  /** The events found; null where the input was refused. */
  events: number | null;
  /** The property that does not hold; null where all do. */
  failure: string | null;
  /** What is particular to this input. */
  detail?: string;
}

export function countIn(tally: Tally, input: Omit<Input, 'bytes'> & { length: number }, outcome: Outcome): void {
  tally.inputs += 1;
  tally.bytes += input.length;
  if (outcome.events === null) tally.refused += 1;
  else tally.events += outcome.events;
  for (const name of new Set(input.mutations)) tally.byMutation.set(name, (tally.byMutation.get(name) ?? 0) + 1);
  if (outcome.failure !== null) tally.failures.set(outcome.failure, (tally.failures.get(outcome.failure) ?? 0) + 1);
}

export function formatTally({ inputs, bytes, refused, events, byMutation, failures }: Tally): string {
  const mutations = [...byMutation].sort(([one], [other]) => (one < other ? -1 : 1));
  const found = [...failures.values()].reduce((sum, count) => sum + count, 0);
  return [
    `${String(inputs)} inputs, ${(bytes / 1e6).toFixed(1)} MB, ${String(events)} events read, ${String(refused)} refused as no text`,
    ...mutations.map(([name, count]) => `${String(count).padStart(8)}  ${name}`),
    found === 0 ? 'no failures' : `${String(found)} failures`,
    ...[...failures].map(([name, count]) => `${String(count).padStart(8)}  ${name}`),
  ].join('\n');
}
