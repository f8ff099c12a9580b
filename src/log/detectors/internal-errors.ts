import { type CrashKind } from '../../kernel/kinds.ts';
import { type Detector } from './detector.ts';

/**
 * arm and arm64 name the fault in the line of die(); arch/arm64/kernel/traps.c, arch/arm64/mm/fault.c, arch/arm/mm/fault.c, 2.6.9 to 6.19:
 *
 *     Internal error: synchronous external abort: 96000210 [#1] PREEMPT SMP
 *     Internal error: Oops - undefined instruction: 0 [#1] SMP ARM
 *     Internal error: Oops - BUG: 00000000f2000800 [#1] PREEMPT SMP
 *     Internal error: : 1b [#1] PREEMPT SMP ARM                               a fault status without a name of its own
 *     Internal error: synchronous external abort: 96000210 1 PREEMPT SMP      what took the message of a commit for marks of a subject
 */
const errors: { words: string; kind: CrashKind }[] = [
  { words: 'Oops - BUG', kind: 'kernel-bug' },
  { words: 'Oops - [uU]ndefined instruction', kind: 'invalid-opcode' },
  { words: 'Oops - KASAN', kind: 'kasan' },
  { words: 'Oops - CFI', kind: 'cfi' },
  // CONFIG_UBSAN_TRAP, 6.10 on
  { words: 'Oops - UBSAN|UBSAN: [\\w -]+', kind: 'ubsan' },
  { words: 'Oops - (?:bad mode|bad syscall|BTI|FPAC|GCS|BRK|MTE|SP/PC alignment exception)', kind: 'trap' },
  { words: '(?:SP/PC|PC|SP) alignment exception', kind: 'trap' },
  { words: 'Accessing user space memory (?:outside uaccess\\.h routines|with fs=KERNEL_DS)', kind: 'page-fault' },
  { words: 'Attempting to execute userspace memory', kind: 'nx-execute' },
  {
    words:
      '(?:im?precise |synchronous )?(?:external abort|parity (?:or ECC )?error)[\\w ()/-]*|level \\d \\(translation table walk\\)|TLB conflict abort|SError',
    kind: 'external-abort',
  },
  { words: ': kernel stack overflow|kernel stack overflow', kind: 'stack-overflow' },
  // a fault whose headline is missing
  { words: 'Oops', kind: 'oops' },
  // any other
  { words: '(?!Oops: )[\\w /.()-]*?', kind: 'oops' },
];

export const internalErrors: Detector[] = errors.map(({ words, kind }) => ({
  kind,
  role: 'die',
  triggers: ['Internal error: '],
  pattern: new RegExp(
    String.raw`Internal error: (?<what>${words})(?:: (?<errorCode>[0-9a-f]+))? (?:\[#\d+\]|\d+ (?=PREEMPT|SMP))`,
  ),
  blame: 'pointer',
  titled: true,
  title: 'Internal error in {function}',
}));

/**
 * What arm64 says above the line of die(); arch/arm64/kernel/debug-monitors.c, arch/arm64/mm/fault.c, 3.10 to 6.19:
 *
 *     Unexpected kernel BRK exception at EL1
 *     Unhandled debug exception: aborted (0xf2000100) at 0xffff8000081a2b36
 */
export const unexpectedException: Detector = {
  kind: 'trap',
  role: 'precursor',
  triggers: ['Unexpected kernel ', 'Unhandled debug exception'],
  pattern:
    /^Unexpected kernel (?:BRK|single-step) exception at EL1|^Unhandled debug exception: .* \(0x[0-9a-f]+\) at 0x/,
  blame: 'pointer',
  title: 'Internal error in {function}',
};
