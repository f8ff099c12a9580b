import { nullPage } from '../../kernel/addresses.ts';
import { type Architecture } from '../../kernel/architectures.ts';
import { parseRelease } from '../../kernel/releases.ts';
import { type Report } from '../report/report.ts';
import { architectureIn } from './architecture-in.ts';

/** Where the kernel runs in the upper half of 64 bits. On x86 the code segment tells a program (`RIP: 0033:`), on s390x the name (`User PSW`). */
const upperHalf: (Architecture | null)[] = ['arm64', 'ppc64', 'riscv', 'loongarch', 'mips'];

/** Registers that tell in some of their bits whether a program ran. */
const modes: { register: string; mask: number; program: number }[] = [
  // arm, arch/arm/include/uapi/asm/ptrace.h: USR_MODE
  { register: 'PSR', mask: 0x1f, program: 0x10 },
  // arm64, arch/arm64/include/uapi/asm/ptrace.h: PSR_MODE_EL0t
  { register: 'PSTATE', mask: 0x0f, program: 0 },
];

/** With debug.exception-trace, or user_debug on arm, the registers of a program that dies are printed as those of the kernel are. */
export function isOfProgram(report: Report): boolean {
  const { pointer, release, arch, registers } = report;
  if (modes.some(({ register, mask, program }) => isSet(registers[register], mask, program))) return true;
  const known = (release === null ? null : parseRelease(release)?.architecture) ?? arch ?? architectureIn(report);
  const { symbol, address } = pointer ?? { symbol: null, address: registers['EPC'] ?? registers['SEPC'] ?? null };
  if (symbol !== null || address === null || !upperHalf.includes(known)) return false;
  const value = BigInt(`0x${address}`);
  return value >= nullPage && value < 1n << 60n;
}

function isSet(value: string | undefined, mask: number, bits: number): boolean {
  return value !== undefined && (parseInt(value, 16) & mask) === bits;
}

/** Where the modules of arm begin, right below the kernel; arch/arm/include/asm/memory.h. */
const armKernel = 0xbf000000n;

/** What arm64 says of a fault that came from a program; arch/arm64/include/asm/esr.h, ESR_ELx_EC_{IABT,DABT}_LOW. */
const lowerLevel = [0x20, 0x24];

/**
 * arm and arm64 print these lines of a program's fault as well, and for the kernel's the line of die() below
 * (arch/arm/mm/fault.c, do_DataAbort(); arch/arm64/mm/fault.c to 4.14):
 *
 *     Unhandled fault: external abort on non-linefetch (0x018) at 0xb6f9c008
 *     pgd = dd934000
 *     [b6f9c008] *pgd=1e5dc831, *pte=40000783, *ppte=40000e33
 *     Bus error
 *
 * Where an imprecise abort comes from no address tells.
 */
export function isFaultOfProgram({ headlines, pointer, pid, stacks, silence }: Report): boolean {
  const [first, ...others] = headlines;
  const { address, status } = first?.groups ?? {};
  if (address === undefined || status === undefined || others.length > 0 || first?.line.text.includes('imprecise'))
    return false;
  if (status.length === 8) return lowerLevel.includes(parseInt(status, 16) >>> 26);
  const isAlone = pointer === null && pid === null && stacks.length === 0;
  return isAlone && silence > 0 && BigInt(`0x${address}`) < armKernel;
}
