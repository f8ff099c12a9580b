import { type HealthCheck, noteIf } from './log-facts.ts';

/** A screen or a terminal cut the messages at its width. */
export const hardWraps: HealthCheck = ({ tally }) => {
  const messages = tally.get('hard wraps') ?? 0;
  return noteIf(messages > 0, { code: 'hard-wraps', values: { messages } });
};
