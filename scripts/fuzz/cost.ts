import { performance } from 'node:perf_hooks';

/** What reading costs on this machine, in milliseconds. */
export interface Cost {
  fixed: number;
  perByte: number;
}

/** A mutated log may cost so many times what a real one costs: whole lines of trigger words, a report from end to end. */
const slack = 25;

/** Short inputs are measured too coarsely to tell anything. */
const fixed = 20;

export function timeOf(task: () => void): number {
  const begin = performance.now();
  task();
  return performance.now() - begin;
}

/** The cost of real logs, measured with the code that is to be judged by it; the dearest tenth does not count. */
export function calibrate(logs: readonly string[], read: (bytes: Buffer) => void): Cost {
  const inputs = logs.map((log) => Buffer.from(log, 'latin1')).filter(({ length }) => length > 2000);
  const round = (): number[] =>
    inputs.map(
      (bytes) =>
        timeOf(() => {
          read(bytes);
        }) / bytes.length,
    );
  round();
  const costs = round().sort((one, other) => one - other);
  return { fixed, perByte: costs[Math.floor(costs.length * 0.9)] ?? 0 };
}

/** How long an input of this length may take where the cost grows no faster than the length. */
export function allowed({ fixed: constant, perByte }: Cost, length: number): number {
  return constant + slack * perByte * length;
}
