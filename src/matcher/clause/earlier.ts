import { type ClauseTest } from './clause-test.ts';

/** Something that this boot told before the crash: hardware errors, an OOM kill, a warning of the same driver. */
export const earlier: ClauseTest<'earlier'> = {
  test: (value, { earlier: before }, test) => {
    for (const subject of before) {
      const places = test(value, subject);
      if (places !== null) return places;
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
};
