import { isWithin, quantityWords, sizes } from './quantity.ts';
import { type ClauseTest, shown } from './clause-test.ts';

/** How much memory the machine has. */
export const memory: ClauseTest<'memory'> = {
  test: (value, { event }) =>
    event.memory !== null && isWithin(event.memory, value, sizes) ? shown(event.places.memory) : null,
  actual: ({ event }) => (event.memory === null ? null : quantityWords(event.memory, sizes)),
};
