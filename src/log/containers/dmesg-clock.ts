import { type Prefix } from './prefix.ts';

/**
 * `dmesg -T` gives the wall clock in place of the time since boot; day names may be in the user's language:
 *
 *     [Mon Jan  5 10:11:12 2026] BUG: unable to handle page fault for address: 0000000000001234
 *     [一 1月  5 10:11:12 2026] BUG: unable to handle page fault for address: 0000000000001234
 *     [2026-01-05T10:11:12,123456+01:00] BUG: unable to handle page fault for address: 0000000000001234       --time-format iso
 *
 * So do crash(8), with the zone, terminal programs, with milliseconds, and some languages put the year before the time:
 *
 *     [Mon Jan  5 10:11:12 UTC 2026] text        crash(8), log -T
 *     [Mon Jan 05 10:11:12.345 2026] text        Tera Term
 *     [Mon 05 Jan 2026 10:11:12 AM UTC] text
 */
export const dmesgClock: Prefix = {
  name: 'dmesg -T',
  begins: '\\[',
  pattern:
    /\[(?:[^\]]{2,24} \d{1,2} \d{2}:\d{2}:\d{2}(?:\.\d{3})? (?:[A-Z]{2,5} )?\d{4}|[^\]]{2,24} \d{4} \d{2}:\d{2}:\d{2}(?: [AP]M)?(?: [A-Z+\d:]{2,6})?|\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2},\d{6}[+-]\d{2}:\d{2})\] ?/y,
  read: () => ({}),
};
