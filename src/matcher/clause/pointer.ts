import { fitsAddress, foundAddress } from './address.ts';
import { type ClauseTest } from './clause-test.ts';

/** The processor stood at an address without a symbol: `RIP: 0010:0xffffffffc02d74c0`. */
export const pointer: ClauseTest<'pointer'> = {
  test: (value, { event }) => {
    const { function: name, address, place } = event.pointer ?? { function: null, address: null, place: null };
    return name === null && address !== null && fitsAddress(value, address, event) ? [place] : null;
  },
  actual: ({ event }) => {
    const { function: name, address } = event.pointer ?? { function: null, address: null };
    if (name !== null) return { function: name };
    return address === null ? null : foundAddress(address, event);
  },
};
