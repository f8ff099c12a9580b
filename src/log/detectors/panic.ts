import { type CrashKind, kinds } from '../../kernel/kinds.ts';
import { type Blame } from '../blame/blame.ts';
import { symbolSource } from '../symbols/symbol.ts';
import { wayOfSError } from './bad-mode.ts';
import { type Detector } from './detector.ts';

/**
 * Panics with a class of their own; `Kernel panic - not syncing: <text>`, kernel/panic.c.
 * The sources of the texts: mm/oom_kill.c, init/do_mounts.c, init/main.c, kernel/exit.c, arch/x86/kernel/cpu/mce, drivers/tty/sysrq.c.
 */
const classes: { text: string; kind: CrashKind; blame: Blame; passOver?: RegExp; title: string }[] = [
  // Kernel panic - not syncing: Out of memory: system-wide panic_on_oom is enabled
  { text: String.raw`[Oo]ut of memory[\s\S]*`, kind: 'oom-panic', blame: 'memory', title: 'kernel panic: {reason}' },
  {
    text: String.raw`System is deadlocked on memory.*`,
    kind: 'oom-panic',
    blame: 'memory',
    title: 'kernel panic: {reason}',
  },
  // Kernel panic - not syncing: VFS: Unable to mount root fs on unknown-block(0,0)
  {
    text: String.raw`VFS: Unable to mount root fs.*`,
    kind: 'mount-root-failure',
    blame: 'panic',
    title: 'kernel panic: VFS: Unable to mount root fs on unknown-block(NUM,NUM)',
  },
  {
    text: String.raw`Attempted to kill init!.*`,
    kind: 'init-killed',
    blame: 'none',
    title: 'kernel panic: Attempted to kill init!',
  },
  {
    text: String.raw`No (?:working )?init found\..*|Requested init .*`,
    kind: 'no-init',
    blame: 'none',
    title: 'kernel panic: No working init found',
  },
  { text: String.raw`sysrq triggered crash.*`, kind: 'sysrq-crash', blame: 'panic', title: 'sysrq triggered crash' },
  // Kernel panic - not syncing: Timeout: Not all CPUs entered broadcast exception handler
  // Kernel panic - not syncing: PowerNV Unrecovered Machine Check
  // Kernel panic - not syncing: CPU context corrupt                      2.6.9, arch/i386/kernel/cpu/mcheck
  {
    text: String.raw`.*[Mm]achine [Cc]heck.*|Timeout: (?:Not all CPUs entered broadcast exception handler|(?:Subject|Monarch) CPU.*)|CPU context corrupt.*`,
    kind: 'machine-check',
    blame: 'none',
    title: 'kernel panic: {reason}',
  },
  // Kernel panic - not syncing: EDAC MC0: Uncorrected Error             2.6.18; later `UE row 1, channel-a= 0 ...`; drivers/edac/edac_mc.c
  {
    text: String.raw`EDAC MC\d+: (?:Uncorrected Error|UE ).*|UE (?:row|page|memory|on) ?.*`,
    kind: 'machine-check',
    blame: 'none',
    title: 'kernel panic: uncorrected memory error',
  },
  {
    text: String.raw`stack-protector: Kernel stack is corrupted in: (?:${symbolSource}(?: \S+:\d+)?|(?<bare>(?![0-9a-f]{8,16}$)\w+)(?: \(.*\))?|.*)`,
    kind: 'stack-corruption',
    blame: 'named',
    title: 'kernel panic: stack is corrupted in {function}',
  },
  {
    text: String.raw`corrupted stack end detected inside scheduler.*`,
    kind: 'stack-corruption',
    blame: 'dispatched',
    passOver: /schedule|retint_kernel/,
    title: 'kernel panic: corrupted stack end in {function}',
  },
  {
    // arch/x86/kernel/nmi.c; ppc64, arch/powerpc/kernel/traps.c; drivers/watchdog/hpwdt.c, newer ones with the status of iLO in front:
    //     Kernel panic - not syncing: 04: An NMI occurred. Depending on your system the reason for the NMI is logged in ...
    //     Kernel panic - not syncing: 02: A watchdog NMI occurred.
    text: String.raw`(?:NMI: |(?:[0-9a-f]{2}: )?An? (?:watchdog )?NMI occurred|NMI IOCK|Non maskable interrupt|Unrecoverable (?:nested )?System Reset).*`,
    kind: 'nmi',
    blame: 'none',
    title: 'kernel panic: {reason}',
  },
  // drivers/acpi/apei/ghes.c, with `GHES: ` from 6.14 on
  {
    text: String.raw`(?:GHES: )?Fatal hardware error.*`,
    kind: 'machine-check',
    blame: 'none',
    title: 'kernel panic: {reason}',
  },
  {
    // The error that it was told to panic at stands above it; fs/ext4/super.c, and ext2, ext3, jfs, nilfs2, ocfs2, f2fs, fat, exfat, gfs2, squashfs:
    //     Kernel panic - not syncing: EXT4-fs (device vda1): panic forced after error
    //     Kernel panic - not syncing: FAT-fs (sda1): fs panic from previous error
    //     Kernel panic - not syncing: GFS2: fsid=cl:fs.0: panic requested
    text: String.raw`.*\bpanic (?:forced after|from previous) error|GFS2: fsid=\S+: panic requested|squashfs read failed`,
    kind: 'filesystem-error',
    blame: 'panic',
    title: 'kernel panic: {reason}',
  },
  {
    text: String.raw`(?:Watchdog detected hard LOCKUP|NMI Watchdog detected LOCKUP|Hard LOCKUP).*`,
    kind: 'hard-lockup',
    blame: 'pointer',
    title: 'BUG: hard lockup in {function}',
  },
  // the watchdogs, where the report that led to it is missing
  {
    text: String.raw`softlockup: hung tasks.*`,
    kind: 'soft-lockup',
    blame: 'pointer',
    title: 'kernel panic: {reason}',
  },
  { text: String.raw`hung_task: .*`, kind: 'hung-task', blame: 'none', title: 'kernel panic: {reason}' },
  { text: String.raw`RCU Stall.*`, kind: 'rcu-stall', blame: 'pointer', title: 'kernel panic: {reason}' },
  // arm64, arch/arm64/kernel/traps.c, where the line above it is missing
  {
    text: String.raw`Asynchronous SError Interrupt.*`,
    kind: 'external-abort',
    blame: 'panic',
    passOver: wayOfSError,
    title: 'kernel panic: {reason}',
  },
  {
    text: String.raw`(?:.* )?[kK]ernel stack overflow.*|Corrupt kernel stack.*|Invalid kernel stack pointer.*`,
    kind: 'stack-overflow',
    blame: 'dispatched',
    passOver: /bad_stack/,
    title: 'kernel stack overflow in {function}',
  },
  // user mode Linux, below its registers; arch/um/kernel/trap.c, 2.4 to 6.19
  //     Kernel panic - not syncing: Kernel mode fault at addr 0x8, ip 0x601c332b
  //     Kernel panic - not syncing: Segfault with no mm
  {
    text: String.raw`Kernel mode fault at addr 0x[0-9a-f]{1,3}, ip .*`,
    kind: 'null-dereference',
    blame: 'panic',
    title: 'kernel panic: Kernel mode fault',
  },
  {
    text: String.raw`Kernel mode fault at addr .*|Kernel tried to access user memory at addr .*`,
    kind: 'page-fault',
    blame: 'panic',
    title: 'kernel panic: Kernel mode fault',
  },
  { text: String.raw`Segfault with no mm`, kind: 'page-fault', blame: 'panic', title: 'kernel panic: {reason}' },
  // any other
  { text: String.raw`.*`, kind: 'panic', blame: 'panic', title: 'kernel panic: {reason}' },
];

