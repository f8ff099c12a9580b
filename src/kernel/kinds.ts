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

/**
 * Kinds that one bug may show itself as, for a matcher that asks for what they share: the same stray pointer is a NULL dereference on one
 * machine, a general protection fault on the next, and a KASAN report in a test. A kind may belong to several.
 */
export const kindFamilies = {
  /** Memory was accessed, or executed, that does not belong to who did it: a stray, freed or missing pointer. */
  'bad-access': [
    'null-dereference',
    'page-fault',
    'general-protection',
    'nx-execute',
    'external-abort',
    'kasan',
    'kmsan',
    'kfence',
  ],
  /** An exception of the processor while it ran the kernel, whatever its number. */
  exception: [
    'null-dereference',
    'page-fault',
    'general-protection',
    'invalid-opcode',
    'divide-error',
    'double-fault',
    'trap',
    'stack-overflow',
    'nx-execute',
    'bad-page-table',
    'external-abort',
    'oops',
  ],
  /** The kernel looked at its own state and found it wrong. */
  assertion: [
    'kernel-bug',
    'warning',
    'list-corruption',
    'refcount',
    'bad-usercopy',
    'fortify',
    'odebug',
    'cfi',
    'ubsan',
    'bad-rss',
  ],
  /** Something was overwritten, used after it was freed, or is about to be. Who reports it is often not who did it. */
  'memory-corruption': [
    'stack-overflow',
    'stack-corruption',
    'bad-page-table',
    'list-corruption',
    'refcount',
    'bad-usercopy',
    'fortify',
    'odebug',
    'bad-page',
    'bad-page-map',
    'bad-rss',
    'slab-corruption',
    'kasan',
    'kfence',
  ],
  /** Reports of a checker that a kernel is built with to find bugs (lib/Kconfig.kasan, .kmsan, .kcsan, .kfence, .ubsan). */
  sanitizer: ['kasan', 'kmsan', 'kcsan', 'kfence', 'ubsan'],
  /** Something did not go on for longer than the kernel waits. The trace shows who waited, or who was running. */
  lockup: ['soft-lockup', 'hard-lockup', 'hung-task', 'rcu-stall', 'workqueue-lockup', 'csd-lock'],
  /** Locks that are taken so that somebody may wait for ever (kernel/locking/lockdep.c). */
  'lock-order': ['deadlock', 'lock-state'],
  /** Code ran where it must not: with preemption off, in an interrupt, outside of a read-side section. */
  'wrong-context': ['scheduling-while-atomic', 'sleeping-in-atomic', 'preemption-bug', 'suspicious-rcu', 'lock-state'],
  /** Memory, or a reference, that nobody gives back. */
  leak: ['memory-leak', 'netdev-leak'],
  /** No memory was left, for all or for the one who asked. */
  'out-of-memory': ['oom-kill', 'oom-panic', 'allocation-failure'],
  /** The machine says that it is broken, or something outside of the kernel interrupted it. */
  hardware: ['machine-check', 'hardware-error', 'memory-failure', 'nmi', 'external-abort'],
  /** A disk, what leads to it, or what stands on it. */
  storage: ['filesystem-error', 'io-error', 'mount-root-failure'],
  /** The kernel stopped by its own decision, without an exception. */
  panic: ['panic', 'init-killed', 'no-init', 'mount-root-failure', 'oom-panic', 'stack-corruption', 'sysrq-crash'],
} as const satisfies Record<string, readonly [CrashKind, ...CrashKind[]]>;

/** Kinds that have something in common. */
export type KindFamily = keyof typeof kindFamilies;

/** All families, in the order of the table. */
export const familyNames = Object.keys(kindFamilies) as [KindFamily, ...KindFamily[]];

/** Whether a kind belongs to one of these families. */
export function isOf(kind: CrashKind, ...families: KindFamily[]): boolean {
  return families.some((family) => (kindFamilies[family] as readonly CrashKind[]).includes(kind));
}
