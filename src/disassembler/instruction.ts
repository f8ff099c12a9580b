/** A register that an address is made of, by the name that the kernel prints its value with: `RDX`, `X0`. */
export interface IndexRegister {
  register: string;
  scale: number;
  /** Of how much of it is taken: all, or its low 32 bits as a number with or without a sign (`uxtw`, `sxtw` on arm64). */
  extend: 'whole' | 'unsigned' | 'signed';
}

/** Where an instruction reaches memory: base + index * scale + displacement, from the start of a segment. */
export interface Access {
  /** `none`: an address is only computed or hinted at, and nothing faults (`lea`, `nop`, `prefetch`). */
  mode: 'read' | 'write' | 'read-write' | 'none';
  /** How many bytes at once; null where that depends on more than the instruction. */
  bytes: number | null;
  /** `GS`: data of this processor. Null for the usual one, whose base is 0. */
  segment: string | null;
  /** `RIP`, `PC`: from the end of the instruction, from its start. */
  base: string | null;
  index: IndexRegister | null;
  displacement: bigint;
  /** The register that holds the number of a bit, counted from there, of instructions that reach any (`lock bts %rax,(%rdi)`). */
  bit: string | null;
}

export interface Operand {
  /** As assemblers write it: `%rdx`, `0x74(%rdx)`, `$0x10`, `[x0, #116]`. */
  text: string;
  /** Set where the operand is a register alone, by the name of its whole: `EDX` is `RDX` on 64 bits. */
  register?: string;
  access?: Access;
}

export interface Instruction {
  /** In the bytes given. */
  offset: number;
  length: number;
  /** With its prefixes: `lock cmpxchg`. `.byte`, `.inst`, `.short` for what is not decoded. */
  mnemonic: string;
  /** In the order of the assembler's syntax. */
  operands: Operand[];
  /** Where a direct branch goes, or what an instruction takes the address of, in the bytes given; it stands behind the operands. */
  target: number | null;
  /** False for what is not decoded. */
  known: boolean;
}

/** Decodes the instruction that begins at an offset within the bytes; always takes one byte at least. */
export type Decoder = (bytes: Uint8Array, offset: number) => Instruction;

/** Bytes that are no instruction of those that are known here. */
export function undecoded(bytes: Uint8Array, offset: number, length: number): Instruction {
  const shown = [...bytes.subarray(offset, offset + length)].map((byte) => ({
    text: `0x${byte.toString(16)}`,
  }));
  return { offset, length, mnemonic: '.byte', operands: shown, target: null, known: false };
}
