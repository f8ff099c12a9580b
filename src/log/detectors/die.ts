import { type Detector } from './detector.ts';

/**
 * The line of die() for a page fault; arch/x86/kernel/dumpstack.c, ppc64, s390x and riscv likewise.
 * Where it comes without its headline it cannot be told whether the address was NULL:
 *
 *     Oops: 0000 [#1] SMP PTI
 *     Internal error: Oops: 96000004 [#1] SMP
 */
export const oops: Detector = {
  kind: 'oops',
  role: 'die',
  triggers: ['Oops'],
  pattern:
    /(?:^|Internal error: )Oops(?:: | - |: Oops: )(?:\w[\w ,]*: )?(?<errorCode>[0-9a-f]{4,16})? ?\[#?\d+\]|^Oops \[#\d+\]/,
  blame: 'pointer',
  title: 'BUG: unable to handle kernel paging request in {function}',
};

/**
 * arm and arm64 name the fault; arch/arm64/kernel/traps.c, arch/arm/mm/fault.c:
 *
 *     Internal error: synchronous external abort: 96000210 [#1] PREEMPT SMP
 *     Internal error: Oops - undefined instruction: 0 [#1] SMP ARM
 */
export const internalError: Detector = {
  kind: 'oops',
  role: 'die',
  triggers: ['Internal error: '],
  pattern: /Internal error: (?!Oops: )(?<what>[\w -]+?)(?:: (?<errorCode>[0-9a-f]+))? \[#\d+\]/,
  blame: 'pointer',
  title: 'Internal error in {function}',
};

/**
 * arm names the fault status in a line of its own; arch/arm/mm/fault.c:
 *
 *     Unhandled fault: imprecise external abort (0x1406) at 0x76f5d000
 */
export const unhandledFault: Detector = {
  kind: 'external-abort',
  role: 'report',
  triggers: ['Unhandled fault', 'Unhandled prefetch abort', 'Synchronous External Abort'],
  pattern:
    /(?:Unhandled fault|Unhandled prefetch abort|Synchronous External Abort)(?:: .+?)?(?: \(0x[0-9a-f]+\))? at (?:0x)?(?<address>[0-9a-f]{4,16})/,
  blame: 'pointer',
  title: 'Unhandled fault in {function}',
};
