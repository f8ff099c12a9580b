import { type Detector } from './detector.ts';

/** `[ INFO: possible ... ]` to 4.4, `WARNING: ` and `BUG: ` from 4.14 on; kernel/locking/lockdep.c. */
const word = String.raw`(?:\[ )?(?<word>WARNING|INFO|BUG): `;

/** lockdep names no function in its headlines; lists of bugs do, by their titles: `WARNING: suspicious RCU usage in foo`. */
const noTitle = String.raw`(?! in \w)`;

/**
 * lockdep's dependency reports. Work items have locks of their own, which the functions of the work queue take:
 *
 *     WARNING: possible circular locking dependency detected
 *     [ INFO: possible recursive locking detected ]
 *     WARNING: possible irq lock inversion dependency detected
 */
export const deadlock: Detector = {
  kind: 'deadlock',
  role: 'report',
  triggers: ['circular locking dependency', 'recursive locking', 'lock inversion'],
  pattern: new RegExp(
    String.raw`${word}possible (?:circular locking dependency|recursive locking|irq lock inversion dependency) detected`,
  ),
  blame: 'lock',
  title: 'possible deadlock in {function}',
};

/**
 * A lock that interrupts take, and one that they may not wait for; the same file. To blame is who made the first safe, as the
 * report shows it under `which became HARDIRQ-irq-safe at:`:
 *
 *     WARNING: HARDIRQ-safe -> HARDIRQ-unsafe lock order detected
 */
export const lockOrder: Detector = {
  kind: 'deadlock',
  role: 'report',
  triggers: ['lock order'],
  pattern: new RegExp(String.raw`${word}[\w-]+-safe -> [\w-]+-unsafe lock order detected`),
  blame: 'origin',
  title: 'possible deadlock in {function}',
};

/** A message of lockdep about the state of one lock, and its title. */
interface LockReport {
  text: string;
  trigger: string;
  title: string;
  blame: Detector['blame'];
  passOver?: RegExp;
}

/** net/core/sock.c: a socket is locked for its caller. */
export const socketLock = /lock_sock|release_sock/;

const reports: LockReport[] = [
  // WARNING: inconsistent lock state
  {
    text: 'inconsistent lock state',
    trigger: 'inconsistent lock state',
    title: 'inconsistent lock state in {function}',
    blame: 'trace',
  },
  // WARNING: bad unlock balance detected!
  {
    text: 'bad unlock balance detected',
    trigger: 'bad unlock balance',
    title: '{word}: bad unlock balance in {function}',
    blame: 'lock',
  },
  // [ BUG: held lock freed! ]
  {
    text: 'held lock freed',
    trigger: 'held lock freed',
    title: '{word}: held lock freed in {function}',
    blame: 'lock',
  },
  // BUG: lock held when returning to user space!
  {
    text: 'lock held when returning to user space',
    trigger: 'lock held when',
    title: '{word}: lock held when returning to user space in {function}',
    blame: 'lock',
  },
  // [ BUG: lock held at task exit time! ]
  {
    text: 'lock held at task exit time',
    trigger: 'lock held at',
    title: '{word}: lock held at task exit time in {function}',
    blame: 'lock',
  },
  // WARNING: syz-executor0/1234 still has locks held!
  {
    text: '.* still has locks held',
    trigger: 'still has locks held',
    title: '{word}: still has locks held in {function}',
    blame: 'lock',
  },
  // WARNING: Nested lock was not taken
  {
    text: 'Nested lock was not taken',
    trigger: 'Nested lock',
    title: '{word}: nested lock was not taken in {function}',
    blame: 'lock',
  },
  // [ BUG: Invalid wait context ]
  {
    text: 'Invalid wait context',
    trigger: 'Invalid wait context',
    title: 'WARNING: locking bug in {function}',
    blame: 'trace',
    passOver: socketLock,
  },
];

/** lockdep's state reports. */
export const lockStates: Detector[] = reports.map(({ text, trigger, ...rest }) => ({
  kind: 'lock-state',
  role: 'report',
  triggers: [trigger],
  pattern: new RegExp(word + text + noTitle),
  ...rest,
}));

/**
 * A lock that was never set up; kernel/locking/lockdep.c:
 *
 *     INFO: trying to register non-static key.
 *     BUG: key ffff880012345678 has not been registered!
 */
export const nonStaticKey: Detector = {
  kind: 'lock-state',
  role: 'report',
  triggers: ['non-static key', 'BUG: key '],
  pattern: new RegExp(
    String.raw`INFO: trying to register non-static key${noTitle}|^BUG: key \S+ (?:not in \.data|has not been registered)!`,
  ),
  blame: 'trace',
  passOver: /stack|lock|IRQ/,
  title: 'INFO: trying to register non-static key in {function}',
};

/**
 * lockdep ran out of room and turned itself off:
 *
 *     BUG: MAX_STACK_TRACE_ENTRIES too low!
 */
export const lockdepTooSmall: Detector = {
  kind: 'lock-state',
  role: 'report',
  triggers: [' too low!'],
  pattern: /^BUG: (?<what>MAX_\w+) too low!/,
  blame: 'none',
  title: 'BUG: {what} too low!',
};

/**
 * The spinlock checks; kernel/locking/spinlock_debug.c, 2.6.18 to 6.19:
 *
 *     BUG: spinlock recursion on CPU#0, syz-executor7/5032
 *     BUG: write-lock lockup on CPU#0, syz-executor7/5032, ffff880012345678
 */
export const spinlock: Detector = {
  kind: 'lock-state',
  role: 'report',
  triggers: ['BUG: spinlock', 'BUG: rwlock', '-lock lockup'],
  pattern:
    /BUG: (?<what>(?:spinlock|rwlock|read-lock|write-lock) [\w ]+?) on (?:CPU#(?<cpu>\d+), (?<comm>.+)\/(?<pid>\d+)|UP)/,
  blame: 'trace',
  // call_rcu() and kvfree_call_rcu() take a lock in what their caller hands over
  passOver: /spin_|_lock|_unlock|^rwlock_bug$|call_rcu$/,
  title: 'BUG: {what} in {function}',
};

/**
 * lockdep's RCU checks; kernel/rcu, 2.6.34 on. `[ INFO: suspicious RCU usage. ]` to 4.4:
 *
 *     WARNING: suspicious RCU usage
 */
export const suspiciousRcu: Detector = {
  kind: 'suspicious-rcu',
  role: 'report',
  triggers: ['suspicious RCU usage', 'suspicious rcu_dereference'],
  pattern: new RegExp(`${word}suspicious (?:RCU usage|rcu_dereference)${noTitle}`),
  blame: 'trace',
  passOver: /rcu|kmem|slab/,
  title: '{word}: suspicious RCU usage in {function}',
};
