import { type ClauseTest, shown } from './clause-test.ts';
import { matchesName } from './names.ts';

/** A module that owns the blamed function or a reliable frame. */
export const moduleInTrace: ClauseTest<'module'> = {
  test: (value, { event }) => {
    if (event.module !== null && matchesName(value, event.module)) return shown(event.places.function);
    const frame = event.frames.find(
      ({ module, reliable }) => reliable && module !== null && matchesName(value, module),
    );
    return frame === undefined ? null : [frame.place];
  },
  actual: ({ event }) => {
    const owners = event.frames.filter(({ reliable }) => reliable).map(({ module }) => module);
    const names = new Set([event.module, ...owners].filter((name) => name !== null));
    return names.size === 0 && event.frames.length === 0 ? null : [...names];
  },
};
