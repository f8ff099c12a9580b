import { type ClauseTest, shown } from './clause-test.ts';
import { matchesName } from './names.ts';

/** A module that owns the blamed function or a reliable frame. */
export const moduleInTrace: ClauseTest<'module'> = {
  weight: 2,
  test: (value, { event }) => {
    if (event.module !== null && matchesName(value, event.module)) return shown(event.places.function);
    const frame = event.frames.find(
      ({ module, reliable }) => reliable && module !== null && matchesName(value, module),
    );
    return frame === undefined ? null : [frame.place];
  },
  actual: ({ event }) => {
    const names = new Set(event.frames.flatMap(({ module }) => module ?? []));
    return names.size === 0 ? 'no module in the trace' : `modules in the trace: ${[...names].join(', ')}`;
  },
};
