import { type Prefix } from './prefix.ts';

/**
 * `dmesg -T` gives the wall clock in place of the time since boot; day names may be in the user's language:
 *
 *     [Mon Jan  5 10:11:12 2026] BUG: unable to handle page fault for address: 0000000000001234
 */
export const dmesgClock: Prefix = {
  name: 'dmesg -T',
  begins: '\\[',
  pattern: /\[[^\]\d]{2,20} ?\d{1,2} \d{2}:\d{2}:\d{2} \d{4}\] ?/y,
  read: () => ({}),
};
