import type { LanguageRegistration } from 'shiki';

/**
 * A grammar for what a kernel prints, and for a crash(8) session around it.
 *
 * It marks phrases, never whole lines: a log that was copied from a web page may stand on one line, and a rule that runs to the end of
 * the line would paint all of it.
 */
const patterns: LanguageRegistration['patterns'] = [
  // `[   11.123456]`, `[  11.123456][ T1234]`, `<4>[ 11.1]`
  { name: 'comment.line.timestamp.klog', match: String.raw`(?:^<\d+>)?\[\s*\d+\.\d{1,9}\](?:\[\s*[TC]\d+\])?` },
  // `Mar  3 12:00:01 host kernel:`
  {
    name: 'comment.line.syslog.klog',
    match: String.raw`^\w{3} +\d+ \d\d:\d\d:\d\d \S+ kernel: |^\d{4}-\d\d-\d\dT\S+ \S+ kernel: `,
  },
  // What the kernel says happened.
  {
    name: 'markup.headline.klog',
    match: [
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
    ].join('|'),
  },
  { name: 'comment.line.cut.klog', match: String.raw`-+\[ (?:cut here|end (?:trace|Kernel panic)[^\]]*) \]-+` },
  // `? nf_hook_slow+0x74/0x110 [nf]`: a stale stack word
  {
    name: 'comment.line.unreliable.klog',
    match: String.raw`\? [\w.$]+\+0x[0-9a-f]+/0x[0-9a-f]+(?: \[\w+\])?`,
  },
  // `nf_queue+0x98/0x2b0 [nf_queue]`
  {
    match: String.raw`([A-Za-z_$][\w.$]*)(\+0x[0-9a-f]+/0x[0-9a-f]+)(?: (\[\w[\w-]*\]))?`,
    captures: {
      1: { name: 'entity.name.function.klog' },
      2: { name: 'constant.numeric.offset.klog' },
      3: { name: 'string.other.module.klog' },
    },
  },
  // `[<ffffffff81454d98>]`
  { name: 'comment.line.address.klog', match: String.raw`\[<[0-9a-fx]+>\]` },
  // `<IRQ>`, `</TASK>`, `<EOI>`
  {
    name: 'keyword.control.context.klog',
    match: String.raw`</?(?:IRQ|EOI|NMI|TASK|SOFTIRQ|ENTRY_TRAMPOLINE|#DF|#DB)>|<<EOE>>`,
  },
  // The faulting byte of `Code:`
  { name: 'markup.headline.byte.klog', match: String.raw`<[0-9a-f]{2}>|\([0-9a-f]{8}\)(?=\s*$)` },
  {
    name: 'keyword.other.register.klog',
    match: String.raw`\b(?:R(?:IP|SP|AX|BX|CX|DX|SI|DI|BP|\d\d)|E(?:IP|SP|AX|BX|CX|DX|SI|DI|BP)|[ER]?FLAGS|CR[0-4]|DR[0-7]|[CDEFGS]S|GS|FS|knlGS|ORIG_RAX|PKRU|IP)(?=\s*:)|\b(?:pc|lr|sp|pstate|x\d{1,2})(?= ?:)`,
  },
  {
    name: 'keyword.other.field.klog',
    match: String.raw`\b(?:CPU|Pid|PID|UID|Comm|comm|Hardware name|Workqueue|Call Trace|Call trace|Backtrace|Modules linked in|last unloaded|last sysfs file|Code|Process|Stack|Mem-Info|task|Kernel Offset|DMI|PGD|P4D|PUD|PMD|PTE)(?=\s*:)|\b(?:Not tainted|Tainted)\b`,
  },
  { name: 'constant.numeric.klog', match: String.raw`\b0x[0-9a-f]+\b|\b[0-9a-f]{16}\b|\b[0-9a-f]{4}:\[?` },
];

/** Logs: dmesg, vmcore-dmesg, serial console, syslog. Fence name `klog`. */
const klog: LanguageRegistration = { name: 'klog', scopeName: 'source.klog', patterns, repository: {} };

/** A crash(8) session: prompts, its own output, and the kernel's. Fence name `crash`. */
const crash: LanguageRegistration = {
  name: 'crash',
  scopeName: 'source.crash-session',
  repository: {},
  patterns: [
    {
      match: String.raw`^(crash(?:\d+)?(?:_\w+)?>)(.*)$`,
      captures: { 1: { name: 'keyword.control.prompt.crash' }, 2: { name: 'string.unquoted.command.crash' } },
    },
    // What an author says between the commands.
    { name: 'comment.line.crash', match: '^# .*$' },
    // `[exception RIP: nf_queue+152]`
    {
      match: String.raw`\[exception RIP: ([\w.$]+)(\+\d+)?\]`,
      captures: { 1: { name: 'entity.name.function.crash' }, 2: { name: 'constant.numeric.offset.crash' } },
    },
    // ` #3 [ffff88003f103c00] nf_queue at ffffffff81454d98 [nf]`
    {
      match: String.raw`^(\s*#\d+) (\[[0-9a-f]+\]) ([\w.$]+)( \(via [\w.$]+\))? at ([0-9a-f]+)(?: (\[\w+\]))?`,
      captures: {
        1: { name: 'keyword.other.frame.crash' },
        2: { name: 'comment.line.address.crash' },
        3: { name: 'entity.name.function.crash' },
        4: { name: 'comment.line.via.crash' },
        5: { name: 'constant.numeric.crash' },
        6: { name: 'string.other.module.crash' },
      },
    },
    {
      name: 'keyword.other.field.crash',
      match: String.raw`^\s*(?:KERNEL|DUMPFILE|CPUS|DATE|UPTIME|LOAD AVERAGE|TASKS|NODENAME|RELEASE|VERSION|MACHINE|MEMORY|PANIC|PID|COMMAND|TASK|CPU|STATE)(?=:)`,
    },
    { include: 'source.klog' },
  ],
};

/** `crash` includes `klog`, so that `klog` comes first. */
export const kernelLanguages: LanguageRegistration[] = [klog, crash];
