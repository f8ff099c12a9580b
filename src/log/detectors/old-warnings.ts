import { symbolSource } from '../symbols/symbol.ts';
import { type Detector } from './detector.ts';

/**
 * WARN_ON() before it printed `WARNING`; include/asm-generic/bug.h to 2.6.18, lib/bug.c of ppc64 and s390x to 2.6.39:
 *
 *     Badness in dst_release at include/net/dst.h:154                          2.6.9
 *     BUG: warning at kernel/softirq.c:141/local_bh_enable()                   2.6.18
 *     Badness at net/core/dev.c:1234
 *     Badness at c0000000004a2b36 [verbose debug info unavailable]
 */
export const oldWarning: Detector = {
  kind: 'warning',
  role: 'report',
  triggers: ['Badness ', 'BUG: warning at '],
  pattern: new RegExp(
    String.raw`^(?:Badness in \w+ at \S+:\d|BUG: warning at \S+:\d+\/\w+\(\)|Badness at (?:\S+:\d|${symbolSource}|[0-9a-f]{8,16} \[verbose))`,
  ),
  blame: 'trace',
  title: 'WARNING in {function}',
};
