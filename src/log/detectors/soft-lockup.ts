import { type Detector, subsystem } from './detector.ts';

/**
 * The softlockup watchdog; kernel/watchdog.c, 2.6.32 to 6.19:
 *
 *     watchdog: BUG: soft lockup - CPU#3 stuck for 23s! [kworker/3:1:1234]
 */
export const softLockup: Detector = {
  kind: 'soft-lockup',
  role: 'report',
  triggers: ['soft lockup'],
  pattern: new RegExp(
    String.raw`${subsystem}BUG: soft lockup (?:- CPU#(?<cpu>\d+) stuck for \d+s!(?: \[(?<comm>.*):(?<pid>\d+)\])?|detected on CPU#(?<cpu2>\d+))`,
  ),
  blame: 'stall',
  title: 'BUG: soft lockup in {function}',
};
