import { type Instruction } from './instruction.ts';
import { type TrapSort } from './remark.ts';

/** `ud2` is BUG() and WARN() since 2.6 and 4.11; `ud0` and `ud1` are those of sanitizers (arch/x86/include/asm/bug.h). */
const x86: Record<string, TrapSort> = { ud0: 'undefined', ud1: 'undefined', ud2: 'undefined', int3: 'breakpoint' };

/** The numbers of `brk` (arch/arm64/include/asm/brk-imm.h). */
const arm64: { from: number; to: number; sort: TrapSort }[] = [
  { from: 0x800, to: 0x800, sort: 'undefined' },
  { from: 0x900, to: 0x9ff, sort: 'kasan' },
  { from: 0x5500, to: 0x55ff, sort: 'ubsan' },
  { from: 0x8000, to: 0x83ff, sort: 'cfi' },
];

/** What an instruction is there for that does nothing but trap; null for any other. */
export function trapSort({ mnemonic, operands }: Instruction): TrapSort | null {
  if (mnemonic !== 'brk') return x86[mnemonic] ?? null;
  const number = Number(operands[0]?.text.slice(1));
  return arm64.find(({ from, to }) => number >= from && number <= to)?.sort ?? 'breakpoint';
}
