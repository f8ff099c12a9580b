import { type HealthCheck, noteIf } from './log-facts.ts';

/** A screen or a terminal cut the messages at its width. */
export const hardWraps: HealthCheck = ({ tally }) => {
  const count = tally.get('hard wraps') ?? 0;
  const messages = count === 1 ? '1 message was' : `${String(count)} messages were`;
  return noteIf(count > 0, 'hard-wraps', `Messages are cut at the width of a screen (${messages} put together again).`);
};
