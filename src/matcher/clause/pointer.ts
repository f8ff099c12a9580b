import { addressWords, fitsAddress } from './address.ts';
import { type ClauseTest } from './clause-test.ts';

/** The processor stood at an address without a symbol: `RIP: 0010:0xffffffffc02d74c0`. */
export const pointer: ClauseTest<'pointer'> = {
  test: (value, { event }) => {
    const { function: name, address, place } = event.pointer ?? { function: null, address: null, place: null };
    return name === null && address !== null && fitsAddress(value, address, event) ? [place] : null;
  },
  actual: ({ event }) => {
    const { function: name, address } = event.pointer ?? { function: null, address: null };
    if (name !== null) return `the processor stood in ${name}`;
    return address === null ? null : addressWords(address, event);
  },
  absent: 'the report does not tell where the processor stood',
  ask: 'the line that says where the processor stood (RIP:, pc :, NIP)',
};
