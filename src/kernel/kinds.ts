/**
 * The closed list of crash kinds.
 *
 * A kind says what the kernel reported, independent of the words that one release used for it. A `crash` is a report of a fault or
 * of a stop; a `trouble` is one after which the machine goes on, and which often explains the crash that follows.
 */
export const kinds = {
  'null-dereference': { severity: 'crash', name: 'NULL pointer dereference' },
  'page-fault': { severity: 'crash', name: 'page fault on a bad address' },
  'general-protection': { severity: 'crash', name: 'general protection fault' },
  'invalid-opcode': { severity: 'crash', name: 'invalid opcode' },
  'divide-error': { severity: 'crash', name: 'divide error' },
  'double-fault': { severity: 'crash', name: 'double fault' },
  trap: { severity: 'crash', name: 'processor exception' },
  'stack-overflow': { severity: 'crash', name: 'kernel stack overflow' },
  'stack-corruption': { severity: 'crash', name: 'kernel stack corruption' },
  'nx-execute': { severity: 'crash', name: 'execution of a non-executable page' },
  'bad-page-table': { severity: 'crash', name: 'corrupted page table' },
  'external-abort': { severity: 'crash', name: 'external abort' },
  'kernel-bug': { severity: 'crash', name: 'kernel BUG' },
  warning: { severity: 'crash', name: 'kernel warning' },
  'list-corruption': { severity: 'crash', name: 'list corruption' },
  refcount: { severity: 'crash', name: 'reference count misuse' },
  'bad-usercopy': { severity: 'crash', name: 'bad user copy' },
  fortify: { severity: 'crash', name: 'buffer overflow detected' },
  odebug: { severity: 'crash', name: 'object life-cycle violation' },
  cfi: { severity: 'crash', name: 'control-flow integrity failure' },
  'soft-lockup': { severity: 'crash', name: 'soft lockup' },
  'hard-lockup': { severity: 'crash', name: 'hard lockup' },
  'hung-task': { severity: 'crash', name: 'hung task' },
  'rcu-stall': { severity: 'crash', name: 'RCU stall' },
  'workqueue-lockup': { severity: 'crash', name: 'workqueue lockup' },
  'csd-lock': { severity: 'crash', name: 'CSD lock stall' },
  'netdev-leak': { severity: 'crash', name: 'network device reference leak' },
  'scheduling-while-atomic': { severity: 'crash', name: 'scheduling while atomic' },
  'sleeping-in-atomic': { severity: 'crash', name: 'sleeping in atomic context' },
  'preemption-bug': { severity: 'crash', name: 'preemption misuse' },
  deadlock: { severity: 'crash', name: 'possible deadlock' },
  'lock-state': { severity: 'crash', name: 'inconsistent lock state' },
  'suspicious-rcu': { severity: 'crash', name: 'suspicious RCU usage' },
  'oom-kill': { severity: 'trouble', name: 'out-of-memory kill' },
  'oom-panic': { severity: 'crash', name: 'out-of-memory panic' },
  'allocation-failure': { severity: 'trouble', name: 'memory allocation failure' },
  'bad-page': { severity: 'crash', name: 'bad page state' },
  'bad-page-map': { severity: 'crash', name: 'bad page map' },
  'bad-rss': { severity: 'crash', name: 'bad RSS counter' },
  'slab-corruption': { severity: 'crash', name: 'slab corruption' },
  'memory-failure': { severity: 'trouble', name: 'hardware memory failure' },
  kasan: { severity: 'crash', name: 'KASAN report' },
  kmsan: { severity: 'crash', name: 'KMSAN report' },
  kcsan: { severity: 'crash', name: 'KCSAN report' },
  kfence: { severity: 'crash', name: 'KFENCE report' },
  ubsan: { severity: 'crash', name: 'UBSAN report' },
  'memory-leak': { severity: 'crash', name: 'memory leak' },
  'init-killed': { severity: 'crash', name: 'init was killed' },
  'no-init': { severity: 'crash', name: 'no working init' },
  'mount-root-failure': { severity: 'crash', name: 'root filesystem could not be mounted' },
  'sysrq-crash': { severity: 'crash', name: 'crash requested through SysRq' },
  nmi: { severity: 'crash', name: 'NMI' },
  'machine-check': { severity: 'crash', name: 'machine check' },
  'hardware-error': { severity: 'trouble', name: 'hardware error' },
  'filesystem-error': { severity: 'trouble', name: 'filesystem error' },
  'io-error': { severity: 'trouble', name: 'I/O error' },
  panic: { severity: 'crash', name: 'kernel panic' },
  oops: { severity: 'crash', name: 'oops' },
} as const satisfies Record<string, { severity: Severity; name: string }>;

/** `crash`: a fault or a stop. `trouble`: the machine goes on. */
export type Severity = 'crash' | 'trouble';

/** One of the closed list of crash kinds. */
export type CrashKind = keyof typeof kinds;

/** All kinds, in the order of the list. */
export const kindNames = Object.keys(kinds) as [CrashKind, ...CrashKind[]];
