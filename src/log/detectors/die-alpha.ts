import { type CrashKind } from '../../kernel/kinds.ts';
import { type Detector } from './detector.ts';

/**
 * The line of die_if_kernel() on alpha; arch/alpha/kernel/traps.c, 2.6.9 to 6.19, with the processor where there are several:
 *
 *     CPU 0 swapper(1): Oops 0
 *     insmod(812): Kernel Bug 1
 */
const exceptions: { words: string; kind: CrashKind; title: string }[] = [
  { words: 'Oops', kind: 'oops', title: 'BUG: unable to handle kernel paging request in {function}' },
  { words: 'Kernel Bug', kind: 'kernel-bug', title: 'kernel BUG in {function}' },
];

export const alphaExceptions: Detector[] = exceptions.map(({ words, kind, title }) => ({
  kind,
  role: 'die',
  triggers: ['): Oops ', '): Kernel Bug '],
  pattern: new RegExp(String.raw`^(?:CPU (?<cpu>\d+) )?(?<comm>.{1,15}?)\((?<pid>\d+)\): ${words} -?\d+$`),
  blame: 'pointer',
  title,
}));
