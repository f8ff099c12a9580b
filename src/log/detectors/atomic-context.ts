import { type Detector } from './detector.ts';

/**
 * The scheduler was entered where sleeping is forbidden; kernel/sched/core.c, 2.6.25 to 6.19; the second form from 5.4 on:
 *
 *     BUG: scheduling while atomic: swapper/0/0/0x00000100
 *     BUG: scheduling in a non-blocking section: kworker/0:1/77/1
 */
export const schedulingWhileAtomic: Detector = {
  kind: 'scheduling-while-atomic',
  role: 'report',
  triggers: ['scheduling while atomic', 'scheduling in a non-blocking'],
  pattern: /BUG: scheduling (?:while atomic|in a non-blocking section): (?<comm>.+)\/(?<pid>\d+)\/(?:0x[0-9a-f]|\d)/,
  blame: 'trace',
  passOver: /schedule/,
  title: 'BUG: scheduling while atomic in {function}',
};

/**
 * The same to 2.6.24, kernel/sched.c, with the count in front of the pid; 2.6.9 without both:
 *
 *     BUG: scheduling while atomic: swapper/0x00000100/0
 *     scheduling while atomic: kjournald/0x00000001/411
 *     bad: scheduling while atomic!
 */
export const schedulingWhileAtomicOld: Detector = {
  kind: 'scheduling-while-atomic',
  role: 'report',
  triggers: ['scheduling while atomic'],
  pattern:
    /^(?:(?:BUG: )?scheduling while atomic: (?<comm>.+)\/0x[0-9a-f]+\/(?<pid>\d+)|bad: scheduling while atomic!)/,
  blame: 'trace',
  title: 'BUG: scheduling while atomic in {function}',
};

/**
 * might_sleep() in atomic context; kernel/sched/core.c, 2.6.9 (`Debug: `) to 6.19; the contrary checks from 5.14 on:
 *
 *     BUG: sleeping function called from invalid context at mm/slab.h:393
 *     BUG: assuming atomic context at kernel/bpf/memalloc.c:312
 */
export const sleepingInAtomic: Detector = {
  kind: 'sleeping-in-atomic',
  role: 'report',
  triggers: ['sleeping function called', 'BUG: assuming '],
  pattern:
    /(?:(?:BUG|Debug): sleeping function called from invalid|BUG: assuming (?:atomic|non migratable)) context at (?<position>\S+)/,
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
  pattern: /BUG: using (?<what>\w+\(\)) in preemptible \[\w+\](?: code: (?<comm>.+)\/(?<pid>\d+)|$)/,
  blame: 'trace',
  passOver: /preempt|debug_|processor_id|this_cpu/,
  title: 'BUG: using {what} in preemptible code in {function}',
};
