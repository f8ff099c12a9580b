import { type ClauseTest, shown } from './clause-test.ts';
import { matchesName } from './names.ts';

/** In memory, which says little: most modules that are loaded have nothing to do with the crash. */
export const loaded: ClauseTest<'loaded'> = {
  test: (value, { event }) =>
    event.modules.some(({ name }) => matchesName(value, name)) ? shown(event.places.modules) : null,
  actual: ({ event }) => {
    const { length } = event.modules;
    if (length === 0) return null;
    return length === 1 ? '1 other module is loaded' : `${String(length)} other modules are loaded`;
  },
  absent: 'the report lists no modules',
  ask: 'the line “Modules linked in:”',
};
