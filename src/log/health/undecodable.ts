import { type HealthCheck, noteIf } from './log-facts.ts';

/** A serial line put stray bytes into the log, or the encoding is one that nobody expects. */
export const undecodable: HealthCheck = ({ undecodable: line }) =>
  noteIf(line !== null, { code: 'undecodable', values: {} }, line ?? undefined);
