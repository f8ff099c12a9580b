import { type PrefixFacts } from './prefix.ts';

/** What a kernel may begin a line with that has the look of a host and a program: `Call Trace:`, `invalid opcode: 0000 [#1] SMP`. */
const kernelsOwn = [
  'Call [Tt]race|Hardware name|Kernel Offset|Instruction dump|Bad pagetable|Internal error',
  'Memory failure|NMI watchdog|EDAC MC\\d+|nvme nvme\\d+|kmem_cache_destroy [\\w.()-]+',
  '\\w+ \\w+(?=: [0-9a-f]{4} (?:ilc|\\[#))|--- \\w+|Krnl \\w+|[Ff]ailing address|Last Breaking-Event-Address',
].join('|');

/** What a kernel begins a line with that has the look of a program, behind the host of who received it: `RIP:`, `CR2:`, `x29:`. */
const kernelsWords =
  '(?:[A-Z]{1,7}\\d{0,2}|Code|Oops|Workqueue|Tainted|Pid|pstate|Flags|Control|[gilorx]\\d{1,2}|watchdog: BUG|rcu: INFO)';

/** BusyBox, OpenWrt and appliances write facility and level in words before the writer: `kern.warn kernel:`, `err kernel:`. */
const level = '(?:emerg|alert|crit|err|warn|warning|notice|info|debug)';
const facilityAndLevel = String.raw`(?:(?:\w+\.)?${level} )?`;

/** `usb 1-1:`, `sd 0:0:0:0:` name a device. */
const name = String.raw`[A-Za-z_/][\w./@-]*`;
const numbered = String.raw`[\w./@-]+(?=\[\d+\])`;

/**
 * Who wrote the line: `kernel`, or a program (`sshd[1483]`) whose words are not the kernel's. A log without hosts names the kernel, or a process
 * by its number; of anything else before a colon nothing tells that it is a program.
 */
export const writerSource = String.raw`(?:(?!(?:${kernelsOwn}):|\[ *\d|<\d)\S*[^\s:] ${facilityAndLevel}(?!${kernelsWords}: )(?<writer>${name}|${numbered})(?:\[\d+\])?|${facilityAndLevel}(?<alone>kernel|${numbered})(?:\[\d+\])?): ?`;

export function programOf({ writer, alone }: Record<string, string | undefined>): PrefixFacts {
  const program = writer ?? alone;
  return program === undefined || program === 'kernel' ? {} : { program };
}
