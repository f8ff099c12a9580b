import { type Detector, subsystem } from './detector.ts';

/**
 * The NMI watchdog; kernel/watchdog_hld.c, 3.10 on; before that arch/x86/kernel/nmi.c:
 *
 *     NMI watchdog: Watchdog detected hard LOCKUP on cpu 12
 *     BUG: NMI Watchdog detected LOCKUP on CPU3, ip ffffffff81234567, registers:
 */
export const hardLockup: Detector = {
  kind: 'hard-lockup',
  role: 'report',
  triggers: ['LOCKUP'],
  pattern: new RegExp(
    String.raw`${subsystem}(?:CPU\d+: )?(?:BUG: )?(?:NMI )?Watchdog detected (?:hard )?LOCKUP on (?:cpu |CPU)(?<cpu>\d+)`,
  ),
  blame: 'pointer',
  title: 'BUG: hard lockup in {function}',
};
