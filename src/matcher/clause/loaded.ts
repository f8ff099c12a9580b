import { type ClauseTest, shown } from './clause-test.ts';
import { fitsModule, moduleWords } from './flagged-module.ts';

/** In memory, which says little: most modules that are loaded have nothing to do with the crash. */
export const loaded: ClauseTest<'loaded'> = {
  test: (value, { event }) =>
    event.modules.some((module) => fitsModule(value, module, event)) ? shown(event.places.modules) : null,
  actual: ({ event: { modules } }) => {
    if (modules.length === 0) return null;
    const flagged = modules.filter(({ flags }) => flags !== '');
    return { count: modules.length, flagged: flagged.map(moduleWords) };
  },
};
