import { type ClauseTest, shown } from './clause-test.ts';

/** How often the same report came again in its boot: a warning for each packet, a hung task every two minutes. */
export const repeated: ClauseTest<'repeated'> = {
  test: ({ from }, { event }) => (event.repeated >= from ? shown(event.places.headline) : null),
  actual: ({ event }) => (event.repeated === 0 ? null : event.repeated),
};
