import { type ClauseTest, listOf } from './clause-test.ts';

export const architecture: ClauseTest<'architecture'> = {
  test: (value, { event }) => (event.arch !== null && listOf(value).includes(event.arch) ? [] : null),
  actual: ({ event }) => event.arch,
};
