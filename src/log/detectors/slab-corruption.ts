import { type Detector } from './detector.ts';

/**
 * SLUB's consistency checks; mm/slub.c, 2.6.32 to 6.19; the taints stand in the line from 3.10 on:
 *
 *     BUG kmalloc-256 (Tainted: P    B   W  OE  ------------ T): Objects remaining in kmalloc-256 on kmem_cache_close()
 */
export const slabCorruption: Detector = {
  kind: 'slab-corruption',
  role: 'report',
  triggers: ['(Not tainted)', '(Tainted: ', ' overwritten', 'already free', 'Freepointer corrupt'],
  pattern:
    /^BUG (?<cache>[^\s(:][^\s(]*(?:\([^()]*\))?) ?(?:\((?:Not tainted|Tainted: [^)]*)\))?: (?<what>[A-Z][A-Za-z ]+?)(?: in| on|$|\.| 0x)/,
  blame: 'trace',
  title: 'BUG: {what} in {function}',
};

/**
 * SLAB's consistency checks; mm/slab.c, 2.6.9 to 6.7, where it went; mm/slab_common.c:
 *
 *     Slab corruption (Not tainted): kmalloc-64 start=ffff880012345678, len=64
 *     slab error in verify_redzone_free(): cache `size-64': double free detected
 *     slab: Internal list corruption detected in cache 'dentry'(20), slabp ffff880012345000(10). Tainted(G). Hexdump:
 *     kmem_cache_destroy nfs_inode_cache: Slab cache still has objects
 */
export const slabError: Detector = {
  kind: 'slab-corruption',
  role: 'report',
  triggers: ['lab corruption', 'slab error in ', 'slab: Internal list', 'Slab cache still has'],
  pattern:
    /^(?:Slab corruption(?: \([^)]*\))?: |slab error in \w+\(\): cache |slab: Internal list corruption detected in cache |kmem_cache_destroy \S+: Slab cache still has objects)/,
  blame: 'trace',
  title: 'BUG: slab corruption in {function}',
};

/**
 * A free page that was written to; mm/page_poison.c (mm/debug-pagealloc.c to 4.5):
 *
 *     pagealloc: memory corruption
 *     pagealloc: single bit error
 */
export const pagePoison: Detector = {
  kind: 'slab-corruption',
  role: 'report',
  triggers: ['pagealloc: '],
  pattern: /^pagealloc: (?:memory corruption|single bit error)/,
  blame: 'trace',
  title: 'BUG: page poison overwritten in {function}',
};
