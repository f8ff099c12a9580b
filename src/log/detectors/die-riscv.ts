import { type CrashKind } from '../../kernel/kinds.ts';
import { type Detector } from './detector.ts';

/**
 * Exceptions of riscv in the line of die(); arch/riscv/kernel/traps.c, 4.15 on:
 *
 *     Oops - illegal instruction [#1]
 *     Oops - load access fault [#1]
 *     Kernel BUG [#1]
 */
const exceptions: { pattern: RegExp; kind: CrashKind; title: string }[] = [
  { pattern: /^Kernel BUG \[#\d+\]/, kind: 'kernel-bug', title: 'kernel BUG in {function}' },
  {
    pattern: /^Oops - (?<what>illegal instruction) \[#\d+\]/,
    kind: 'invalid-opcode',
    title: '{what} in {function}',
  },
  {
    pattern: /^Oops - (?<what>(?:load|store(?: \(or AMO\))?|instruction) access fault) \[#\d+\]/,
    kind: 'external-abort',
    title: '{what} in {function}',
  },
  { pattern: /^Oops - (?<what>[\w ()-]+) \[#\d+\]/, kind: 'trap', title: '{what} in {function}' },
];

export const riscvExceptions: Detector[] = exceptions.map((exception) => ({
  ...exception,
  role: 'die',
  triggers: ['Oops - ', 'Kernel BUG ['],
  blame: 'pointer',
}));
