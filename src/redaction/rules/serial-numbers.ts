import { type Rule } from '../rule.ts';

/** What firmware puts where no number was given, and the bus address that a USB host controller gives as its own. */
const noNumber =
  /^(?:0+|none|null|unknown|default|default[\w-]*|not[\w-]*|to|n\/?a|123456789\w*|[0-9a-f]{4}:[0-9a-f]{2}:[0-9a-f]{2}\.\d|[\w.-]*(?:hcd|hcd\.\d))$/i;

/**
 * The number of one piece of hardware, by the words before it. A driver's `Serial: 8250/16550` and USB's `SerialNumber=3`, which is the number
 * of a string, are none.
 *
 *     usb 1-1: SerialNumber: 4C530001230405117283
 *     Serial Number: CZJ1234ABC
 *     mce: [Hardware Error]: PPIN: 0x2b1f5a3c4d6e7f80
 */
export const serialNumbers: Rule = {
  kind: 'serial',
  patterns: [
    /\b(?:serial ?(?:number|no\.?|num)?|SerialNumber|S\/N|SN|service tag|asset tag|chassis tag|PPIN)\s{0,4}[:=#]\s{0,8}"?(?<secret>(?:0x)?[A-Za-z0-9][\w.:-]{3,63})(?![\w/])/dgi,
  ],
  accepts: (number) => /\d/.test(number) && !noNumber.test(number),
};
