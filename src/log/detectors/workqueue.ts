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

/**
 * The same from 6.8 on, with what changed in the next line:
 *
 *     BUG: workqueue leaked atomic, lock or RCU: kworker/1:4[5339]
 *          preempt=0x00000000 lock=0->1 RCU=0->0 workfn=addrconf_dad_work
 */
export const workqueueLeakOfWorker: Detector = {
  ...workqueueLeak,
  pattern: /BUG: (?<text>workqueue leaked [\w ,]+: .{1,64}\[\d+\])$/,
  title: 'BUG: {text}',
  altTitles: ['BUG: workqueue leaked lock or atomic in {function}'],
};
