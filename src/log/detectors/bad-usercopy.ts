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
