import { type HealthCheck, noteIf } from './log-facts.ts';

/** A page, a chat or an office program changed characters. */
export const copyDamage: HealthCheck = ({ tally }) =>
  noteIf(tally.has('web copy'), { code: 'copy-damage', values: {} });
