import { type Place } from '../../kernel/place.ts';
import { evaluate } from '../evaluate.ts';
import { type ClauseTest } from './clause-test.ts';

/** Something that this boot told before the crash: hardware errors, an OOM kill, a warning of the same driver. */
export const earlier: ClauseTest<'earlier'> = {
  test: (value, { earlier: before }): Place[] | null => {
    for (const subject of before) {
      const outcome = evaluate(value, subject);
      if (outcome.holds) return outcome.places;
    }
    return null;
  },
  actual: ({ earlier: before }) =>
    before.length === 0
      ? null
      : before
          .map(({ event }) => event.title)
          .slice(0, 3)
          .join('; '),
  absent: 'the log tells of nothing before the crash',
  ask: 'the log of the whole boot',
};
