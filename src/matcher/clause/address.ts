import { classifyAddress, isOfClass, pagingLevels } from '../../kernel/addresses.ts';
import { type CrashEvent } from '../../kernel/event.ts';
import { type FoundAddress } from '../words/told.ts';
import { type ClauseTest, type ClauseValue, listOf, shown } from './clause-test.ts';

export const address: ClauseTest<'address'> = {
  test: (value, { event }) =>
    event.address !== null && fitsAddress(value, event.address, event) ? shown(event.places.address) : null,
  actual: ({ event }) => (event.address === null ? null : foundAddress(event.address, event)),
};

type Machine = Pick<CrashEvent, 'arch' | 'registers'>;

/** Whether an address is of a class, one value, or within a range; hexadecimal without `0x`. */
export function fitsAddress(value: ClauseValue<'address'>, hexadecimal: string, machine: Machine): boolean {
  const number = BigInt(`0x${hexadecimal}`);
  return listOf(value).some((one) => {
    if (typeof one !== 'string') return number >= BigInt(one.from) && number <= BigInt(one.to);
    if (one.startsWith('0x')) return number === BigInt(one);
    const known = classOf(hexadecimal, machine);
    return known !== null && isOfClass(known.class, one);
  });
}

export function foundAddress(hexadecimal: string, machine: Machine): FoundAddress {
  return { address: hexadecimal, class: classOf(hexadecimal, machine)?.class ?? null };
}

function classOf(hexadecimal: string, { arch, registers }: Machine): ReturnType<typeof classifyAddress> {
  return classifyAddress(hexadecimal, arch, pagingLevels(registers));
}
