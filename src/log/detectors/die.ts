import { type Detector } from './detector.ts';

/**
 * The line of die() for a page fault; arch/x86/kernel/dumpstack.c; arm with the fault status; riscv without any number;
 * loongarch and MIPS without a blank.
 * Where it comes without its headline it cannot be told whether the address was NULL:
 *
 *     Oops: 0000 [#1] SMP PTI
 *     Oops: 0000 [1] SMP                                x86_64 to 2.6.18
 *     Internal error: Oops: 96000004 [#1] SMP           arm64
 *     Internal error: Oops: 17 [#1] SMP ARM             arm
 *     Oops [#1]                                         riscv
 *     Oops[#1]:                                         loongarch, MIPS
 *     Oops in arch/mips/mm/fault.c::do_page_fault, line 167[#1]:   MIPS to 2.6.14; 2.4 without a number
 */
export const oops: Detector = {
  kind: 'oops',
  role: 'die',
  triggers: ['Oops:', 'Oops - ', 'Oops[', 'Oops [', 'Oops in '],
  pattern:
    /(?:^|Internal error: )Oops(?:: | - |: Oops: )(?:\w[\w ,]*: )?(?<errorCode>[0-9a-f]{1,16})? ?(?:ilc:\d )?\[#?\d+\]|^Oops ?\[#\d+\]|^Oops in \S+::?\w+, line \d+(?:\[#\d+\])?:/,
  blame: 'pointer',
  title: 'BUG: unable to handle kernel paging request in {function}',
};

/**
 * arm names the fault status in a line of its own; arch/arm/mm/fault.c; arm64 to 5.15:
 *
 *     Unhandled fault: imprecise external abort (0x1406) at 0x76f5d000
 *
 * In commit messages the address is left out, which means nothing where the abort is imprecise.
 */
export const unhandledFault: Detector = {
  kind: 'external-abort',
  role: 'report',
  triggers: ['Unhandled fault', 'Unhandled prefetch abort', 'Synchronous External Abort'],
  pattern:
    /(?:Unhandled fault|Unhandled prefetch abort|Synchronous External Abort)(?:(?:: .+?)?(?: \(0x(?<status>[0-9a-f]+)\))? at (?:0x)?(?<address>[0-9a-f]{4,16})|: [\w /-]+ \(0x[0-9a-f]+\)$)/,
  blame: 'pointer',
  title: 'Unhandled fault in {function}',
};
