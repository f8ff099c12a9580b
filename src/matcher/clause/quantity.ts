/** A range: from (included), before (excluded). */
export interface Range {
  from?: string | undefined;
  before?: string | undefined;
}

/** Seconds of each unit. */
export const durations: Record<string, number> = { s: 1, m: 60, h: 3600, d: 86_400 };

/** Bytes of each unit, as the kernel counts. */
export const sizes: Record<string, number> = { K: 2 ** 10, M: 2 ** 20, G: 2 ** 30, T: 2 ** 40 };

/** Whether a number lies in a range whose bounds are written with units: `90s`, `2d`, `64G`. */
export function isWithin(value: number, { from, before }: Range, units: Record<string, number>): boolean {
  return (
    (from === undefined || value >= quantity(from, units)) && (before === undefined || value < quantity(before, units))
  );
}

/** The number behind `90s`, `64G`. */
export function quantity(text: string, units: Record<string, number>): number {
  return Number(text.slice(0, -1)) * (units[text.slice(-1)] ?? NaN);
}

/** In the largest unit that gives one or more: `3.5 d`, `64 G`. */
export function quantityWords(value: number, units: Record<string, number>): string {
  const [unit, size] = Object.entries(units).findLast(([, each]) => value >= each) ??
    Object.entries(units)[0] ?? ['', 1];
  return `${String(Math.round((value / size) * 10) / 10)} ${unit}`;
}
