import { type HealthCheck, noteIf } from './log-facts.ts';

/** A serial line put stray bytes into the log, or the encoding is one that nobody expects. */
export const undecodable: HealthCheck = ({ undecodable: line }) =>
  noteIf(
    line !== null,
    'undecodable',
    'Characters are lost here: they were no text in the encoding of this log.',
    line ?? undefined,
  );
