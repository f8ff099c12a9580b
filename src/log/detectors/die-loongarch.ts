import { type CrashKind } from '../../kernel/kinds.ts';
import { type Detector } from './detector.ts';

/**
 * Exceptions of loongarch and MIPS, without a blank before the number, with a colon behind it; arch/loongarch/kernel/traps.c,
 * arch/mips/kernel/traps.c, 2.6.9 to 6.19:
 *
 *     Kernel bug detected[#1]:
 *     Oops - BUG[#1]:
 *     Kernel ade access[#1]:
 *     Reserved instruction in kernel code[#1]:
 *     Reserved instruction in kernel code in arch/mips/kernel/traps.c::do_ri, line 650[#1]:       MIPS to 2.6.14
 */
const exceptions: { words: string; kind: CrashKind; title: string }[] = [
  { words: 'Kernel bug detected|Oops - BUG', kind: 'kernel-bug', title: 'kernel BUG in {function}' },
  {
    words: 'Reserved instruction in kernel code|do_reserved exception|do_ri invoked[\\w ]*',
    kind: 'invalid-opcode',
    title: '{what} in {function}',
  },
  {
    words:
      'Kernel (?:ale|ade|unaligned instruction) access|Break instruction in kernel code|FP exception in kernel code|Bounds check error in kernel code|do_(?:fpu|lsx|lasx|cpu) invoked from kernel context!?|Trap instruction in kernel code|Unhandled kernel unaligned access',
    kind: 'trap',
    title: '{what} in {function}',
  },
];

const triggers = [
  'Kernel bug detected',
  'Oops - BUG',
  'in kernel code[#',
  'in kernel code [#',
  'in kernel code in arch/',
  'do_reserved exception',
  'do_ri invoked',
  'from kernel context',
  'Kernel ale access',
  'Kernel ade access',
  'instruction access',
  'kernel unaligned access',
];

export const loongarchExceptions: Detector[] = exceptions.map(({ words, kind, title }) => ({
  kind,
  role: 'die',
  triggers,
  pattern: new RegExp(String.raw`^(?<what>${words})(?: in \S+::?\w+, line \d+)? ?\[#\d+\]:`),
  blame: 'pointer',
  title,
}));
