import { type CrashEvent, type Frame, type Subject } from '../../kernel/event.ts';
import { type Place } from '../../kernel/place.ts';
import { type ClauseTest, type ClauseValue } from './clause-test.ts';
import { matchesName } from './names.ts';

/** As much of a frame as is looked at. */
type Step = Pick<Frame, 'function' | 'place'>;

/** Functions in this order, innermost first; with any number of others between, unless `gaps: false` is said. */
export const frames: ClauseTest<'frames'> = {
  test: (value, subject) => {
    const { inOrder, gaps = true } = Array.isArray(value) ? { inOrder: value } : value;
    for (const stack of stacksOf(subject, value)) {
      const places = gaps ? withGaps(inOrder, stack) : withoutGaps(inOrder, stack);
      if (places !== null) return places;
    }
    return null;
  },
  actual: ({ event }) => {
    const names = event.frames
      .slice(event.descent)
      .filter(({ reliable }) => reliable)
      .map((frame) => frame.function);
    return names.length === 0 ? null : `${names.slice(0, 6).join(' > ')}${names.length > 6 ? ' > ...' : ''}`;
  },
  absent: 'no reliable frames',
  ask: 'the call trace',
};

function withGaps(order: (string | string[])[], stack: readonly Step[]): Place[] | null {
  const places: Place[] = [];
  let from = 0;
  for (const names of order) {
    const at = stack.findIndex((frame, index) => index >= from && matchesName(names, frame.function));
    const found = stack[at];
    if (found === undefined) return null;
    places.push(found.place);
    from = at + 1;
  }
  return places;
}

function withoutGaps(order: (string | string[])[], stack: readonly Step[]): Place[] | null {
  const fits = (start: number): boolean =>
    order.every((names, index) => {
      const step = stack[start + index];
      return step !== undefined && matchesName(names, step.function);
    });
  const start = stack.findIndex((_frame, index) => fits(index));
  return start < 0 ? null : stack.slice(start, start + order.length).map(({ place }) => place);
}

/** The crash's own stack; all of the report where that is asked for. */
function stacksOf({ event, stacks }: Subject, value: ClauseValue<'frames'>): Step[][] {
  const { unreliable = false, scope = 'own' } = Array.isArray(value) ? {} : value;
  const wanted = (stack: readonly Frame[]): Frame[] => stack.filter(({ reliable }) => reliable || unreliable);
  const { frames: trace, descent } = event;
  const own = [...wanted(trace.slice(0, descent)), ...withFault(event, wanted(trace.slice(descent)))];
  return scope === 'own' ? [own] : [own, ...stacks.map(wanted)];
}

/** The fault itself is the innermost frame: the trace begins with its caller, or in a session may begin with the function of the fault once more. */
function withFault({ pointer, descent }: CrashEvent, trace: Step[]): Step[] {
  const { function: name, place } = pointer ?? { function: null, place: null };
  const isRepeated = descent > 0 && trace[0]?.function === name;
  return name === null || place === null || isRepeated ? trace : [{ function: name, place }, ...trace];
}
