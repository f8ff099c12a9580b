import { symbolSource } from '../symbols/symbol.ts';
import { type Detector, subsystem } from './detector.ts';

/** What found the lockup, on the stack above what it interrupted: the NMI, the counter that raised it, and the watchdog behind them. */
const finder =
  /^(?:watchdog_\w+|nmi_\w+|(?:default_)?do_nmi|end_repeat_nmi|first_nmi|nmi|nmi_stack_correct|(?:asm_)?exc_nmi\w*|_*perf_event_\w+|(?:intel|x86|amd|arm)_?pmu_\w+|notifier_call_chain|__?atomic_notifier_call_chain|notify_die|soft_nmi_\w+|sdei_\w+)$/;

const shared = {
  kind: 'hard-lockup',
  role: 'report',
  blame: 'pointer',
  passOver: finder,
  title: 'BUG: hard lockup in {function}',
} as const;

/**
 * The NMI watchdog; kernel/watchdog_hld.c, 3.10 on, kernel/watchdog.c from 6.5 on, where another processor may tell;
 * before that arch/x86/kernel/nmi.c:
 *
 *     NMI watchdog: Watchdog detected hard LOCKUP on cpu 12
 *     watchdog: CPU2: Watchdog detected hard LOCKUP on cpu 3
 *     BUG: NMI Watchdog detected LOCKUP on CPU3, ip ffffffff81234567, registers:
 */
export const hardLockup: Detector = {
  ...shared,
  triggers: ['LOCKUP ', 'Hard LOCKUP'],
  pattern: new RegExp(
    String.raw`${subsystem}(?:CPU\d+: )?(?:BUG: )?(?:NMI )?Watchdog detected (?:hard )?LOCKUP on (?:cpu |CPU)(?<cpu>\d+)`,
  ),
};

/**
 * ppc64 watches without NMIs; arch/powerpc/kernel/watchdog.c, 4.13 on. The processor that was stuck says so itself, with its registers:
 *
 *     Watchdog CPU:68 Hard LOCKUP                                              4.13, 4.14
 *     watchdog: CPU 68 Hard LOCKUP
 *     watchdog: CPU 68 self-detected hard LOCKUP @ plpar_hcall_norets+0x1c/0x28
 */
export const hardLockupSelf: Detector = {
  ...shared,
  triggers: ['LOCKUP ', 'Hard LOCKUP'],
  pattern: new RegExp(
    String.raw`^(?:Watchdog |watchdog: )CPU[ :](?<cpu>\d+) (?:Hard LOCKUP|self-detected hard LOCKUP @ (?:${symbolSource})?)`,
  ),
};

/**
 * The one that noticed, first; the report of the one that is stuck follows:
 *
 *     Watchdog CPU:12 detected Hard LOCKUP other CPUS:68                       4.13, 4.14
 *     watchdog: CPU 12 detected hard LOCKUP on other CPUs 68
 */
export const hardLockupNoticed: Detector = {
  ...shared,
  role: 'precursor',
  triggers: ['LOCKUP ', 'Hard LOCKUP'],
  pattern: /^(?:Watchdog |watchdog: )CPU[ :]\d+ detected [hH]ard LOCKUP (?:on )?other CP[Uu][Ss][ :]/,
};

/**
 * 2.6.38 to 3.10 say it in the text of a WARN(), below the hardware's name (kernel/watchdog.c):
 *
 *     WARNING: at kernel/watchdog.c:230 watchdog_overflow_callback+0x98/0xc0() (Not tainted)
 *     Hardware name: ProLiant DL380p Gen8
 *     Watchdog detected hard LOCKUP on cpu 12
 */
export const hardLockupWarning: Detector = {
  ...shared,
  role: 'precursor',
  triggers: ['watchdog_overflow_callback'],
  pattern: /^WARNING: .{0,60}\bkernel\/watchdog\.c:\d+ watchdog_overflow_callback\+/,
};
