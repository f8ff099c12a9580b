import { type LoadedModule } from '../../kernel/event.ts';
import { type ClauseTest, shown } from './clause-test.ts';
import { fitsModule, moduleWords } from './flagged-module.ts';

/** In memory, which says little: most modules that are loaded have nothing to do with the crash. */
export const loaded: ClauseTest<'loaded'> = {
  test: (value, { event }) =>
    event.modules.some((module) => fitsModule(value, module, event)) ? shown(event.places.modules) : null,
  actual: ({ event: { modules } }) => {
    if (modules.length === 0) return null;
    const loadedNow =
      modules.length === 1 ? '1 other module is loaded' : `${String(modules.length)} other modules are loaded`;
    const flagged = modules.filter(({ flags }) => flags !== '');
    return flagged.length === 0 ? loadedNow : `${loadedNow}, with flags ${flaggedWords(flagged)}`;
  },
  absent: 'the report lists no modules',
  ask: 'the line “Modules linked in:”',
};

/** So many are named. */
const mostNamed = 6;

const flaggedWords = (flagged: readonly LoadedModule[]): string =>
  [...flagged.slice(0, mostNamed).map(moduleWords), ...(flagged.length > mostNamed ? ['...'] : [])].join(', ');
