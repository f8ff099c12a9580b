import { type Detector } from './detector.ts';

/**
 * A page table entry that maps no valid page; mm/memory.c, 2.6.32 to 6.19:
 *
 *     BUG: Bad page map in process java  pte:8000000012345067 pmd:12345067
 */
export const badPageMap: Detector = {
  kind: 'bad-page-map',
  role: 'report',
  triggers: ['Bad page map'],
  pattern: /BUG: Bad page map in process (?<comm>\S+)/,
  blame: 'trace',
  title: 'BUG: Bad page map',
};
