import { type Prefix } from './prefix.ts';

/**
 * `dmesg -T` gives the wall clock in place of the time since boot; day names may be in the user's language:
 *
 *     [Mon Jan  5 10:11:12 2026] BUG: unable to handle page fault for address: 0000000000001234
 *     [一 1月  5 10:11:12 2026] BUG: unable to handle page fault for address: 0000000000001234
 *     [2026-01-05T10:11:12,123456+01:00] BUG: unable to handle page fault for address: 0000000000001234       --time-format iso
 */
export const dmesgClock: Prefix = {
  name: 'dmesg -T',
  begins: '\\[',
  pattern:
    /\[(?:[^\]]{2,24} \d{1,2} \d{2}:\d{2}:\d{2} \d{4}|\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2},\d{6}[+-]\d{2}:\d{2})\] ?/y,
  read: () => ({}),
};
