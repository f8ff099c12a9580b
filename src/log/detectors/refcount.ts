import { type Detector } from './detector.ts';

/**
 * The reference count checks; lib/refcount.c, 4.11 on and RHEL 7. The text of a WARN:
 *
 *     refcount_t: underflow; use-after-free.
 */
export const refcount: Detector = {
  kind: 'refcount',
  role: 'precursor',
  triggers: ['refcount_t: '],
  pattern: /\brefcount_t: (?:saturated|addition on 0|increment on 0|underflow|decrement hit 0|hit zero)/,
  blame: 'trace',
  passOver: /refcount/,
  title: 'WARNING: refcount bug in {function}',
};
