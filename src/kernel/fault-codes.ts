import { type Architecture } from './architectures.ts';
import { type CrashKind } from './kinds.ts';

/** Why an access was refused. */
export type FaultCause =
  | 'not-present'
  | 'protection'
  | 'reserved-bit'
  | 'protection-key'
  | 'shadow-stack'
  | 'enclave'
  | 'rmp'
  | 'address-size'
  | 'access-flag'
  | 'external-abort'
  | 'parity'
  | 'tag-check'
  | 'alignment'
  | 'tlb-conflict';

/** What the processor says of a memory access that it refused. */
export interface MemoryFault {
  access: 'read' | 'write' | 'execute';
  /** Whose right it was done with. */
  mode: 'kernel' | 'user';
  /** Null for one that the table does not have. */
  cause: FaultCause | null;
}

/**
 * The error code of x86's page fault (arch/x86/include/asm/trap_pf.h, earlier arch/x86/mm/fault.c and asm/traps.h):
 * bit 0 protection, 1 write, 2 user, 3 reserved bit, 4 instruction fetch, 5 protection key, 6 shadow stack, 15 SGX, 31 RMP.
 * The first of these bits that is set names the cause; without any, bit 0 does.
 */
const x86Causes: [bit: number, cause: FaultCause][] = [
  [31, 'rmp'],
  [15, 'enclave'],
  [6, 'shadow-stack'],
  [5, 'protection-key'],
  [3, 'reserved-bit'],
  [0, 'protection'],
];

/** The kinds whose code is that of a page fault: that of another exception on x86 is a selector. */
const pageFaults: readonly CrashKind[] = ['null-dereference', 'page-fault', 'nx-execute', 'bad-page-table', 'oops'];

function x86Fault(code: bigint): MemoryFault {
  const has = (bit: number): boolean => ((code >> BigInt(bit)) & 1n) === 1n;
  return {
    access: has(4) ? 'execute' : has(1) ? 'write' : 'read',
    mode: has(2) ? 'user' : 'kernel',
    cause: x86Causes.find(([bit]) => has(bit))?.[1] ?? 'not-present',
  };
}

/**
 * The classes of arm64's syndrome (ESR_EL1, bits 26 to 31) that stand for a refused access: aborts of instructions and of data, from user
 * space and from the kernel (arch/arm64/include/asm/esr.h, ESR_ELx_EC_*).
 */
const arm64Classes = new Map<number, { data: boolean; mode: MemoryFault['mode'] }>([
  [0x20, { data: false, mode: 'user' }],
  [0x21, { data: false, mode: 'kernel' }],
  [0x24, { data: true, mode: 'user' }],
  [0x25, { data: true, mode: 'kernel' }],
]);

/** Its fault status, the lowest six bits (arch/arm64/mm/fault.c, `fault_info[]`). */
const arm64Causes: [from: number, to: number, cause: FaultCause][] = [
  [0x00, 0x03, 'address-size'],
  [0x04, 0x07, 'not-present'],
  [0x08, 0x0b, 'access-flag'],
  [0x0c, 0x0f, 'protection'],
  [0x10, 0x10, 'external-abort'],
  [0x11, 0x11, 'tag-check'],
  [0x13, 0x17, 'external-abort'],
  [0x18, 0x18, 'parity'],
  [0x1b, 0x1f, 'parity'],
  [0x21, 0x21, 'alignment'],
  [0x2b, 0x2b, 'not-present'],
  [0x30, 0x30, 'tlb-conflict'],
];

function arm64Fault(code: bigint): MemoryFault | null {
  const syndrome = Number(code & 0xffff_ffffn);
  const found = arm64Classes.get(syndrome >>> 26);
  if (found === undefined) return null;
  const status = syndrome & 0x3f;
  return {
    // bit 6, WnR
    access: !found.data ? 'execute' : (syndrome & 0x40) === 0 ? 'read' : 'write',
    mode: found.mode,
    cause: arm64Causes.find(([from, to]) => status >= from && status <= to)?.[2] ?? null,
  };
}

/** What the number behind `Oops: ` says; null where it is no code of a refused access. */
export function memoryFaultOf(code: string, kind: CrashKind, architecture: Architecture | null): MemoryFault | null {
  if (!/^[0-9a-f]{1,16}$/.test(code)) return null;
  const value = BigInt(`0x${code}`);
  if (architecture === 'arm64') return arm64Fault(value);
  const isX86 = architecture === 'x86_64' || architecture === 'i386';
  return isX86 && pageFaults.includes(kind) ? x86Fault(value) : null;
}
