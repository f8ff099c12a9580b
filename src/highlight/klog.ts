import { type Role } from './theme.ts';

/** What is marked of a line: each group of the expression is a word of the role that stands in its place. */
export interface Rule {
  match: string;
  roles: Role[];
}

/**
 * What a kernel prints: dmesg, vmcore-dmesg, serial console, syslog. Of rules that fit at the same place the first one counts.
 *
 * They mark phrases, never whole lines: a log that was copied from a web page may stand on one line, and a rule that runs to the end of
 * the line would paint all of it.
 */
const klog: Rule[] = [
  // `[   11.123456]`, `[  11.123456][ T1234]`, `<4>[ 11.1]`
  { roles: ['comment'], match: String.raw`((?:^<\d+>)?\[\s*\d+\.\d{1,9}\](?:\[\s*[TC]\d+\])?)` },
  // `Mar  3 12:00:01 host kernel:`
  {
    roles: ['comment'],
    match: String.raw`(^\w{3} +\d+ \d\d:\d\d:\d\d \S+ kernel: |^\d{4}-\d\d-\d\dT\S+ \S+ kernel: )`,
  },
  // What the kernel says happened.
  {
    roles: ['strong'],
    match: `(${[
      'Kernel panic - not syncing(?::| -)?',
      '(?:watchdog: )?BUG: (?:unable to handle (?:kernel )?(?:NULL pointer dereference|paging request|page fault(?: for address)?)|soft lockup|scheduling while atomic|KASAN:?|Bad (?:page state|rss-counter state|page map)|kernel NULL pointer dereference, address|sleeping function called from invalid context|spinlock|stack guard page was hit)',
      'Unable to handle kernel (?:NULL pointer dereference|paging request|access to user memory)',
      'BUG:|kernel BUG at',
      'WARNING:(?= (?:CPU|at))',
      'INFO: (?:task|rcu|rcu_\\w+)',
      'general protection fault|invalid opcode|divide error|double fault|stack segment',
      'Oops(?=[: -])',
      'Internal error: Oops',
      '(?:list_add|list_del) corruption',
      'Out of memory(?: and no killable processes\\.\\.\\.)?',
      'invoked oom-killer',
      'Memory cgroup out of memory',
      'VFS: (?:Cannot open root device|Unable to mount root fs)',
      'SysRq ?: (?:Trigger a crash)?',
      'Machine check events logged|Hardware Error',
      'NMI watchdog',
    ].join('|')})`,
  },
  { roles: ['comment'], match: String.raw`(-+\[ (?:cut here|end (?:trace|Kernel panic)[^\]]*) \]-+)` },
  // `? nf_hook_slow+0x74/0x110 [nf]`: a stale stack word
  { roles: ['comment'], match: String.raw`(\? [\w.$]+\+0x[0-9a-f]+/0x[0-9a-f]+(?: \[\w+\])?)` },
  // `nf_queue+0x98/0x2b0 [nf_queue]`
  {
    roles: ['function', 'number', 'string'],
    match: String.raw`([A-Za-z_$][\w.$]*)(\+0x[0-9a-f]+/0x[0-9a-f]+)(?: (\[\w[\w-]*\]))?`,
  },
  // `[<ffffffff81454d98>]`
  { roles: ['comment'], match: String.raw`(\[<[0-9a-fx]+>\])` },
  // `<IRQ>`, `</TASK>`, `<EOI>`
  { roles: ['keyword'], match: String.raw`(</?(?:IRQ|EOI|NMI|TASK|SOFTIRQ|ENTRY_TRAMPOLINE|#DF|#DB)>|<<EOE>>)` },
  // The faulting byte of `Code:`
  { roles: ['strong'], match: String.raw`(<[0-9a-f]{2}>|\([0-9a-f]{8}\)(?=\s*$))` },
  {
    roles: ['keyword'],
    match: String.raw`(\b(?:R(?:IP|SP|AX|BX|CX|DX|SI|DI|BP|\d\d)|E(?:IP|SP|AX|BX|CX|DX|SI|DI|BP)|[ER]?FLAGS|CR[0-4]|DR[0-7]|[CDEFGS]S|GS|FS|knlGS|ORIG_RAX|PKRU|IP)(?=\s*:)|\b(?:pc|lr|sp|pstate|x\d{1,2})(?= ?:))`,
  },
  {
    roles: ['keyword'],
    match: String.raw`(\b(?:CPU|Pid|PID|UID|Comm|comm|Hardware name|Workqueue|Call Trace|Call trace|Backtrace|Modules linked in|last unloaded|last sysfs file|Code|Process|Stack|Mem-Info|task|Kernel Offset|DMI|PGD|P4D|PUD|PMD|PTE)(?=\s*:)|\b(?:Not tainted|Tainted)\b)`,
  },
  { roles: ['number'], match: String.raw`(\b0x[0-9a-f]+\b|\b[0-9a-f]{16}\b|\b[0-9a-f]{4}:\[?)` },
];

/** A crash(8) session: prompts, its own output, and the kernel's. */
const crash: Rule[] = [
  { roles: ['keyword', 'string'], match: String.raw`^(crash(?:\d+)?(?:_\w+)?>)\s*(.+)?$` },
  // What an author says between the commands.
  { roles: ['comment'], match: '(^# .*$)' },
  // `[exception RIP: nf_queue+152]`
  { roles: ['function', 'number'], match: String.raw`\[exception RIP: ([\w.$]+)(\+\d+)?\]` },
  // ` #3 [ffff88003f103c00] nf_queue at ffffffff81454d98 [nf]`
  {
    roles: ['keyword', 'comment', 'function', 'comment', 'number', 'string'],
    match: String.raw`^(\s*#\d+) (\[[0-9a-f]+\]) ([\w.$]+)( \(via [\w.$]+\))? at ([0-9a-f]+)(?: (\[\w+\]))?`,
  },
  {
    roles: ['keyword'],
    match: String.raw`(^\s*(?:KERNEL|DUMPFILE|CPUS|DATE|UPTIME|LOAD AVERAGE|TASKS|NODENAME|RELEASE|VERSION|MACHINE|MEMORY|PANIC|PID|COMMAND|TASK|CPU|STATE)(?=:))`,
  },
  ...klog,
];

/** By their fence names. */
export const kernelLanguages = { klog, crash };
