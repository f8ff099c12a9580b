import { type Detector } from './detector.ts';

/**
 * x86, arch/x86/kernel/traps.c; x86_64 to 2.6.18 without `#`; from 5.5 with the address, from 6.10 with `Oops: ` in front:
 *
 *     general protection fault: 0000 [1] SMP
 *     general protection fault: 0000 [#1] SMP
 *     segment-related general protection fault: 0018 [#1] SMP
 *     general protection fault, probably for non-canonical address 0xdffffc0000000000: 0000 [#1] PREEMPT SMP KASAN
 *     general protection fault for non-canonical address 0xe017577ddf75b7dd: 0000 [#1] PREEMPT SMP        5.5-rc1
 *     Oops: general protection fault, probably for non-canonical address 0xdead000000000108: 0000 [#1] SMP
 */
export const generalProtection: Detector = {
  kind: 'general-protection',
  role: 'report',
  triggers: ['general protection fault'],
  pattern:
    /(?:^|[^:] |Oops: )general protection fault(?:,? [\w -]*? (?:0x)?(?<address>[0-9a-f]{1,16}))?: ?(?<errorCode>[0-9a-f]{4}) \[#?\d+\]/,
  blame: 'pointer',
  title: 'general protection fault in {function}',
};
