import { type Detector } from './detector.ts';

const shared = { kind: 'allocation-failure', role: 'report', blame: 'memory' } as const;

/**
 * An allocation that was allowed to fail did; mm/page_alloc.c, 2.6.9 to 6.19; `stalls` where it took long, 4.10 to 4.14:
 *
 *     containerd: page allocation failure: order:4, mode:0xc0d0
 *     java: page allocation stalls for 10320ms, order:0, mode:0x24280ca(GFP_HIGHUSER_MOVABLE|__GFP_ZERO), nodemask=(null)
 */
export const allocationFailure: Detector = {
  ...shared,
  triggers: ['page allocation '],
  pattern: /^(?<comm>.{1,64}): page allocation (?:failure[.:] ?|stalls for \d+ms, )order:\d+/,
  title: 'page allocation failure',
};

/**
 * The same of vmalloc(); mm/vmalloc.c, 2.6.39 on, `vmalloc error` from 5.14:
 *
 *     insmod: vmalloc: allocation failure: 8192 bytes
 *     insmod: vmalloc error: size 8192, failed to allocate pages, mode:0xcc0(GFP_KERNEL), nodemask=(null)
 */
export const vmallocFailure: Detector = {
  ...shared,
  triggers: ['vmalloc: allocation failure', 'vmalloc error: '],
  pattern: /^(?<comm>.{1,64}): vmalloc(?:: allocation failure| error: size \d+)/,
  title: 'vmalloc allocation failure',
};

/**
 * The same of SLUB, behind the report of the page allocator or, rate-limited, without it; mm/slub.c, 2.6.31 on:
 *
 *     SLUB: Unable to allocate memory on node -1 (gfp=0x20)
 *     SLUB: Unable to allocate memory on CPU 3 (of node 0) on node -1, gfp=0x820(GFP_ATOMIC)
 */
export const slubFailure: Detector = {
  ...shared,
  role: 'detail',
  triggers: ['SLUB: Unable to allocate'],
  pattern: /^SLUB: Unable to allocate memory on (?:node|CPU) -?\d+/,
  title: 'page allocation failure',
};
