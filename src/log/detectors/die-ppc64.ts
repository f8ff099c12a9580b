import { type CrashKind } from '../../kernel/kinds.ts';
import { type Detector } from './detector.ts';

/**
 * The line of die() on ppc64, with the signal that a program would get; arch/powerpc/kernel/traps.c, 2.6.9 to 6.19:
 *
 *     Oops: Kernel access of bad area, sig: 11 [#1]
 *     Oops: Exception in kernel mode, sig: 5 [#1]                     BUG() and WARN()
 *     Oops: Machine check, sig: 7 [#1]
 *     Oops: machine check, sig: 7                                     ppc to 2.6.7, without a number to 2.4
 */
const exceptions: { words: string; kind: CrashKind; title: string }[] = [
  {
    words: 'Kernel access of bad area|Weird page fault',
    kind: 'oops',
    title: 'BUG: unable to handle kernel paging request in {function}',
  },
  { words: 'Exception in kernel mode, sig: 5', kind: 'kernel-bug', title: 'kernel BUG in {function}' },
  { words: 'Exception in kernel mode', kind: 'invalid-opcode', title: 'invalid opcode in {function}' },
  { words: '[Mm]achine check', kind: 'machine-check', title: 'Machine check in {function}' },
  { words: 'System Reset', kind: 'nmi', title: 'System Reset in {function}' },
  {
    words: 'Kernel stack overflow|Bad kernel stack pointer',
    kind: 'stack-overflow',
    title: 'kernel stack overflow in {function}',
  },
  {
    words: String.raw`Unrecoverable [\w/ ]+ Exception|Unexpected facility unavailable exception|Unexpected TM Bad Thing exception|Kernel VMX/Altivec assist exception|[Uu]nknown exception|[\w/ -]+ [Ee]xception`,
    kind: 'trap',
    title: '{what} in {function}',
  },
];

export const ppc64Exceptions: Detector[] = exceptions.map(({ words, kind, title }) => ({
  kind,
  role: 'die',
  triggers: [', sig: '],
  pattern: new RegExp(String.raw`^Oops: (?<what>${words})[^\[]*?(?:(?:, sig: \d+)? \[#\d+\]|, sig: \d+$)`),
  blame: 'pointer',
  title,
}));

/**
 * A stack that runs over into the next page; arch/powerpc/kernel/process.c:
 *
 *     Kernel stack overflow in process c0000000f1234567, r1=c0000000f1230010        to 5.13
 *     Kernel stack overflow in process insmod[1234], r1=c0000000f1230010            5.14 on
 */
export const ppc64StackOverflow: Detector = {
  kind: 'stack-overflow',
  role: 'report',
  triggers: ['Kernel stack overflow in process'],
  pattern:
    /^Kernel stack overflow in process (?:[0-9a-f]{16}|(?<comm>.*)\[(?<pid>\d+)\]), r1=(?<address>[0-9a-f]{8,16})/,
  blame: 'pointer',
  title: 'kernel stack overflow in {function}',
};

/**
 * What stands above the line of die(); arch/powerpc/kernel/traps.c:
 *
 *     Unrecoverable exception 4100 at c000000000012344
 *     Unexpected TM Bad Thing exception at c000000000123456 (msr 0x8000000102a03031)
 */
export const ppc64Unrecoverable: Detector = {
  kind: 'trap',
  role: 'precursor',
  triggers: ['Unrecoverable exception ', 'TM Bad Thing exception at'],
  pattern: /^(?<what>Unrecoverable exception|Unexpected TM Bad Thing exception) (?:[0-9a-f]+ )?at [0-9a-f]{8,16}/,
  blame: 'pointer',
  title: '{what} in {function}',
};
