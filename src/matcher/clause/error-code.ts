import { type ClauseTest, listOf, shown } from './clause-test.ts';

export const errorCode: ClauseTest<'errorCode'> = {
  weight: 0,
  test: (value, { event }) =>
    event.errorCode !== null && listOf(value).includes(event.errorCode) ? shown(event.places.headline) : null,
  actual: ({ event }) => event.errorCode ?? 'the report gives no error code',
};
