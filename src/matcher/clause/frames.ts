import { type CrashEvent } from '../../kernel/event.ts';
import { type Place } from '../../kernel/place.ts';
import { type ClauseTest, type ClauseValue } from './clause-test.ts';
import { matchesName } from './names.ts';

/** Functions in this order, innermost first, with any number of others between. */
export const frames: ClauseTest<'frames'> = {
  weight: 3,
  test: (value, { event }) => {
    const stack = stackOf(event, value);
    const places: Place[] = [];
    let from = 0;
    for (const names of orderOf(value)) {
      const at = stack.findIndex((frame, index) => index >= from && matchesName(names, frame.function));
      const found = stack[at];
      if (found === undefined) return null;
      places.push(found.place);
      from = at + 1;
    }
    return places;
  },
  actual: ({ event }) => {
    const names = event.frames.filter(({ reliable }) => reliable).map((frame) => frame.function);
    return names.length === 0
      ? 'no reliable frames'
      : `${names.slice(0, 6).join(' > ')}${names.length > 6 ? ' > ...' : ''}`;
  },
};

function orderOf(value: ClauseValue<'frames'>): (string | string[])[] {
  return Array.isArray(value) ? value : value.inOrder;
}

/** The fault itself is the innermost frame: the trace begins with its caller. */
function stackOf(event: CrashEvent, value: ClauseValue<'frames'>): { function: string; place: Place }[] {
  const unreliable = !Array.isArray(value) && value.unreliable === true;
  const trace = event.frames.filter(({ reliable }) => reliable || unreliable);
  const { function: name, place } = event.pointer ?? { function: null, place: null };
  return name === null || place === null ? trace : [{ function: name, place }, ...trace];
}