/** 2.6.9 writes the level in the middle of a line: ` <0>Kernel panic - not syncing: Oops`. */
const head = String.raw`^(?:[\w.-]{1,40}(?: [\w.-]{1,40})?: )?(?:^ <0>)?Kernel panic(?: - not syncing)?: (?!(?:\.{3}|%s)$)(?<reason>`;

export const panics: Detector[] = classes.map(({ text, ...detector }) => ({
  ...detector,
  role: 'panic',
  triggers: ['Kernel panic'],
  pattern: new RegExp(`${head}${text})$`),
}));

/** A panic that only carries out what an earlier report led to, and the kinds of report that lead to it; null: any crash. */
interface Consequence {
  reason: RegExp;
  of: CrashKind[] | null;
}

/** Reports that the kernel goes on after, if nothing else stops it: no oops. */
const warnings: CrashKind[] = [
  'warning',
  'deadlock',
  'lock-state',
  'suspicious-rcu',
  'refcount',
  'odebug',
  'ubsan',
  'kcsan',
  'kmsan',
  'memory-leak',
  'scheduling-while-atomic',
  'sleeping-in-atomic',
  'preemption-bug',
  'hung-task',
  'rcu-stall',
  'workqueue-lockup',
  'netdev-leak',
  'bad-rss',
];

