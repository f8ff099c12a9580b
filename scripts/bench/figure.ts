/** One measured value, as `npm run bench` prints it. */
export interface Figure {
  name: string;
  value: number;
  unit: string;
  /** The largest value that is still good. */
  limit?: number;
  /** The smallest value that is still good: of a speed. */
  least?: number;
  /** Whether the value is good; a figure without a bound is told to explain the others, and always is. */
  ok: boolean;
}

/** What a value may be at most, or must be at least. */
type Bound = { limit: number } | { least: number } | Record<string, never>;

export function figure(name: string, value: number, unit: string, bound: Bound = {}): Figure {
  const rounded = Math.round(value * 100) / 100;
  const { limit = Infinity, least = -Infinity }: { limit?: number; least?: number } = bound;
  return { name, value: rounded, unit, ...bound, ok: rounded <= limit && rounded >= least };
}

/** The middle one of some values; it does not mind one slow run. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  if (upper === undefined || lower === undefined) throw new Error('the median of nothing');
  return (lower + upper) / 2;
}
