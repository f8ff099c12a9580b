import { type Detector } from './detector.ts';

const leak = {
  kind: 'memory-leak',
  blame: 'trace',
  // whoever allocates for a caller that has to free it
  passOver: /kmemleak|mmap|kmem|slab|alloc|create_object|idr_get|list_lru_init|pcpu_create/,
  title: 'memory leak in {function}',
} as const;

/**
 * kmemleak, as syzkaller prints it:
 *
 *     BUG: memory leak
 */
export const memoryLeak: Detector = {
  ...leak,
  role: 'precursor',
  triggers: ['BUG: memory leak'],
  pattern: /(?:^|:\d\d )BUG: memory leak/,
};

/**
 * An object, as /sys/kernel/debug/kmemleak lists it; mm/kmemleak.c, 2.6.31 on:
 *
 *     unreferenced object 0xffff88810ae30400 (size 256):
 */
export const leakedObject: Detector = {
  ...leak,
  role: 'report',
  triggers: ['unreferenced object 0x'],
  pattern: /^(?:kmemleak: )?unreferenced object 0x[0-9a-f]+ \(size \d+\):/,
};

/**
 * kmemleak, as the kernel itself says it; mm/kmemleak.c, 2.6.31 on. The objects stand in debugfs only:
 *
 *     kmemleak: 12 new suspected memory leaks (see /sys/kernel/debug/kmemleak)
 */
export const suspectedLeaks: Detector = {
  kind: 'memory-leak',
  role: 'report',
  triggers: ['kmemleak: '],
  pattern: /^kmemleak: \d+ new suspected memory leaks/,
  blame: 'none',
  title: 'memory leak',
};
