import { type Prefix } from './prefix.ts';

/**
 * The log of a program of Google's school (glog, Kubernetes' klog); a monitor of the kernel's log repeats there what it found:
 *
 *     I0501 12:00:00.123456       1 log_monitor.go:159] New status generated: &{.. Message:BUG: unable to handle kernel paging request at ..}
 */
export const klog: Prefix = {
  name: 'klog',
  begins: 'IWEF',
  pattern: /[IWEF]\d{4} \d{2}:\d{2}:\d{2}\.\d{6} +\d+ (?<file>[\w./-]+):\d+\] ?/y,
  read: ({ file = '' }) => ({ program: file }),
};
