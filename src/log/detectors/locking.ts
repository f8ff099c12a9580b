import { type Detector } from './detector.ts';

/**
 * lockdep's dependency reports; kernel/locking/lockdep.c. `[ INFO: ... ]` to 4.4, `WARNING: ` from 4.14 on:
 *
 *     WARNING: possible circular locking dependency detected
 *     [ INFO: possible recursive locking detected ]
 */
export const deadlock: Detector = {
  kind: 'deadlock',
  role: 'report',
  triggers: ['locking', 'lock order', 'lock inversion'],
  pattern:
    /(?:WARNING|INFO): (?:possible (?:circular locking dependency|recursive locking|irq lock inversion dependency) detected|[\w-]+-safe -> [\w-]+-unsafe lock order detected)/,
  blame: 'trace',
  title: 'possible deadlock in {function}',
};

/**
 * lockdep's state reports:
 *
 *     WARNING: inconsistent lock state
 *     WARNING: bad unlock balance detected!
 */
export const lockState: Detector = {
  kind: 'lock-state',
  role: 'report',
  triggers: ['lock state', 'unlock balance', 'lock freed', 'lock held', 'locks held', 'Nested lock'],
  pattern:
    /(?:WARNING|INFO|BUG): (?:inconsistent lock state|bad unlock balance detected|held lock freed|lock held (?:at task exit|when returning)|.* still has locks held|Nested lock was not taken)/,
  blame: 'trace',
  title: 'inconsistent lock state in {function}',
};

/**
 * lockdep's RCU checks; kernel/rcu, 2.6.34 on:
 *
 *     WARNING: suspicious RCU usage
 */
export const suspiciousRcu: Detector = {
  kind: 'suspicious-rcu',
  role: 'report',
  triggers: ['suspicious RCU usage', 'suspicious rcu_dereference'],
  pattern: /(?:WARNING|INFO): suspicious (?:RCU usage|rcu_dereference)/,
  blame: 'trace',
  title: 'WARNING: suspicious RCU usage in {function}',
};
