import { type Detector } from './detector.ts';

/**
 * The list checks; lib/list_debug.c, 2.6.32 to 6.19. A WARN or a BUG of list_debug.c follows:
 *
 *     list_del corruption, ffff91bc2ad47048->prev is LIST_POISON2 (dead000000000200)
 *     list_add corruption. next->prev should be prev (ffff880012345678), but was 0000000000000000. (next=ffff88001234).
 */
export const listCorruption: Detector = {
  kind: 'list-corruption',
  role: 'precursor',
  triggers: ['list_add', 'list_del'],
  pattern: /\blist_(?:add|del)(?:_rcu)? (?:corruption[.,:]|double add\b)/,
  blame: 'pointer',
  title: 'BUG: corrupted list in {function}',
};
