import { type HealthCheck, noteIf } from './log-facts.ts';

/** A screen or a terminal cut the messages at its width, or a letter broke them at blanks. */
export const hardWraps: HealthCheck = ({ tally }) => {
  const messages = tally.get('hard wraps') ?? 0;
  const rows = tally.get('wrapped at blanks') ?? 0;
  return [
    ...noteIf(messages > 0, { code: 'hard-wraps', values: { messages } }),
    ...noteIf(rows > 0, { code: 'word-wraps', values: { rows } }),
  ];
};
