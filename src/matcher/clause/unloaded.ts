import { type ClauseTest, shown } from './clause-test.ts';
import { matchesName } from './names.ts';

export const unloaded: ClauseTest<'unloaded'> = {
  weight: 2,
  test: (value, { event }) =>
    event.unloaded !== null && matchesName(value, event.unloaded.name) ? shown(event.places.unloaded) : null,
  actual: ({ event }) =>
    event.unloaded === null ? 'no module was unloaded' : `${event.unloaded.name} was unloaded last`,
};
