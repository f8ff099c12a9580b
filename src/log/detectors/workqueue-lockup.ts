import { type Detector, subsystem } from './detector.ts';

/**
 * The workqueue watchdog; kernel/workqueue.c, 4.5 on and RHEL 7:
 *
 *     BUG: workqueue lockup - pool cpus=0 node=0 flags=0x0 nice=0 stuck for 32s!
 */
export const workqueueLockup: Detector = {
  kind: 'workqueue-lockup',
  role: 'report',
  triggers: ['workqueue lockup'],
  pattern: new RegExp(String.raw`${subsystem}BUG: workqueue lockup - pool`),
  blame: 'none',
  title: 'BUG: workqueue lockup',
};
