import { type Prefix } from './prefix.ts';

/**
 * The log level as the kernel hands it out (`dmesg -r`, a serial console, pstore); the byte in `Code: 0f <48> 8b 47` is none,
 * wherever a line was cut:
 *
 *     <4>[   12.345678] text
 */
export const rawLevel: Prefix = {
  name: 'raw level',
  begins: '<',
  pattern: /<\d{1,3}>(?! [0-9a-f]{2}(?: [0-9a-f]{2}\b|$))(?=[^\s]| )/my,
  read: () => ({}),
};
