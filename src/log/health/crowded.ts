import { type HealthCheck, noteIf } from './log-facts.ts';

/** The log holds more reports than are kept. */
export const crowded: HealthCheck = ({ crowd }) =>
  noteIf(crowd !== null, { code: 'crowded', values: { reports: crowd?.kept ?? 0 } }, crowd?.from);
