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

/**
 * A work function came back with a lock held; kernel/workqueue.c, 2.6.32 to 6.19. The next line names it:
 *
 *     BUG: workqueue leaked lock or atomic: kworker/0:1/0x00000000/353
 *          last function: addrconf_dad_work
 */
export const workqueueLeak: Detector = {
  kind: 'lock-state',
  role: 'report',
  triggers: ['workqueue leaked'],
  pattern: /BUG: (?<what>workqueue leaked [\w ,]+?)(?::|\[)/,
  blame: 'lock',
  title: 'BUG: {what} in {function}',
};
