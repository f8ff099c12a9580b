import { classifyAddress, isOfClass, pagingLevels } from '../../kernel/addresses.ts';
import { type CrashEvent } from '../../kernel/event.ts';
import { type ClauseTest, type ClauseValue, listOf, shown } from './clause-test.ts';

export const address: ClauseTest<'address'> = {
  weight: 1,
  test: (value, { event }) =>
    event.address !== null && listOf(value).some((one) => fits(one, event.address ?? '', event))
      ? shown(event.places.address)
      : null,
  actual: ({ event }) => {
    if (event.address === null) return 'the report gives no fault address';
    const known = classifyAddress(event.address, event.arch, pagingLevels(event.registers));
    return `0x${event.address}${known === null ? '' : ` (${known.class})`}`;
  },
};

/** One alternative of the clause. */
type Address = Exclude<ClauseValue<'address'>, unknown[]>;

function fits(value: Address, hexadecimal: string, event: CrashEvent): boolean {
  const number = BigInt(`0x${hexadecimal}`);
  if (typeof value !== 'string') return number >= BigInt(value.from) && number <= BigInt(value.to);
  if (value.startsWith('0x')) return number === BigInt(value);
  const known = classifyAddress(hexadecimal, event.arch, pagingLevels(event.registers));
  return known !== null && isOfClass(known.class, value);
}
