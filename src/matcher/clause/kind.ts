import { type ClauseTest, listOf, shown } from './clause-test.ts';

export const kind: ClauseTest<'kind'> = {
  test: (value, { event }) => (listOf(value).includes(event.kind) ? shown(event.places.headline) : null),
  actual: ({ event }) => event.kind,
};
