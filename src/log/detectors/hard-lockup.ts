import { symbolSource } from '../symbol.ts';
import { type Detector, subsystem } from './detector.ts';

const shared = {
  kind: 'hard-lockup',
  role: 'report',
  blame: 'pointer',
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
  triggers: ['LOCKUP'],
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
  triggers: ['LOCKUP'],
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
  triggers: ['LOCKUP'],
  pattern: /^(?:Watchdog |watchdog: )CPU[ :]\d+ detected [hH]ard LOCKUP (?:on )?other CP[Uu][Ss][ :]/,
};
