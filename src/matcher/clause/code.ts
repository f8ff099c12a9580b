import { type ClauseTest, shown } from './clause-test.ts';

/** The bytes from the faulting one on. */
export const code: ClauseTest<'code'> = {
  test: (value, { event }) => (event.code?.includes(value) === true ? shown(event.places.code) : null),
  actual: ({ event }) => event.code?.replace(/^.*(?=<)/, '') ?? null,
};
