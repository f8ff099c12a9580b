import { durations, isWithin, quantityWords } from './quantity.ts';
import { type ClauseTest, shown } from './clause-test.ts';

/** How long the machine had been up. */
export const uptime: ClauseTest<'uptime'> = {
  test: (value, { event }) =>
    event.uptime !== null && isWithin(event.uptime, value, durations) ? shown(event.places.headline) : null,
  actual: ({ event }) => (event.uptime === null ? null : `up for ${quantityWords(event.uptime, durations)}`),
  absent: 'the lines have no time stamps',
  ask: 'a log with the kernel’s time stamps',
};
