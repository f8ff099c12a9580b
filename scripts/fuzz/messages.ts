import { type Outcome } from './tally.ts';

/** What the worker is started with. */
export interface Order {
  seed: number;
  /** The first input to try. */
  from: number;
  /** When to stop, in milliseconds since 1970. */
  until: number;
  /** One input more than this is not tried. */
  to: number;
  out: string;
}

/** What it tells: that it is alive, and what came of each input. */
export type Report =
  { type: 'alive' } | { type: 'tried'; index: number; length: number; mutations: string[]; outcome: Outcome };
