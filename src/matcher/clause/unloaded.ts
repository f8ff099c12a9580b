import { type ClauseTest, shown } from './clause-test.ts';
import { fitsModule, moduleWords } from './flagged-module.ts';

export const unloaded: ClauseTest<'unloaded'> = {
  test: (value, { event }) =>
    event.unloaded !== null && fitsModule(value, event.unloaded, event) ? shown(event.places.unloaded) : null,
  actual: ({ event }) => (event.unloaded === null ? null : moduleWords(event.unloaded)),
};
