import { type CrashKind } from '../../kernel/kinds.ts';
import { type Detector } from './detector.ts';

const fred = 'invalid or fatal FRED event';

/**
 * Exceptions that die() names; arch/x86/kernel/traps.c, 2.6.9 to 6.19; from 6.12 with `Oops: ` in front:
 *
 *     invalid opcode: 0000 [#1] SMP NOPTI
 *     divide error: 0000 [#1] SMP
 *     double fault: 0000 [#1] SMP
 *     Oops: stack segment: 0000 [#1] SMP
 */
const exceptions: { words: string; title?: string; kind: CrashKind; role: Detector['role'] }[] = [
  { words: 'invalid opcode', kind: 'invalid-opcode', role: 'die' },
  { words: 'invalid operand', kind: 'invalid-opcode', role: 'die' },
  { words: 'divide error', kind: 'divide-error', role: 'report' },
  { words: 'divide_error', kind: 'divide-error', role: 'report' },
  { words: 'double fault', kind: 'double-fault', role: 'die' },
  { words: 'int3', kind: 'trap', role: 'report' },
  { words: 'bounds', kind: 'trap', role: 'report' },
  { words: 'overflow', kind: 'trap', role: 'report' },
  { words: 'coprocessor segment overrun', kind: 'trap', role: 'report' },
  { words: 'invalid TSS', kind: 'trap', role: 'report' },
  { words: 'segment not present', kind: 'trap', role: 'report' },
  { words: 'stack segment', title: 'stack segment fault', kind: 'trap', role: 'report' },
  { words: 'alignment check', kind: 'trap', role: 'report' },
  { words: 'simd exception', kind: 'trap', role: 'report' },
  { words: 'fpu exception', kind: 'trap', role: 'report' },
  { words: 'iret exception', kind: 'trap', role: 'report' },
  { words: 'device not available', kind: 'trap', role: 'report' },
  { words: 'Split lock detected', kind: 'trap', role: 'report' },
  // a guest of TDX, arch/x86/kernel/traps.c, 5.19 on
  { words: 'VE fault', kind: 'trap', role: 'report' },
  { words: 'Invalid or fatal FRED event', title: fred, kind: 'trap', role: 'die' },
];

export const traps: Detector[] = [
  ...exceptions.map(({ words, title = words, kind, role }): Detector => ({
    kind,
    role,
    triggers: [`${words}: `],
    pattern: new RegExp(String.raw`(?:^|Oops: )${words}: (?<errorCode>[0-9a-f]{4}) \[#?\d+\]`),
    blame: 'pointer',
    title: `${title} in {function}`,
  })),
  {
    // BUG: invalid or fatal FRED event; event type 4 vector 2 error 0x0 aux 0x0 at 0010:ffffcbed0fa27f26       arch/x86/entry/entry_fred.c, 6.9 on
    kind: 'trap',
    role: 'report',
    triggers: [`BUG: ${fred}`],
    pattern: new RegExp(`^BUG: ${fred}; event type `),
    blame: 'pointer',
    title: `${fred} in {function}`,
  },
];
