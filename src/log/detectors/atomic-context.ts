import { type Detector } from './detector.ts';

/**
 * The scheduler was entered where sleeping is forbidden; kernel/sched/core.c, 2.6.18 to 6.19:
 *
 *     BUG: scheduling while atomic: swapper/0/0/0x00000100
 */
export const schedulingWhileAtomic: Detector = {
  kind: 'scheduling-while-atomic',
  role: 'report',
  triggers: ['scheduling while atomic'],
  pattern: /BUG: scheduling while atomic: (?<comm>.+)\/(?<pid>\d+)\/0x/,
  blame: 'trace',
  title: 'BUG: scheduling while atomic in {function}',
};

/**
 * might_sleep() in atomic context; kernel/sched/core.c, 2.6.18 to 6.19:
 *
 *     BUG: sleeping function called from invalid context at mm/slab.h:393
 */
export const sleepingInAtomic: Detector = {
  kind: 'sleeping-in-atomic',
  role: 'report',
  triggers: ['sleeping function called'],
  pattern: /(?:BUG|Debug): sleeping function called from invalid context at (?<position>\S+)/,
  blame: 'trace',
  title: 'BUG: sleeping function called from invalid context in {function}',
};

/**
 * Per-processor data used while preemptible; lib/smp_processor_id.c, 2.6.18 to 6.19:
 *
 *     BUG: using smp_processor_id() in preemptible [00000000] code: java/1234
 */
export const preemptionBug: Detector = {
  kind: 'preemption-bug',
  role: 'report',
  triggers: ['in preemptible'],
  pattern: /BUG: using (?<what>\w+\(\)) in preemptible \[\w+\] code: (?<comm>.+)\/(?<pid>\d+)/,
  blame: 'trace',
  title: 'BUG: using {what} in preemptible code in {function}',
};
