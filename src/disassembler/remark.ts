import { type AddressClass } from '../kernel/addresses.ts';

/** A number that was an address, or was meant to be one; hexadecimal without `0x`. */
export interface AddressValue {
  value: string;
  /** What sort of address it is; null where that is not known. */
  class: AddressClass | null;
}

/** A register, and what the report says that it held. */
export interface RegisterValue {
  /** As the report names it: `RDX`, `R08`, `X0`. */
  name: string;
  /** Null where the report does not print it. */
  held: AddressValue | null;
  /** Not printed: what it must have been for the address that the report names. */
  inferred: AddressValue | null;
}

/** What an instruction did to memory, and whether that is what the report says. */
export interface AccessRemark {
  code: 'access';
  mode: 'read' | 'write' | 'read-write';
  /** Null where the instruction alone does not tell. */
  bytes: number | null;
  /** What was read was to be called, or jumped to. */
  purpose: 'call' | 'jump' | null;
  /** Null for a fixed address. */
  base: RegisterValue | null;
  index: (RegisterValue & { scale: number }) | null;
  /** Hexadecimal; `negative` for one in front of the base. Null for none. */
  displacement: { value: string; negative: boolean } | null;
  /** Counted from where the data of this processor begins. */
  perCpu: boolean;
  /** The sum; null where a register is missing. */
  address: AddressValue | null;
  /** The address that the report names, and whether it lies within the bytes; null where it names none, or where there is no sum. */
  fault: { address: string; agrees: boolean } | null;
  /** The first of the eight bytes that KASAN was about to check, where this is such a check; the sum is the address of its note on them. */
  checked: string | null;
}

/** Why an instruction trapped that is made to trap. */
export type TrapSort = 'warn' | 'bug' | 'undefined' | 'breakpoint' | 'kasan' | 'ubsan' | 'cfi';

/** What the instruction that the processor stood at says of the crash. */
export type Remark =
  | AccessRemark
  | { code: 'trap'; instruction: string; sort: TrapSort }
  /** By what a register held; null for a number from memory, or where the report does not print the register. */
  | { code: 'divide'; divisor: RegisterValue | null; bits: number; zero: boolean | null }
  /** A call or a jump to what a register holds. */
  | { code: 'branch'; purpose: 'call' | 'jump'; target: RegisterValue }
  /** A return to what stands on the stack, which is no address. */
  | { code: 'return' }
  /** A model-specific register that the processor, or the hypervisor, refused. */
  | { code: 'msr'; writes: boolean; number: string | null }
  /** The processor was sent to where no code is. */
  | { code: 'fetch'; address: AddressValue }
  /** The instruction did not fault: the report only tells where the processor was. */
  | { code: 'stopped' };
