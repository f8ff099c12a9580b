import { type Prefix } from './prefix.ts';

/**
 * The log level as the kernel hands it out (`dmesg -r`, a serial console, pstore):
 *
 *     <4>[   12.345678] text
 */
export const rawLevel: Prefix = {
  name: 'raw level',
  begins: '<',
  pattern: /<\d{1,3}>(?=\[|[A-Z ])/y,
  read: () => ({}),
};
