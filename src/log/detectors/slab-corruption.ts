import { type Detector } from './detector.ts';

/**
 * SLUB's consistency checks; mm/slub.c, 2.6.32 to 6.19; the taints stand in the line from 3.10 on:
 *
 *     BUG kmalloc-256 (Tainted: P    B   W  OE  ------------ T): Objects remaining in kmalloc-256 on kmem_cache_close()
 */
export const slabCorruption: Detector = {
  kind: 'slab-corruption',
  role: 'report',
  triggers: ['BUG '],
  pattern:
    /^BUG (?<cache>[^\s(:][^\s(]*(?:\([^()]*\))?) ?(?:\((?:Not tainted|Tainted: [^)]*)\))?: (?<what>[A-Z][A-Za-z ]+?)(?: in| on|$|\.| 0x)/,
  blame: 'trace',
  title: 'BUG: {what} in {function}',
};
