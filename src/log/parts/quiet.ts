import { type Line } from '../lines/line.ts';
import { readOnce } from '../lines/wording.ts';

/**
 * Lines that belong to a report and say nothing that is kept:
 *
 *     task: ffff983118bfc200 ti: ffff982defd58000 task.ti: ffff982defd58000
 *     Stack:
 *      ffff88045f5a3e68 0000000000000000 ffff88045f5a3e68 ffffffff810d6ae6
 *     <d> ffffffff8161b040 ffff8806c03a3520
 *     last sysfs file: /sys/devices/system/cpu/online
 *     Features: eBPF/event
 *      printing eip:                                                                  i386 to 2.6.18
 *     SMP
 *     Kernel attempted to read user page (10) - exploit attempt? (uid: 0)
 *     Task stack:     [0xffff800011d20000..0xffff800011d24000]                        arm64
 *     3e00:                   c0a03e24 c0123456 c0a02008 00000000                     arm
 *     Current insmod pgtable: 4K pagesize, 39-bit VAs, pgdp=0x0000000081234000        riscv
 *     Fault in home space mode while using kernel ASCE.                               s390x
 *     Node 0 DMA free:15908kB min:8kB low:8kB high:12kB ...                           the state of the memory, of the OOM killer
 *     lowmem_reserve[]: 0 2830 7814 7814
 *     [ 1234]     0  1234     9876      123      23        0         -1000 sshd       and the tasks
 *     [..]                                                                           where somebody left lines out
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
  /^Dumping ftrace buffer:|^ +\(ftrace buffer empty\)/,
  /^Kernel Offset: /,
  /^={20,}$|^-{20,}$/,
  /^INFO: Slab 0x/,
  /^note: .* exited with/,
  /^ ?printing eip:$/,
  /^(?:PREEMPT|SMP|DEBUG_PAGEALLOC)(?: (?:SMP|DEBUG_PAGEALLOC))*$/,
  /^Kernel attempted to (?:access|read|write) user page /,
  /^(?:Task|IRQ|Overflow) stack: +\[0x/,
  /^[0-9a-f]{4}: +(?:[0-9a-f]{8,16} )*[0-9a-f]{8,16} ?$/,
  /^Current .* pgtable: /,
  /^Fault in \S+(?: \S+)? (?:space )?mode while using /,
  /^AS:[0-9a-f]{16} R\d:/,
  /^Node \d+ /,
  /^lowmem_reserve\[\]:/,
  /^\[ *\d{1,7}\] +\d+ +\d+ +\d+ +\d+ /,
  /^\s*(?:\[\.{2,5}\]|\.{2,10}|[[<](?:snip|cut)[\]>])$/,
];

/** All of them as one expression: it is asked of every line that no other part knows. */
const quietLine = new RegExp(quietLines.map(({ source }) => source).join('|'));

/** Whether a line is one of them. */
export function isQuiet(text: string): boolean {
  return quietLine.test(text);
}

export const quiet: (line: Line) => boolean = readOnce(isQuiet);
