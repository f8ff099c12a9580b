import { type CrashKind } from '../../kernel/kinds.ts';
import { type Detector } from './detector.ts';

/**
 * The line of die_if_kernel() on sparc, below a face of four rows; arch/sparc/kernel/traps_{32,64}.c, 2.6.9 to 6.19:
 *
 *     swapper/0(1): Oops [#1]
 *     tcpdump(201): Oops                          2.4
 *     swapper(1): Dax [#1]                        data access exception; `Iax` of an instruction
 *     dd(3004): Kernel bad sw trap 5 [#1]         BUG()
 */
const exceptions: { words: string; kind: CrashKind; title: string }[] = [
  { words: 'Oops(?=$| \\[)', kind: 'oops', title: 'BUG: unable to handle kernel paging request in {function}' },
  { words: 'Kernel bad sw trap 5', kind: 'kernel-bug', title: 'kernel BUG in {function}' },
  { words: 'Kernel illegal instruction', kind: 'invalid-opcode', title: '{what} in {function}' },
  { words: 'TL0: Kernel divide by zero\\.', kind: 'divide-error', title: 'divide error in {function}' },
  { words: '[DI]ax|(?:Kernel|TL0:) [\\w .]+|Penguin [\\w ]+', kind: 'trap', title: '{what} in {function}' },
];

export const sparcExceptions: Detector[] = exceptions.map(({ words, kind, title }) => ({
  kind,
  role: 'die',
  triggers: ['): Oops', '): Dax [#', '): Iax [#', '): Kernel bad ', '): Kernel illegal ', '): TL0: ', '): Penguin '],
  pattern: new RegExp(String.raw`^(?<comm>.{1,15})\((?<pid>\d+)\): (?<what>${words})(?: \[#\d+\]|(?<=Oops))$`),
  blame: 'pointer',
  title,
}));
