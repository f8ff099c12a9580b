import { type ClauseTest, shown } from './clause-test.ts';
import { matchesName } from './names.ts';

export const unloaded: ClauseTest<'unloaded'> = {
  test: (value, { event }) =>
    event.unloaded !== null && matchesName(value, event.unloaded.name) ? shown(event.places.unloaded) : null,
  actual: ({ event }) => (event.unloaded === null ? null : `${event.unloaded.name} was unloaded last`),
  absent: 'no module was unloaded',
  ask: 'the end of the line “Modules linked in:”',
};
