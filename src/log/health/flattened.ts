import { type HealthCheck, noteIf } from './log-facts.ts';

/** A page, a chat or a ticket took the line ends away. */
export const flattened: HealthCheck = ({ tally }) => {
  const count = tally.get('flattened') ?? 0;
  const rows = count === 1 ? '1 line was' : `${String(count)} lines were`;
  return noteIf(count > 0, 'flattened', `Several messages stand on one line (${rows} cut apart).`);
};
