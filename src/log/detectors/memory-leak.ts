import { type Detector } from './detector.ts';

/**
 * kmemleak, as syzkaller prints it:
 *
 *     BUG: memory leak
 */
export const memoryLeak: Detector = {
  kind: 'memory-leak',
  role: 'report',
  triggers: ['BUG: memory leak'],
  pattern: /(?:^|:\d\d )BUG: memory leak/,
  blame: 'trace',
  title: 'memory leak in {function}',
};