const consequences: Consequence[] = [
  // Kernel panic - not syncing: softlockup: hung tasks
  { reason: /^softlockup: hung tasks/, of: ['soft-lockup'] },
  { reason: /^hung_task: /, of: ['hung-task'] },
  { reason: /^RCU Stall/, of: ['rcu-stall'] },
  { reason: /^Hard LOCKUP/, of: ['hard-lockup'] },
  // Kernel panic - not syncing: Fatal machine check
  { reason: /[Mm]achine [Cc]heck|^Timeout: |^CPU context corrupt|^Unable to continue$/, of: ['machine-check'] },
  // Kernel panic - not syncing: NMI: Not continuing
  {
    reason:
      /^NMI(?: IOCK error)?: Not continuing|^(?:[0-9a-f]{2}: )?An? (?:watchdog )?NMI occurred|^Non maskable interrupt|^Unrecoverable (?:nested )?System Reset/,
    of: ['nmi'],
  },
  // Kernel panic - not syncing: BUG!
  { reason: /^BUG!/, of: ['kernel-bug'] },
  // Kernel panic - not syncing: VERIFY3(0 == foo(dn)) failed (0 == 5)     OpenZFS with spl_panic_halt=1, below its report
  { reason: /^(?:VERIFY|ASSERT)\w*\(/, of: ['kernel-bug'] },
  { reason: /^CFI failure/, of: ['cfi'] },
  // Kernel panic - not syncing: System is deadlocked on memory           mm/oom_kill.c, 4.19 on, below its report
  { reason: /^[Oo]ut of memory|^System is deadlocked on memory/, of: ['oom-kill'] },
  {
    reason: /\bpanic (?:forced after|from previous) error$|^GFS2: .*: panic requested$|^squashfs read failed/,
    of: ['filesystem-error'],
  },
  { reason: /^(?:GHES: )?Fatal hardware error|^EDAC MC\d+: (?:Uncorrected Error|UE )|^UE /, of: ['hardware-error'] },
  { reason: /^Machine halted/, of: ['double-fault'] },
  { reason: /^scheduling while atomic/, of: ['scheduling-while-atomic'] },
  // mm/kmsan/report.c, mm/kasan/report.c
  { reason: /panic_on_warn set|panic_on_kmsan set|kasan\.fault=panic set|system warned too often/, of: null },
];

/**
 * Panics at the end of an oops: arch/x86/kernel/dumpstack.c oops_end(), kernel/exit.c; arch/parisc/kernel/traps.c, parisc_terminate();
 * arch/um/kernel/trap.c.
 */
const afterOops =
  /^(?:.*: )?(?:Fatal exception|Oopsed too often|bad mode|Unhandled exception|Aiee, killing interrupt handler|Attempted to kill the idle task|[kK]ernel stack overflow|Corrupt kernel stack|Invalid kernel stack pointer|Asynchronous SError Interrupt|Kernel Fault$|Bad Address \(null pointer deref\?\)$|Oops$|Kernel mode (?:fault|signal) |Segfault with no mm$|Kernel tried to access user memory )/;

/** Whether a panic belongs to a report of this kind, null where its headline is missing, in the process with this number. */
export type LeadsTo = (kind: CrashKind | null, pid: number | null) => boolean;

/** Which reports lead to a panic with this reason. An oops in init kills init. */
export function leadingTo(reason: string): LeadsTo {
  const known = consequences.find((consequence) => consequence.reason.test(reason));
  const ends = afterOops.test(reason);
  const killsInit = reason.startsWith('Attempted to kill init!');
  return (kind, pid) => {
    const dies = ends || (killsInit && pid === 1);
    // A trouble without its headline is not known from a crash.
    if (kind === null) return (known !== undefined && !known.of?.includes('oom-kill')) || dies;
    if (known !== undefined) return known.of === null ? kinds[kind].severity === 'crash' : known.of.includes(kind);
    return dies && kinds[kind].severity === 'crash' && !warnings.includes(kind);
  };
}
