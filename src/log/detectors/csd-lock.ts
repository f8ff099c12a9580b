import { type Detector, subsystem } from './detector.ts';

/**
 * A processor does not run the function that another one asked of it; kernel/smp.c, 5.9 on:
 *
 *     smp: csd: Detected non-responsive CSD lock (#1) on CPU#3, waiting 5000000048 ns for CPU#07 do_nothing+0x0/0x10(0x0).
 *
 * `Continued` and `CSD lock (#1) got unstuck` follow as the wait goes on; the report is the first one.
 */
export const csdLock: Detector = {
  kind: 'csd-lock',
  role: 'report',
  triggers: ['CSD lock'],
  pattern: new RegExp(
    String.raw`${subsystem}(?:csd: )?(?:Detected|Continued) non-responsive CSD lock \(#\d+\) on CPU#\d+, waiting \d+ ns for CPU#(?<cpu>\d+)`,
  ),
  blame: 'none',
  title: 'BUG: CSD lock stall',
};
