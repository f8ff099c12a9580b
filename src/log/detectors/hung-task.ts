import { type Detector, subsystem } from './detector.ts';

/**
 * khungtaskd; kernel/hung_task.c, 2.6.32 to 6.19. A task may have a line end in its name, and then its headline stands on two lines:
 *
 *     INFO: task java:718772 blocked for more than 120 seconds.
 */
export const hungTask: Detector = {
  kind: 'hung-task',
  role: 'report',
  triggers: ['blocked for more than', 'blocked in I/O wait for'],
  pattern: new RegExp(
    String.raw`(?:${subsystem}INFO: task |^(?!.*INFO: task ))(?<comm>.{0,64}?):(?<pid>\d+) blocked (?:in I/O wait )?for more than \d+ seconds`,
  ),
  blame: 'wait',
  title: 'INFO: task hung in {function}',
};

/**
 * The line below it, where an excerpt begins; the task's own line follows (../parts/hung-task-line.ts):
 *
 *     "echo 0 > /proc/sys/kernel/hung_task_timeout_secs" disables this message.
 */
export const hungTaskNotice: Detector = {
  kind: 'hung-task',
  role: 'detail',
  triggers: ['/hung_task_timeout_secs" disables'],
  pattern: /^"echo 0 > \/proc\/sys\/kernel\/hung_task_timeout_secs" disables this message/,
  blame: 'wait',
  title: 'INFO: task hung in {function}',
};

/**
 * One that was killed and does not die; linux-next, 2019 on:
 *
 *     INFO: task syz-executor:4567 can't die for more than 143 seconds.
 */
export const immortalTask: Detector = {
  kind: 'hung-task',
  role: 'report',
  triggers: ["can't die for more than"],
  pattern: new RegExp(
    String.raw`${subsystem}INFO: task (?<comm>.{1,64}?):(?<pid>\d+) can't die for more than \d+ seconds`,
  ),
  blame: 'trace',
  passOver: /schedule/,
  title: "INFO: task can't die in {function}",
};
