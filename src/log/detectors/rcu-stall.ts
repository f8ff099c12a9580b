import { type Detector, subsystem } from './detector.ts';

/**
 * The RCU stall detector; kernel/rcu/tree_stall.h, 2.6.32 to 6.19:
 *
 *     rcu: INFO: rcu_sched self-detected stall on CPU
 *     INFO: rcu_sched self-detected stall on CPU { 3}  (t=60000 jiffies g=123456 c=123455 q=8912)                     3.10
 *     INFO: rcu_sched detected stalls on CPUs/tasks: { 3}  (t=60002 jiffies g=123 c=122 q=5)
 */
export const rcuStall: Detector = {
  kind: 'rcu-stall',
  role: 'report',
  triggers: ['self-detected stall', 'detected stall', 'detected expedited stall', 'RCU detected CPU'],
  pattern: new RegExp(
    String.raw`${subsystem}INFO: (?:rcu_\w+ (?:self-detected stall on CPU(?: \{ (?<cpu>\d+))?|detected (?:expedited )?stalls? on)|RCU detected CPU)`,
  ),
  blame: 'stall',
  passOver: /apic_timer_interrupt|rcu/,
  title: 'INFO: rcu detected stall in {function}',
};
