import { type CrashEvent } from '../../kernel/event.ts';
import { fitsAddress, foundAddress } from './address.ts';
import { type ClauseTest, listOf, shown } from './clause-test.ts';

/** What a register held when the processor stopped: `RDX` 0. A list of names: one of them. */
export const register: ClauseTest<'register'> = {
  test: ({ name, is }, { event }) =>
    namedIn(listOf(name), event).some((value) => fitsAddress(is, value, event)) ? shown(event.places.registers) : null,
  actual: ({ event }) => {
    const held = Object.entries(event.registers)
      .slice(0, 4)
      .map(([name, value]) => ({ name, held: foundAddress(value, event) }));
    return held.length === 0 ? null : held;
  },
};

function namedIn(names: string[], { registers }: CrashEvent): string[] {
  return names.flatMap((name) => {
    const value = Object.hasOwn(registers, name.toUpperCase()) ? registers[name.toUpperCase()] : undefined;
    return value !== undefined && /^[0-9a-f]+$/i.test(value) ? [value] : [];
  });
}
