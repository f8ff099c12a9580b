import { type HealthCheck, noteIf } from './log-facts.ts';

/** A page, a chat or an office program changed characters. */
export const copyDamage: HealthCheck = ({ tally }) =>
  noteIf(
    tally.has('web copy'),
    'copy-damage',
    'The text was copied from a page or a chat: blanks, quotation marks or markup were put right.',
  );
