import { type Detector } from './detector.ts';

/**
 * Counters of a memory map that did not come back to zero; kernel/fork.c, 3.10 to 6.19:
 *
 *     BUG: Bad rss-counter state mm:ffff880012345678 idx:1 val:3
 */
export const badRss: Detector = {
  kind: 'bad-rss',
  role: 'report',
  triggers: ['Bad rss-counter state', 'on freeing mm'],
  pattern: /BUG: (?:Bad rss-counter state|non-zero \w+ on freeing mm)/,
  blame: 'none',
  title: 'BUG: Bad rss-counter state',
};
