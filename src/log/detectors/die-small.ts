import { type CrashKind } from '../../kernel/kinds.ts';
import { type Detector } from './detector.ts';

/**
 * The line of die() on architectures of small machines, each as it prints it:
 *
 *     Oops: 00000000                                        m68k, arch/m68k/kernel/traps.c, die_if_kernel()
 *     BAD KERNEL TRAP: 00000000
 *     Oops: kernel access of bad area, sig: 11              microblaze and nios2, arch/<name>/kernel/{exceptions,traps}.c
 *     Oops: sig: 9 [#1] PREEMPT                             xtensa, arch/xtensa/kernel/traps.c
 *     Oops#: 0000                                           openrisc, arch/openrisc/kernel/traps.c
 */
const forms: { triggers: string[]; pattern: RegExp; kind: CrashKind; title: string }[] = [
  {
    triggers: ['Oops: 0', 'Oops: kernel access of bad area', 'Oops: sig: ', 'Oops: Oops, sig: ', 'Oops#: '],
    pattern:
      /^Oops: (?<errorCode>[0-9a-f]{8})$|^Oops: (?:kernel access of bad area, |Oops, )?sig: \d+(?: \[#\d+\]|$)|^Oops#: [0-9a-f]{4}$/,
    kind: 'oops',
    title: 'BUG: unable to handle kernel paging request in {function}',
  },
  {
    triggers: ['BAD KERNEL TRAP: '],
    pattern: /^BAD KERNEL TRAP: [0-9a-f]{8}$/,
    kind: 'trap',
    title: 'bad kernel trap in {function}',
  },
];

export const smallExceptions: Detector[] = forms.map((form) => ({ ...form, role: 'die', blame: 'pointer' }));
