import { type HealthCheck, noteIf } from './log-facts.ts';

/** A page, a chat or a ticket took the line ends away. */
export const flattened: HealthCheck = ({ tally }) => {
  const lines = tally.get('flattened') ?? 0;
  return noteIf(lines > 0, { code: 'flattened', values: { lines } });
};
