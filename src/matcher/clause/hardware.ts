import { type ClauseTest, shown } from './clause-test.ts';
import { findText } from './text.ts';

export const hardware: ClauseTest<'hardware'> = {
  weight: 0,
  test: (value, { event }) =>
    event.hardware !== null && findText(value, event.hardware) !== null ? shown(event.places.hardware) : null,
  actual: ({ event }) => event.hardware ?? 'the report names no hardware',
};
