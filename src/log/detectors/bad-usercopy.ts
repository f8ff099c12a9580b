import { type Detector } from './detector.ts';

/**
 * Hardened user copy; mm/usercopy.c, 4.8 on and RHEL 7. A BUG of usercopy.c follows:
 *
 *     usercopy: Kernel memory exposure attempt detected from SLUB object 'kmalloc-64' (offset 0, size 128)!
 */
export const badUsercopy: Detector = {
  kind: 'bad-usercopy',
  role: 'precursor',
  triggers: ['usercopy: '],
  pattern: /usercopy: [kK]ernel memory (?:exposure|overwrite) attempt detected/,
  blame: 'trace',
  passOver: /usercopy|__check/,
  title: 'BUG: bad usercopy in {function}',
};

/**
 * A part of an object that its cache did not set free for copies; mm/usercopy.c, 4.16 to 5.17. The text of a WARN:
 *
 *     Bad or missing usercopy whitelist? Kernel memory exposure attempt detected from SLUB object 'foo_cache' (offset 4, size 4)!
 */
export const usercopyWhitelist: Detector = {
  ...badUsercopy,
  triggers: ['missing usercopy whitelist'],
  pattern: /^Bad or missing usercopy whitelist\? Kernel memory (?:exposure|overwrite) attempt detected/,
  title: 'WARNING: bad usercopy in {function}',
};
