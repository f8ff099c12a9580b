import { type Detector, subsystem } from './detector.ts';

/**
 * khungtaskd; kernel/hung_task.c, 2.6.32 to 6.19:
 *
 *     INFO: task java:718772 blocked for more than 120 seconds.
 */
export const hungTask: Detector = {
  kind: 'hung-task',
  role: 'report',
  triggers: ['INFO: task '],
  pattern: new RegExp(
    String.raw`${subsystem}INFO: task (?<comm>.+?):(?<pid>\d+) (?:blocked (?:in I/O wait )?for more than|can't die for more than) \d+ seconds`,
  ),
  blame: 'wait',
  title: 'INFO: task hung in {function}',
};
