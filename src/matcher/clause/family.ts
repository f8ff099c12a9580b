import { type CrashKind, kindFamilies } from '../../kernel/kinds.ts';
import { type ClauseTest, listOf, shown } from './clause-test.ts';

/** A family of kinds: every sort of lockup, of bad access. */
export const family: ClauseTest<'family'> = {
  test: (value, { event }) =>
    listOf(value).some((each) => (kindFamilies[each] as readonly CrashKind[]).includes(event.kind))
      ? shown(event.places.headline)
      : null,
  actual: ({ event }) => event.kind,
};
