import { type Architecture } from '../../kernel/architectures.ts';
import { type Report } from '../report/report.ts';

/** What each architecture calls the register that holds the instruction pointer. */
const pointerRegisters: Record<Architecture, string> = {
  x86_64: 'RIP',
  i386: 'EIP',
  arm64: 'PC',
  arm: 'PC',
  ppc64: 'NIP',
  s390x: 'PSW',
  riscv: 'EPC',
  loongarch: 'ERA',
  mips: 'EPC',
  sparc: 'TPC',
  parisc: 'IAOQ',
  ia64: 'IP',
  alpha: 'PC',
  m68k: 'PC',
  sh: 'PC',
  arc: 'ERET',
  microblaze: 'RPC',
};

const names = Object.values(pointerRegisters);

/** All registers, with the one that told where the processor stood. */
export function registersOf(report: Report, arch: Architecture | null): Record<string, string> {
  const address = report.pointer?.address;
  if (address === null || address === undefined) return report.registers;
  // Architectures that are not told apart have it among the others: ppc of 32 bits.
  if (arch === null && names.some((name) => name in report.registers)) return report.registers;
  return { [pointerRegisters[arch ?? 'x86_64']]: address, ...report.registers };
}
