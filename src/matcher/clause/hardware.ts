import { type ClauseTest, shown } from './clause-test.ts';
import { findText } from './text.ts';

export const hardware: ClauseTest<'hardware'> = {
  test: (value, { event }) =>
    event.hardware !== null && findText(value, event.hardware) !== null ? shown(event.places.hardware) : null,
  actual: ({ event }) => event.hardware,
};
