import { type Detector } from './detector.ts';

const shared = { kind: 'bad-rss', role: 'report', blame: 'none' } as const;

/**
 * Counters of a memory map that did not come back to zero; kernel/fork.c, 3.10 to 6.19:
 *
 *     BUG: Bad rss-counter state mm:ffff880012345678 idx:1 val:3
 *     BUG: non-zero nr_ptes on freeing mm: 2                               `nr_pmds` from 4.0 on, one `pgtables_bytes` from 4.15 on
 */
export const badRss: Detector = {
  ...shared,
  triggers: ['Bad rss-counter state'],
  pattern: /BUG: Bad rss-counter state mm:/,
  title: 'BUG: Bad rss-counter state',
};

export const pageTablesLeft: Detector = {
  ...shared,
  triggers: ['on freeing mm'],
  pattern: /BUG: non-zero (?<what>\w+) on freeing mm/,
  title: 'BUG: non-zero {what} on freeing mm',
};
