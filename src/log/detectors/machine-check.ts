import { type Detector } from './detector.ts';

const shared = { kind: 'machine-check', role: 'report', blame: 'none', title: 'Machine Check Exception' } as const;

/**
 * A machine check that stops the machine; arch/x86/kernel/cpu/mce (cpu/mcheck to 4.20), 2.6.9 to 6.19. Several processors print one; a panic
 * follows:
 *
 *     CPU 0: Machine Check Exception: 0000000000000004                                          i386 to 2.6.26
 *     CPU 1: Machine Check Exception:                5 Bank 5: b200001802000e0f
 *     mce: [Hardware Error]: CPU 12: Machine Check Exception: 5 Bank 4: be00000000800400
 */
export const machineCheck: Detector = {
  ...shared,
  triggers: ['Machine Check Exception'],
  pattern:
    /^(?:mce: )?(?:\[Hardware Error\]: )?CPU (?<cpu>\d+): Machine Check Exception: *[0-9a-f]+(?: Bank \d+(?:: [0-9a-f]+|$)|$)/,
};

/**
 * s390x: the task that was running is ended, or the machine stops; arch/s390/kernel/nmi.c, 2.6.32 to 6.19:
 *
 *     mcck: Terminating task because of machine malfunction (code 0x00000000400f1d2b).
 *     System stopped due to unrecoverable machine check, code: 0x00000000400f1d2b
 *     Unrecoverable machine check, code: 00000000400f1d2b                                       6.19
 */
export const s390MachineCheck: Detector = {
  ...shared,
  triggers: ['because of machine malfunction', 'nrecoverable machine check, code'],
  pattern:
    /^(?:mcck: )?Terminating task because of machine malfunction \(code|^(?:System stopped due to u|U)nrecoverable machine check, code: /,
  title: 'Machine check',
};

/**
 * ppc64; arch/powerpc/kernel/mce.c, 3.10 to 4.20 the first form, from 5.0 on the second. What was recovered is no more than a hardware
 * error; see hardware.ts:
 *
 *     Severe Machine check interrupt [Not recovered]
 *     Fatal Machine check interrupt [[Not recovered]                                            sic, to 4.10
 *     MCE: CPU8: machine check (Severe) Host UE Load/Store DAR: 00007fffa0000010 [Not recovered]
 *
 * `Oops: Machine check, sig: 7` follows where the kernel itself was hit.
 */
export const ppc64MachineCheck: Detector = {
  ...shared,
  role: 'precursor',
  triggers: ['achine check'],
  pattern:
    /^(?:(?:Severe|Fatal) Machine check interrupt \[+Not recovered\]|MCE: CPU(?<cpu>\d+): machine check \((?:Severe|Fatal)\) .*\[Not recovered\]|Machine check in kernel mode\.)/,
  title: 'Machine check in {function}',
  blame: 'pointer',
};
