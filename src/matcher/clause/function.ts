import { type ClauseTest, shown } from './clause-test.ts';
import { matchesName } from './names.ts';

/** The blamed function, suffixes cut off. */
export const blamedFunction: ClauseTest<'function'> = {
  test: (value, { event }) =>
    event.function !== null && matchesName(value, event.function) ? shown(event.places.function) : null,
  actual: ({ event }) => event.function,
};
