import { type ClauseTest, listOf, shown } from './clause-test.ts';
import { matchesName } from './names.ts';

export const process: ClauseTest<'process'> = {
  test: (value, { event }) => {
    const { comm } = event;
    return comm !== null && listOf(value).some((name) => matchesName(name, comm)) ? shown(event.places.process) : null;
  },
  actual: ({ event }) => event.comm,
};
