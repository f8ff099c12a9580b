import { type HealthCheck, noteIf } from './log-facts.ts';

/** A log viewer wrote the newest message first. */
export const newestFirst: HealthCheck = ({ tally }) =>
  noteIf(tally.has('newest first'), { code: 'newest-first', values: {} });
