import { type CrashKind } from '../../kernel/kinds.ts';
import { type Blame } from '../blame/blame.ts';
import { type Detector } from './detector.ts';

/**
 * Panics with a class of their own; `Kernel panic - not syncing: <text>`, kernel/panic.c.
 * The sources of the texts: mm/oom_kill.c, init/do_mounts.c, init/main.c, kernel/exit.c, arch/x86/kernel/cpu/mce, drivers/tty/sysrq.c.
 */
const classes: { text: string; kind: CrashKind; blame: Blame; title: string }[] = [
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
  { text: String.raw`.*(?:[Mm]achine check).*`, kind: 'machine-check', blame: 'none', title: 'kernel panic: {reason}' },
  {
    text: String.raw`stack-protector: Kernel stack is corrupted in: .*`,
    kind: 'stack-corruption',
    blame: 'panic',
    title: 'kernel panic: stack is corrupted in {function}',
  },
  {
    text: String.raw`corrupted stack end detected inside scheduler.*`,
    kind: 'stack-corruption',
    blame: 'trace',
    title: 'kernel panic: corrupted stack end in {function}',
  },
  {
    text: String.raw`(?:NMI: |An NMI occurred|NMI IOCK).*`,
    kind: 'nmi',
    blame: 'none',
    title: 'kernel panic: {reason}',
  },
  { text: String.raw`Fatal hardware error.*`, kind: 'machine-check', blame: 'none', title: 'kernel panic: {reason}' },
  {
    text: String.raw`(?:Watchdog detected hard LOCKUP|NMI Watchdog detected LOCKUP).*`,
    kind: 'hard-lockup',
    blame: 'pointer',
    title: 'BUG: hard lockup in {function}',
  },
  // any other
  { text: String.raw`.*`, kind: 'panic', blame: 'panic', title: 'kernel panic: {reason}' },
];

const head = String.raw`Kernel panic(?: - not syncing)?: (?<reason>`;

export const panics: Detector[] = classes.map(({ text, ...detector }) => ({
  ...detector,
  role: 'panic',
  triggers: ['Kernel panic'],
  pattern: new RegExp(`${head}${text})$`),
}));

/**
 * Panics that only carry out what an earlier report led to; searched upward for that report.
 * Kernel panic - not syncing: Fatal exception in interrupt
 */
const consequences =
  /^(?:.*: )?(?:Fatal exception|panic_on_warn set|system warned too often|Oopsed too often|softlockup: hung tasks|hung_task: |Hard LOCKUP|RCU Stall|Machine halted|scheduling while atomic|bad mode|Unhandled exception|Aiee, killing interrupt handler|Attempted to kill the idle task)/;

/** Whether a panic belongs to the report above it. */
export function isConsequence(reason: string): boolean {
  return consequences.test(reason);
}
