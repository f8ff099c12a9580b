import { mostKept } from '../event/gather.ts';
import { type HealthCheck, noteIf } from './log-facts.ts';

/** The log holds more reports than are kept. */
export const crowded: HealthCheck = ({ crowdedFrom }) =>
  noteIf(crowdedFrom !== null, { code: 'crowded', values: { reports: mostKept } }, crowdedFrom ?? undefined);
