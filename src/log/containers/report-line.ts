/**
 * How the lines of its reports begin where it prints no stamp (printk.time=0). Behind the stamp of another program `BUG:` and `RIP:` could be the name
 * of who wrote the line as well, and no program has such a name.
 */
const headlines = [
  String.raw`(?:watchdog: |NMI watchdog: )?BUG: `,
  String.raw`(?:(?:NMI )?watchdog: )?(?:CPU\d+: )?(?:BUG: NMI )?Watchdog detected (?:hard )?LOCKUP `,
  String.raw`(?:rcu: )?INFO: (?:task |rcu_|lockdep )`,
  String.raw`WARNING: (?:CPU: |at |possible |\S+:\d+ at )`,
  'Oops: ',
  'Internal error: Oops',
  'Kernel panic - ',
  'Unable to handle kernel |NULL pointer dereference at |paging request at ',
  'kernel BUG at ',
  'kernel tried to execute ',
  '(?:general protection fault|invalid opcode|divide error|double fault|stack segment)(?:, |: )',
  String.raw`\S{1,40} invoked oom-killer: |Out of memory: Kill`,
  String.raw`mce: \[Hardware Error\]|list_(?:add|del) corruption|usercopy: Kernel |refcount_t: |NETDEV WATCHDOG: `,
];

/** What stands above a headline, or below it. */
const parts = [
  String.raw`E?IP: (?:\[<|00|[\w.]+\+0x)`,
  String.raw`RIP(?::| ) ?(?:00|e0|\[<|[\w.]+\+0x)`,
  String.raw`(?:RSP|ESP|EFLAGS): [0-9a-f]{4,16}\b`,
  String.raw`(?:R[A-D]X|R[SD]I|RBP|R[01]\d|E[A-D]X|E[SD]I|CR[23]|DR[036]|eax|esi|ds): {1,2}[0-9a-f]{4,16}\b`,
  String.raw`(?:FS|CS|DS): {1,2}[0-9a-f]{4,16}\b`,
  String.raw`#PF: |PGD [0-9a-f]|\*pde = `,
  String.raw`CPU: {1,4}\d+ |Pid: \d+, comm: |task: [0-9a-f]{8,16} `,
  'Modules linked in: |Hardware name: |Workqueue: |Call [Tt]race:|Code: |Stack:|Kernel Offset: ',
  String.raw`Tainted: (?:\[|[A-Z] )`,
  String.raw`-{3,}\[ |={20}`,
  String.raw` ?<\/?(?:TASK|IRQ|NMI|SOFTIRQ|#\w\w)>`,
  String.raw` ?\(?\[<[0-9a-f]{8,16}>\] `,
  String.raw` {0,2}(?:\? )?[\w.]{1,80}\+0x[0-9a-f]{1,8}\/0x[0-9a-f]`,
  String.raw`Killed process \d`,
];

/** Stands in front of a line of a report. */
export const reportLine = `(?=${[...headlines, ...parts].join('|')})`;

/** Stands in front of one that is no headline. */
export const reportPart = `(?=${parts.join('|')})`;
