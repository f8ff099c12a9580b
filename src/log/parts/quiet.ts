import { type Line } from '../line.ts';

/**
 * Lines that belong to a report and say nothing that is kept:
 *
 *     task: ffff983118bfc200 ti: ffff982defd58000 task.ti: ffff982defd58000
 *     Stack:
 *      ffff88045f5a3e68 0000000000000000 ffff88045f5a3e68 ffffffff810d6ae6
 *     <d> ffffffff8161b040 ffff8806c03a3520
 *     last sysfs file: /sys/devices/system/cpu/online
 *     Features: eBPF/event
 */
const quietLines = [
  /^task: [0-9a-f]{8,16} /,
  /^Stack: ?/,
  /^(?:<[d0-9]>)?\s*(?:[0-9a-f]{8,16} ){1,7}[0-9a-f]{8,16}\s*$/,
  /^last sysfs file: /,
  /^Features: /,
  /^FS: +[0-9a-f]+\(/,
  /^RSP <[0-9a-f]+>/,
  /^CR2: [0-9a-f]+\s*$/,
  /^Process .* \(pid: \d+, /,
  /^Dumping ftrace buffer:|^ +\(ftrace buffer empty\)/,
  /^Kernel Offset: /,
  /^={20,}$|^-{20,}$/,
  /^INFO: Slab 0x/,
  /^note: .* exited with/,
];

export function quiet(line: Line): boolean {
  return quietLines.some((pattern) => pattern.test(line.text));
}
