import { type CrashEvent, type Frame, type Subject } from '../../kernel/event.ts';
import { type Place } from '../../kernel/place.ts';
import { rememberedOfEach } from '../../kernel/remembered.ts';
import { type ClauseTest, type ClauseValue } from './clause-test.ts';
import { nameTest } from './names.ts';

/** As much of a frame as is looked at. */
type Step = Pick<Frame, 'function' | 'place'>;

/** Functions in this order, innermost first; with any number of others between, unless `gaps: false` is said. */
export const frames: ClauseTest<'frames'> = {
  test: (value, subject) => {
    const { order, gaps, unreliable, scope } = askedOf(value);
    const search = gaps ? withGaps : withoutGaps;
    const own = search(order, unreliable ? wholeTraceOf(subject.event) : reliableTraceOf(subject.event));
    return own !== null || scope === 'own'
      ? own
      : inStacks(subject, (stack) => search(order, wanted(stack, unreliable)));
  },
  actual: ({ event }) => {
    const names = event.frames
      .slice(event.descent)
      .filter(({ reliable }) => reliable)
      .map((frame) => frame.function);
    return names.length === 0 ? null : `${names.slice(0, 6).join(' > ')}${names.length > 6 ? ' > ...' : ''}`;
  },
};

type Order = readonly ReturnType<typeof nameTest>[];

/** What a clause asks for, ready to be asked of the traces of many crashes. */
const askedOf = rememberedOfEach((value: ClauseValue<'frames'>) => {
  const given = Array.isArray(value) ? { inOrder: value } : value;
  const { inOrder, gaps = true, unreliable = false, scope = 'own' } = given;
  return { order: inOrder.map(nameTest), gaps, unreliable, scope };
});

function withGaps(order: Order, stack: readonly Step[]): Place[] | null {
  const places: Place[] = [];
  for (const step of stack) {
    if (order[places.length]?.(step.function) === true) places.push(step.place);
    if (places.length === order.length) return places;
  }
  return null;
}

function withoutGaps(order: Order, stack: readonly Step[]): Place[] | null {
  const fits = (start: number): boolean =>
    order.every((test, index) => {
      const step = stack[start + index];
      return step !== undefined && test(step.function);
    });
  const start = stack.findIndex((_frame, index) => fits(index));
  return start < 0 ? null : stack.slice(start, start + order.length).map(({ place }) => place);
}

function inStacks({ stacks }: Subject, search: (stack: readonly Frame[]) => Place[] | null): Place[] | null {
  for (const stack of stacks) {
    const places = search(stack);
    if (places !== null) return places;
  }
  return null;
}

const wanted = (stack: readonly Frame[], unreliable: boolean): readonly Frame[] =>
  unreliable ? stack : stack.filter(({ reliable }) => reliable);

/** The crash's own trace, for which many clauses ask. */
const reliableTraceOf = rememberedOfEach((event: CrashEvent) => traceOf(event, false));
const wholeTraceOf = rememberedOfEach((event: CrashEvent) => traceOf(event, true));

function traceOf(event: CrashEvent, unreliable: boolean): readonly Step[] {
  const { frames: trace, descent } = event;
  const own = withFault(event, wanted(trace.slice(descent), unreliable));
  return descent === 0 ? own : [...wanted(trace.slice(0, descent), unreliable), ...own];
}

/** The fault itself is the innermost frame: the trace begins with its caller, or in a session may begin with the function of the fault once more. */
function withFault({ pointer, descent }: CrashEvent, trace: readonly Step[]): readonly Step[] {
  const { function: name, place } = pointer ?? { function: null, place: null };
  const isRepeated = descent > 0 && trace[0]?.function === name;
  return name === null || place === null || isRepeated ? trace : [{ function: name, place }, ...trace];
}
