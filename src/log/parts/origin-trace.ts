import { type Line } from '../lines/line.ts';
import { type Report } from '../report/report.ts';
import { beginPast } from './call-trace.ts';
import { frameOf } from './frame.ts';

/**
 * Traces that the kernel has kept from before, of how it came to the crash:
 *
 *     page last allocated via order 0, migratetype Unmovable, gfp_mask 0x52820, pid 7265, ts 119461       mm/page_owner.c, 5.7 on
 *     ... which became HARDIRQ-irq-safe at:                                                               kernel/locking/lockdep.c
 *       lock_acquire+0x29d/0x740
 *     -> #1 (&bdev->bd_mutex){+.+.}-{3:3}:                                                                the same file, a lock's last taker
 */
const heading = /^page last allocated |^\.\.\. which became \w+-irq-safe at:|^-> #\d+ \(/;

/** A call that a symbolizer found to be inlined: `set_page_owner include/linux/page_owner.h:32 [inline]`. */
const inlined = /^\s*\w+ \S+:\d+ \[inline\]$/;

export function originTrace(line: Line, report: Report): boolean {
  if (report.inOrigin) {
    const frame = line.frame ?? frameOf(line.text, line, null);
    if (frame !== null) {
      report.origin.push(frame);
      return true;
    }
    if (inlined.test(line.text)) return true;
    report.inOrigin = false;
  }
  if (!heading.test(line.text)) return false;
  report.inOrigin = report.origin.length === 0;
  report.inTrace = false;
  if (!report.inOrigin) beginPast(report);
  return true;
}
