import { type ClauseTest, listOf } from './clause-test.ts';

export const architecture: ClauseTest<'architecture'> = {
  weight: 0,
  test: (value, { event }) => (event.arch !== null && listOf(value).includes(event.arch) ? [] : null),
  actual: ({ event }) => event.arch ?? 'the report does not tell its architecture',
};
