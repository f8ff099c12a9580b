import { durations, isWithin, quantityWords } from './quantity.ts';
import { type ClauseTest, shown } from './clause-test.ts';

/** How long the machine had been up. */
export const uptime: ClauseTest<'uptime'> = {
  test: (value, { event }) =>
    event.uptime !== null && isWithin(event.uptime, value, durations) ? shown(event.places.headline) : null,
  actual: ({ event }) => (event.uptime === null ? null : quantityWords(event.uptime, durations)),
};
