import { type Detector } from './detector.ts';

/**
 * The page allocator's check; mm/page_alloc.c, 2.6.18 to 6.19:
 *
 *     BUG: Bad page state in process java  pfn:12345
 */
export const badPage: Detector = {
  kind: 'bad-page',
  role: 'report',
  triggers: ['Bad page state'],
  pattern: /(?:BUG: )?Bad page state (?:in process|at) '?(?<comm>[^\s']+)/,
  blame: 'trace',
  title: 'BUG: Bad page state',
};
