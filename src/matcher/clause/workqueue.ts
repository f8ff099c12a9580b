import { type ClauseTest, shown } from './clause-test.ts';
import { findText } from './text.ts';

export const workqueue: ClauseTest<'workqueue'> = {
  test: (value, { event }) =>
    event.workqueue !== null && findText(value, event.workqueue) !== null ? shown(event.places.workqueue) : null,
  actual: ({ event }) => event.workqueue,
};
