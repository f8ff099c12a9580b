import { type HealthCheck, noteIf } from './log-facts.ts';

/** There is nothing to read. */
export const empty: HealthCheck = ({ lines }) => noteIf(lines === 0, { code: 'empty', values: {} });
