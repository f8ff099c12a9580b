import { type Detector } from './detector.ts';

/**
 * An allocation that was allowed to fail did; mm/page_alloc.c, 2.6.9 to 6.19:
 *
 *     containerd: page allocation failure: order:4, mode:0xc0d0
 */
export const allocationFailure: Detector = {
  kind: 'allocation-failure',
  role: 'report',
  triggers: ['page allocation failure'],
  pattern: /^(?<comm>.+): page allocation failure[.:] ?order:\d+/,
  blame: 'memory',
  title: 'page allocation failure',
};
