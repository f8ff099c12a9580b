/** One measured value, as `npm run bench` prints it. */
export interface Figure {
  name: string;
  value: number;
  unit: string;
  /** The largest value that is still good. */
  limit: number;
  ok: boolean;
}

export function figure(name: string, value: number, unit: string, limit: number): Figure {
  const rounded = Math.round(value * 10) / 10;
  return { name, value: rounded, unit, limit, ok: rounded <= limit };
}

/** The middle one of some values; it does not mind one slow run. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  if (upper === undefined || lower === undefined) throw new Error('the median of nothing');
  return (lower + upper) / 2;
}
