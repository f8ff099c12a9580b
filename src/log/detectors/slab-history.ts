import { symbolSource } from '../symbols/symbol.ts';
import { type Detector } from './detector.ts';

/**
 * Who had an object before, under SLUB's and the first KASAN's reports; mm/slub.c, 2.6.22 to 5.11. Where the headline is lost it is all
 * that is left of one:
 *
 *     INFO: Freed in fasync_free_rcu+0x14/0x20 age=624 cpu=0 pid=3
 *     INFO: Allocated in fasync_helper+0x29/0x90 age=58 cpu=1 pid=7148
 */
export const slabHistory: Detector = {
  kind: 'slab-corruption',
  role: 'detail',
  triggers: ['INFO: Freed in ', 'INFO: Allocated in '],
  pattern: new RegExp(String.raw`^INFO: (?<what>Freed|Allocated) in ${symbolSource}(?<text>.*)`),
  blame: 'named',
  title: 'INFO: {what} in {function}{text}',
};
