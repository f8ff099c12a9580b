import { type ClauseTest, listOf, shown } from './clause-test.ts';

export const errorCode: ClauseTest<'errorCode'> = {
  test: (value, { event }) =>
    event.errorCode !== null && listOf(value).includes(event.errorCode) ? shown(event.places.headline) : null,
  actual: ({ event }) => event.errorCode,
};
