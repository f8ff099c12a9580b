import { vendorOf } from '../../kernel/machines.ts';
import { type ClauseTest, listOf, shown } from './clause-test.ts';

/** Who built the machine. */
export const vendor: ClauseTest<'vendor'> = {
  test: (value, { event }) => {
    const known = event.hardware === null ? null : vendorOf(event.hardware);
    return known !== null && listOf(value).includes(known) ? shown(event.places.hardware) : null;
  },
  actual: ({ event }) => event.hardware,
};
