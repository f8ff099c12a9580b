import { eachMatch } from '../text/each-match.ts';

/**
 * Logs that a web page or a chat flattened: many messages on one line.
 *
 *     [86390.829326] BUG: unable to handle kernel paging request at 0000000100620100 [86390.829510] IP: [<ffffffff9ed7f2ad>] strnlen+0xd/0x40
 *
 * With time stamps the cuts are plain, but for one that crash(8) quotes with its message. Without them (a crash(8) session, printk.time=0) a message is told by how it begins.
 */
const stamp = /(?<!PANIC: ")(?:<\d{1,3}>)?\[ *\d{1,10}\.\d{6}\]/g;

/** Where the first time stamp stands in a text; -1 where none does. */
export function firstStamp(text: string): number {
  stamp.lastIndex = 0;
  return stamp.exec(text)?.index ?? -1;
}

/** Whether a time stamp stands behind a place of a text. */
export function hasStamp(text: string, from: number): boolean {
  if (text.indexOf('[', from) < 0) return false;
  stamp.lastIndex = from;
  return stamp.test(text);
}

/** A line shorter than this is not taken for several messages by its words alone. */
export const shortestFlattened = 200;

/** Fewer beginnings than this on one line may be a quotation. */
const fewest = 3;

/** How messages and rows begin that have no time stamp. */
const beginnings = new RegExp(
  [
    // crash(8): prompts, backtraces, exception frames
    String.raw`crash> `,
    String.raw`PID: \d+ +TASK: [0-9a-f]`,
    String.raw`#\d+ \[[0-9a-f]{8,16}\] |(?<!#)\b\d{1,3} \[[0-9a-f]{16}\] (?=\w+ at )`,
    String.raw`\[exception RIP: `,
    String.raw`RIP: [0-9a-f]{8,16} +RSP: `,
    String.raw`(?:RAX|RDX|RBP|R10|R13|ORIG_RAX): [0-9a-f]{16}`,
    String.raw`--- <`,
    // crash(8): sys
    String.raw`(?:DUMPFILE|DATE|UPTIME|LOAD AVERAGE|NODENAME|MACHINE|MEMORY): `,
    String.raw`KERNEL: \S*vmlinux`,
    String.raw`(?:CPUS|TASKS): \d+ `,
    String.raw`RELEASE: \d`,
    String.raw`VERSION: #`,
    String.raw`PANIC: "`,
    String.raw`PID: \d+ +(?=COMMAND: )`,
    String.raw`COMMAND: (?="[^"]*" +TASK: )`,
    String.raw`TASK: [0-9a-f]{8,16} +[[(]`,
    String.raw`CPU: \d+ +(?=STATE: )`,
    String.raw`STATE: TASK_`,
    // the kernel's own report
    String.raw`(?<!-)-{10,}\[ cut here`,
    String.raw`(?<!"|Oops - )(?:BUG|INFO): `,
    String.raw`IP: \[<`,
    String.raw`PGD [0-9a-f]`,
    String.raw`(?<!")Oops: (?:[0-9a-f]{4}|(?:invalid opcode|divide error|general protection fault)\b)`,
    String.raw`Modules linked in:`,
    String.raw`CPU: \d+ (?:UID: \d+ )?PID: `,
    String.raw`Hardware name: `,
    String.raw`task: [0-9a-f]{8,16} `,
    String.raw`RIP: (?:00|e0)[0-9a-f]{2}:`,
    String.raw`RSP: (?:00|e0)[0-9a-f]{2}:`,
    String.raw`Call Trace:`,
    String.raw`(?<!RIP:? +(?:(?:0010|e030):)?\[<[0-9a-f]{8,16}>\] +|RIP: (?:0010|e030):|RIP +|IP: |\) from |\()\(?\[<[0-9a-f]{8,16}>\] `,
    String.raw`(?<!Error )Code: +(?:[<(]?[0-9a-f]{2,8}(?:[>) ]|$)|[Bb]ad |Unable )`,
    String.raw`---\[ end `,
    String.raw`(?<!"|\[ end )Kernel panic - `,
    String.raw`kernel BUG at `,
    String.raw`PANIC at [\w.-]{1,60}:\d{1,5}:`,
    String.raw`Showing stack for process \d`,
    String.raw`(?:traps: )?Missing ENDBR: `,
    String.raw`(?<!: )(?:invalid opcode|divide error|general protection fault[^:]{0,80}): (?=[0-9a-f]{4} \[#)`,
    String.raw`WARNING: (?:CPU: \d+ PID: |at |[\w./-]{1,80}:\d+ at )`,
    String.raw`Workqueue: `,
    String.raw`Supported: (?:Yes|No)\b`,
    String.raw`last sysfs file: `,
    String.raw`(?<!GPRS: |[0-9a-f]{16} {1,2})(?:[0-9a-f]{16} ){3}[0-9a-f]{16}`,
    String.raw`CPU \d{1,4} +(?=Modules linked in:)`,
    String.raw`Pid: (?=\d+, comm: )`,
    String.raw`RIP {1,2}\[<`,
    // as 4.10 to 4.17 end an oops
    String.raw`RIP: [\w.]{1,80}\+0x[0-9a-f]{1,6}\/0x[0-9a-f]{1,6}(?: \[\w{1,60}\])? (?=RSP: )`,
    String.raw`RSP <[0-9a-f]{16}>`,
    String.raw`FS: {1,2}[0-9a-f]{16}\(`,
    String.raw`CS: {1,2}[0-9a-f]{4,9} DS: `,
    String.raw`(?:CR2|DR0|DR3): [0-9a-f]{16}`,
    String.raw`<{1,2}(?:IRQ|EOI|EOE|NMI|TASK|SOFTIRQ|\/IRQ|\/NMI|\/TASK|#\w\w|\/#\w\w)>{1,2} `,
    // a frame without its address, behind another frame, the head of the trace or the registers of an interrupt
    String.raw`(?<=(?:Call [Tt]race:| at:|\(in kfence-#\d{1,5}\):| by task \d{1,7}(?: on cpu \d{1,4} at \d{1,10}\.\d{6}s)?:|R\w\w: [0-9a-f]{16}|\? 0x[0-9a-f]{8,16}|\/0x[0-9a-f]{1,8}(?: \[[\w-]{1,60}(?:\([A-Z]{1,8}\))?(?: [0-9a-f]{8,40})?\])?(?: \([A-Z]{1,3}\))?|EFLAGS: [0-9a-f]{8}|<\/?[#\w]{2,7}>) {1,2})(?:\? )?[\w.$]+\+0x[0-9a-f]+\/0x`,
    // i386 to 2.6.24
    String.raw`printing eip: `,
    String.raw`\*pde = `,
    String.raw`CPU: {1,5}\d{1,4} (?=EIP: )`,
    String.raw`EIP: {1,5}00[67]\d:\[<`,
    String.raw`EFLAGS: (?=[0-9a-f]{8} {1,4}\(\d)`,
    String.raw`EIP is at `,
    String.raw`(?:eax|esi|ds): [0-9a-f]{4,8} `,
    // lockdep: where interrupts were last switched
    String.raw`irq event stamp: \d`,
    String.raw`(?:hard|soft)irqs last +(?:en|dis)abled at `,
    // hung tasks
    String.raw`(?<= seconds\. +)(?:Not tainted|Tainted: )`,
    String.raw`"echo 0 > /proc/sys/kernel/hung_task_timeout_secs"`,
    String.raw`task:\S{1,20} +state:[A-Z] `,
    // ppc64
    String.raw`(?<!\[[0-9a-f]{8,16}\] )\[[0-9a-f]{8,16}\] \[[0-9a-f]{16}\] `,
    String.raw`(?:NIP|REGS): {1,2}[0-9a-f]{16} `,
    String.raw`(?:NIP|LR) \[[0-9a-f]{16}\] `,
    String.raw`(?:MSR|CFAR): {1,2}[0-9a-f]{16} `,
    String.raw`GPR\d\d: [0-9a-f]{16}`,
    String.raw`Faulting instruction address: `,
    String.raw`Oops: Kernel access of bad area`,
    String.raw`Instruction dump:`,
    String.raw`(?:LE|BE|SMP) (?=PAGE_SIZE=)`,
    String.raw`--- (?:interrupt|Exception): `,
    // s390x
    String.raw`Krnl (?:PSW :|GPRS:|Code:)`,
    String.raw`R:\d T:\d IO:\d `,
    String.raw`[Ff]ailing address: `,
    String.raw`Fault in \w{1,10} space mode `,
    String.raw`AS:[0-9a-f]{16} R`,
    String.raw`(?<= {2})[>#*]{0,2}[0-9a-f]{16}: (?=[0-9a-f]{4,12} )`,
    String.raw`Last Breaking-Event-Address:`,
    // NMIs; the text of hpwdt's panic goes on with a list
    String.raw`1\. Integrated Management Log`,
    String.raw`(?<!: )NMI: (?:IOCK|PCI)`,
    String.raw`Uhhuh\. NMI `,
    String.raw`Do you have a strange power saving mode`,
    String.raw`Dazed and confused`,
    // filesystems, disks, network and other devices
    String.raw`(?<!syncing: )EXT[234]-fs (?:error|warning|\()`,
    String.raw`JBD2: `,
    String.raw`BTRFS(?:: (?!error)| (?:error|warning|info|critical) \()`,
    String.raw`XFS \([\w-]{1,32}\): `,
    String.raw`(?<!syncing: )(?:GFS2|gfs2): fsid=`,
    String.raw`\([\w/:.-]{1,20},\d{1,7},\d{1,4}\):\w{1,80}:\d{1,5} `,
    String.raw`(?<!syncing: )\*\*\* (?=ocfs2 is very sorry )`,
    String.raw`Aborting journal on device `,
    String.raw`Buffer I/O error on dev`,
    String.raw`(?:blk_update_request|end_request|print_req_error): `,
    String.raw`(?:I/O|critical \w{1,20}) error, dev `,
    String.raw`sd \d{1,4}:\d{1,4}:\d{1,4}:\d{1,6}: (?:\[|rejecting )`,
    String.raw`[a-z][\w-]{1,30} [0-9a-f]{4}:[0-9a-f]{2}:[0-9a-f]{2}\.[0-7]: `,
    String.raw`device-mapper: \w{1,20}: `,
    String.raw`nvme nvme\d{1,4}: `,
    String.raw`EDAC [A-Za-z]\w{0,12}(?: MC\d{1,3})?: `,
    String.raw`unregister_netdevice: waiting for `,
    // sanitizers, slab, lockdep
    String.raw`(?<!=)={20,}(?= |$)|(?<!-)-{20,}(?= |$)`,
    String.raw`Use-after-free (?:read|write) at 0x`,
    String.raw`Uninit was (?:created|stored to memory) at:`,
    String.raw`(?:[Aa]llocated|[Ff]reed) by task \d`,
    String.raw`kfence-#\d{1,5}: 0x`,
    String.raw`(?:Read|Write) of size \d+ at addr `,
    String.raw`The buggy address belongs to `,
    String.raw`Memory state around the buggy address:`,
    String.raw`kmem_cache_destroy (?=[\w:.()-]{1,80}: Slab cache still has objects)`,
    String.raw`Disabling lock debugging due to kernel taint`,
    // a machine check, EDAC, APEI
    String.raw`mce: (?=CPUs not responding |Uncorrected )`,
    String.raw`Memory failure: 0x`,
    String.raw`(?:mce: |\{\d+\})?\[Hardware Error\]: `,
    // what follows a panic
    String.raw`Shutting down cpus with NMI`,
    String.raw`Kernel Offset: (?:0x|disabled)`,
    String.raw`Rebooting in \d+ seconds`,
    String.raw`SMP: (?:stopping|failed to stop) secondary CPUs`,
    // arm64
    String.raw`(?<!BUG: )Unable to handle kernel `,
    String.raw`SError Interrupt on CPU`,
    String.raw`Mem abort info:`,
    String.raw`(?:ESR|FSC) = 0x`,
    String.raw`Data abort info:`,
    String.raw`Internal error: `,
    // who ran (parts/old-process.ts), behind the list of modules; the name of a task has fifteen characters at most
    String.raw`Process .{1,15} \(pid: \d+, `,
    String.raw`Call trace:`,
    String.raw`(?:pc|lr|sp|pstate) ?: [a-z_0-9]`,
    String.raw`x\d{1,2} ?: [0-9a-f]{16}`,
    // whatever stands behind a line of signs, and the text of WARN() behind its place, to 4.18
    String.raw`(?<=(?:={20}|-{20}|\[ cut here \]-{12}) )\S`,
    String.raw`(?<= at [\w./-]{1,80}:\d{1,5} [\w.]{1,80}\+0x[0-9a-f]{1,6}\/0x[0-9a-f]{1,6}(?: \[\w{1,60}\](?:\(\))?)? )[^\s[]`,
  ].join('|'),
  'g',
);

/** Nearly every line holds one message. */
const one = [0];

/** 0-based starts of the messages on one line; `[0]` for a line that holds one. */
export function messageStarts(text: string): number[] {
  stamp.lastIndex = 1;
  const single = text.length < shortestFlattened && !stamp.test(text);
  stamp.lastIndex = 0;
  if (single) return one;
  const starts = new Set([0]);
  eachMatch(stamp, text, ({ index }) => starts.add(index));
  if (starts.size === 1 && text.length >= shortestFlattened) {
    const begun: number[] = [];
    eachMatch(beginnings, text, ({ index }) => begun.push(index));
    if (begun.length >= fewest) begun.forEach((index) => starts.add(index));
  }
  return [...starts].sort((a, b) => a - b);
}
