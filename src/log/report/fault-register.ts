import { type Report } from './report.ts';

/**
 * The registers that hold the fault address: x86, ppc64, riscv, loongarch, MIPS.
 * Only a fault writes them, so they say nothing in reports of other kinds.
 */
const faultRegisters = ['CR2', 'DAR', 'BADADDR', 'BADV', 'BADVA'];

/** The value of such a register; null where the report shows none. */
export function faultRegister({ registers }: Report): string | null {
  return faultRegisters.map((name) => registers[name]).find((value) => value !== undefined) ?? null;
}
