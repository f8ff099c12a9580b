import { type ClauseTest, shown } from './clause-test.ts';

/** The bytes from the faulting one on. */
export const code: ClauseTest<'code'> = {
  weight: 1,
  test: (value, { event }) => (event.code?.includes(value) === true ? shown(event.places.code) : null),
  actual: ({ event }) => event.code?.replace(/^.*(?=<)/, '') ?? 'the report shows no instruction bytes',
};
