import { hypervisorOf } from '../../kernel/machines.ts';
import { type ClauseTest, listOf, shown } from './clause-test.ts';

/** The machine is a guest of this hypervisor; `none` for one that shows no sign of any. */
export const hypervisor: ClauseTest<'hypervisor'> = {
  test: (value, { event }) =>
    event.hardware !== null && (listOf(value) as string[]).includes(hypervisorOf(event.hardware) ?? 'none')
      ? shown(event.places.hardware)
      : null,
  actual: ({ event }) => event.hardware,
};
