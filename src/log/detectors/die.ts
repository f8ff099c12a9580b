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
