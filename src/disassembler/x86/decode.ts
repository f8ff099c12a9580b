import {
  type Access,
  type Decoder,
  type IndexRegister,
  type Instruction,
  type Operand,
  undecoded,
} from '../instruction.ts';
import { accessMode } from './access-mode.ts';
import { oneByte, threeByte, twoByte } from './opcodes.ts';
import { isPrefix, prefixWords, segmentPrefixes } from './prefixes.ts';
import { generalRegister, segmentRegisters, wholeRegister } from './registers.ts';
import { type Entry, type Form, hexByte } from './table.ts';

/** No instruction is longer. */
export const longest = 15;

/** Thrown where the bytes end within an instruction. */
class EndOfBytes extends Error {}

/** What an instruction is read with: how far it has been read, and what its prefixes say. */
interface Reader {
  bits: 32 | 64;
  bytes: Uint8Array;
  at: number;
  /** Prefixes that were not used yet. */
  prefixes: number[];
  /** The bits W, R, X, B of the REX prefix; null without one. */
  rex: number | null;
  /** Bytes of an operand of size v, and of an address. */
  operandSize: number;
  addressSize: number;
  modrm: number;
  /** The opcode's own byte, whose low bits may name a register. */
  opcode: number;
}

/** x86-64, or i386: the instructions that a kernel is made of, in the syntax of its own tools (AT&T). */
export function x86Decoder(bits: 32 | 64): Decoder {
  return (bytes, offset) => {
    try {
      return decode(bits, bytes, offset) ?? undecoded(bytes, offset, 1);
    } catch (error) {
      if (!(error instanceof EndOfBytes)) throw error;
      const rest = bytes.length - offset;
      return undecoded(bytes, offset, rest < longest ? rest : 1);
    }
  };
}

function decode(bits: 32 | 64, bytes: Uint8Array, offset: number): Instruction | null {
  const end = Math.min(bytes.length, offset + longest);
  const reader: Reader = {
    bits,
    bytes: bytes.subarray(0, end),
    at: offset,
    prefixes: [],
    rex: null,
    operandSize: 4,
    addressSize: bits / 8,
    modrm: 0,
    opcode: 0,
  };
  readPrefixes(reader);
  const entry = findEntry(reader);
  if (entry === null) return null;
  const form = entry[entry.length === 1 ? 0 : (reader.modrm >> 3) & 7] ?? null;
  if (form === null || (form.bits !== null && form.bits !== bits)) return null;
  const operands = readOperands(reader, form);
  if (operands === null) return null;
  return finish(reader, form, operands, offset);
}

function readPrefixes(reader: Reader): void {
  while (isPrefix(peek(reader))) reader.prefixes.push(readByte(reader));
  if (reader.bits === 64 && (peek(reader) & 0xf0) === 0x40) reader.rex = readByte(reader) & 15;
  if ((reader.rex ?? 0) & 8) reader.operandSize = 8;
  else if (reader.prefixes.includes(0x66)) reader.operandSize = 2;
  if (reader.prefixes.includes(0x67)) reader.addressSize /= 2;
}

/** The entry of the opcode, whose prefix and ModRM byte may be part of it; reads the ModRM byte if there is one. */
function findEntry(reader: Reader): Entry | null {
  let table = oneByte;
  reader.opcode = readByte(reader);
  if (reader.opcode === 0x0f) {
    table = twoByte;
    reader.opcode = readByte(reader);
    if (reader.opcode === 0x38) {
      table = threeByte;
      reader.opcode = readByte(reader);
    }
  }
  const opcode = hexByte(reader.opcode);
  const next = reader.at < reader.bytes.length ? peek(reader) : 0;
  for (const prefix of table === oneByte ? [0] : [0xf3, 0xf2, 0x66, 0]) {
    if (prefix !== 0 && !reader.prefixes.includes(prefix)) continue;
    const key = (prefix === 0 ? '' : hexByte(prefix)) + opcode;
    const whole = next < 0xc0 ? undefined : table.get(`${key}:${hexByte(next)}`);
    const entry = whole ?? table.get(key);
    if (entry === undefined) continue;
    if (prefix !== 0) use(reader, prefix);
    if (whole !== undefined || entry.length > 1 || entry[0]?.operands.some(isOfModrm)) reader.modrm = readByte(reader);
    return entry;
  }
  return null;
}

/** Operands that the ModRM byte tells. */
function isOfModrm(code: string): boolean {
  return /^\*?[EGMRVWPQSCD]/.test(code);
}

function readOperands(reader: Reader, form: Form): Operand[] | null {
  if (reader.opcode === 0x90 && form.mnemonics[0] === 'xchg' && !((reader.rex ?? 0) & 1)) {
    if (!reader.prefixes.includes(0x66)) return [];
  }
  const operands: Operand[] = [];
  for (const [place, code] of form.operands.entries()) {
    const operand = readOperand(reader, form, code, place);
    if (operand === null) return null;
    operands.push(operand);
  }
  return operands;
}

/** Fixed registers by the codes of the tables. */
const fixed = new Set(['al', 'cl', 'ax', 'eax', ...segmentRegisters]);

function readOperand(reader: Reader, form: Form, code: string, place: number): Operand | null {
  if (code === '(dx)') return { text: '(%dx)' };
  if (fixed.has(code)) return { text: `%${code}` };
  if (code.startsWith('*')) {
    const operand = readOperand(reader, form, code.slice(1), place);
    return operand && { ...operand, text: `*${operand.text}` };
  }
  const [letter = '', width = ''] = code;
  const size = sizeOf(reader, width);
  const rex = reader.rex ?? 0;
  const field = ((reader.modrm >> 3) & 7) | ((rex & 4) << 1);
  const direct = reader.modrm >= 0xc0;
  const rm = (reader.modrm & 7) | ((rex & 1) << 3);
  const memory = (): Operand | null => memoryOperand(reader, accessMode(form.mnemonics[0] ?? '', place), size || null);
  switch (letter) {
    case 'E':
      return direct ? register(reader, rm, size) : memory();
    case 'R':
      return direct ? register(reader, rm, size) : null;
    case 'M':
      return direct ? null : memory();
    case 'G':
      return register(reader, field, size);
    case 'Z':
      return register(reader, (reader.opcode & 7) | ((rex & 1) << 3), size);
    case 'A':
      return register(reader, 0, size);
    case 'V':
      return { text: `%xmm${String(field)}` };
    case 'W':
      return direct ? { text: `%xmm${String(rm)}` } : memory();
    case 'P':
      return { text: `%mm${String(field & 7)}` };
    case 'Q':
      return direct ? { text: `%mm${String(rm & 7)}` } : memory();
    case 'S': {
      const name = segmentRegisters[field & 7];
      return name === undefined ? null : { text: `%${name}` };
    }
    case 'C':
      return { text: `%cr${String(field)}` };
    case 'D':
      return { text: `%db${String(field)}` };
    case 'I':
      return { text: `$0x${readImmediate(reader, width).toString(16)}` };
    case 'J':
      return { text: String(Number(readSigned(reader, width === 'b' ? 1 : 4))) };
    case 'O':
      return absolute(reader, size, accessMode(form.mnemonics[0] ?? '', place));
    case 'X':
      return stringOperand(reader, width === 'B' ? 3 : 6, 'ds', size || 1, accessMode(form.mnemonics[0] ?? '', 1));
    case 'Y':
      return stringOperand(reader, 7, null, size, accessMode(form.mnemonics[0] ?? '', place));
    default:
      return null;
  }
}

/** The size of an operand in bytes; 0 where it has none. */
function sizeOf(reader: Reader, width: string): number {
  const { bits } = reader;
  const wide = ((reader.rex ?? 0) & 8) !== 0;
  switch (width) {
    case 'v':
    case 'z':
      use(reader, 0x66);
      return width === 'z' ? Math.min(reader.operandSize, 4) : reader.operandSize;
    case 'g':
      use(reader, 0x66);
      return reader.modrm >= 0xc0 ? reader.operandSize : 2;
    case 's':
      use(reader, 0x66);
      return reader.operandSize === 2 ? 2 : bits / 8;
    case 'y':
      return wide ? 8 : 4;
    case 'c':
      return wide ? 16 : 8;
    case 'm':
      return bits / 8;
    default:
      return { b: 1, w: 2, d: 4, q: 8, o: 16 }[width] ?? 0;
  }
}

function register({ rex, bits }: Reader, number: number, size: number): Operand {
  const name = generalRegister(number, size, rex !== null);
  const second = size === 1 && rex === null && number >= 4;
  return { text: `%${name}`, register: wholeRegister(second ? number - 4 : number, bits) };
}

/** Memory by the ModRM byte: the SIB byte and the displacement are read here. */
function memoryOperand(reader: Reader, mode: Access['mode'], bytes: number | null): Operand | null {
  const { bits, modrm, addressSize } = reader;
  if (addressSize === 2) return null;
  use(reader, 0x67);
  const rex = reader.rex ?? 0;
  const mod = modrm >> 6;
  let base: number | null = (modrm & 7) | ((rex & 1) << 3);
  let index: number | null = null;
  let scale = 1;
  let hasSib = false;
  let relative = false;
  if ((modrm & 7) === 4) {
    const sib = readByte(reader);
    hasSib = true;
    base = (sib & 7) | ((rex & 1) << 3);
    index = ((sib >> 3) & 7) | ((rex & 2) << 2);
    if (index === 4) index = null;
    scale = 1 << (sib >> 6);
    if (mod === 0 && (sib & 7) === 5) base = null;
  } else if (mod === 0 && (modrm & 7) === 5) {
    base = null;
    relative = bits === 64;
  }
  const width = mod === 1 ? 1 : mod === 2 || base === null ? 4 : 0;
  const displacement = width === 0 ? 0n : readSigned(reader, width);
  const name = (number: number): string => `%${generalRegister(number, addressSize, true)}`;
  // A SIB byte without an index is written with one that is none where a shorter form would have done.
  const noIndex =
    hasSib && index === null && (base === null ? bits === 64 && scale > 1 : (base & 7) !== 4 || scale > 1);
  const parts = [
    base === null ? (relative ? `%${addressSize === 8 ? 'r' : 'e'}ip` : '') : name(base),
    ...(index !== null
      ? [name(index), String(scale)]
      : noIndex
        ? [`%${addressSize === 8 ? 'r' : 'e'}iz`, String(scale)]
        : []),
  ];
  const inside = parts.join(',');
  const shown = inside === '' ? unsigned(displacement, addressSize) : signedText(displacement);
  const segment = segmentOf(reader);
  return {
    text: `${segment === null ? '' : `%${segment}:`}${width === 0 ? '' : shown}${inside === '' ? '' : `(${inside})`}`,
    access: {
      mode,
      bytes,
      segment: segment?.toUpperCase() ?? null,
      base: base === null ? (relative ? 'RIP' : null) : wholeRegister(base, bits),
      index: index === null ? null : indexRegister(index, scale, bits),
      displacement,
      bit: null,
    },
  };
}

function indexRegister(number: number, scale: number, bits: 32 | 64): IndexRegister {
  return { register: wholeRegister(number, bits), scale, extend: 'whole' };
}

/** `%ds:(%rsi)`, `%es:(%rdi)`: the operands of string instructions. */
function stringOperand(
  reader: Reader,
  number: number,
  segment: string | null,
  bytes: number,
  mode: Access['mode'],
): Operand {
  use(reader, 0x67);
  const own = segment === null ? null : segmentOf(reader);
  return {
    text: `%${own ?? segment ?? 'es'}:(%${generalRegister(number, reader.addressSize, true)})`,
    access: {
      mode,
      bytes,
      segment: own?.toUpperCase() ?? null,
      base: wholeRegister(number, reader.bits),
      index: null,
      displacement: 0n,
      bit: null,
    },
  };
}

/** An address within the instruction: `movabs 0xffffffff82a01234,%eax`. */
function absolute(reader: Reader, bytes: number, mode: Access['mode']): Operand {
  const { addressSize } = reader;
  use(reader, 0x67);
  const displacement = readSigned(reader, addressSize);
  const segment = segmentOf(reader);
  return {
    text: `${segment === null ? '' : `%${segment}:`}${unsigned(displacement, addressSize)}`,
    access: {
      mode,
      bytes,
      segment: segment?.toUpperCase() ?? null,
      base: null,
      index: null,
      displacement,
      bit: null,
    },
  };
}

/** The segment that a prefix names, the last one of them; with 64 bits only two of them still have a meaning. */
function segmentOf(reader: Reader): string | null {
  const found = reader.prefixes.findLast(
    (prefix) => prefix in segmentPrefixes && (reader.bits === 32 || prefix >= 0x64),
  );
  if (found === undefined || found === 0x66 || found === 0x67) return null;
  use(reader, found);
  return segmentPrefixes[found] ?? null;
}

/** An immediate as a number of the size of the operand that it goes to. */
function readImmediate(reader: Reader, width: string): bigint {
  const size = sizeOf(reader, width === 'x' || width === 'z' ? 'v' : width);
  const read = width === 'x' ? 1 : width === 'z' ? Math.min(size, 4) : size;
  const pushed = (reader.opcode === 0x68 || reader.opcode === 0x6a) && size !== 2;
  return BigInt.asUintN((pushed ? reader.bits / 8 : size) * 8, readSigned(reader, read));
}

function finish(reader: Reader, form: Form, read: Operand[], offset: number): Instruction {
  const sizes = form.mnemonics.length > 1 ? form.mnemonics : null;
  if (sizes !== null) use(reader, 0x66);
  const name = sizes?.[Math.log2(reader.operandSize) - 1] ?? form.mnemonics[0] ?? '';
  const inMemory = read.some(({ access }) => access !== undefined);
  const branch = form.operands[0]?.startsWith('J') === true;
  const mnemonic = plainNames(reader, name, read) + (form.sized && inMemory ? suffixOf(form, reader) : '');
  const indirect = read[0]?.text.startsWith('*') === true;
  const words = prefixWords(reader.prefixes, mnemonic, indirect);
  return {
    offset,
    length: reader.at - offset,
    mnemonic: [...words, mnemonic].join(' '),
    operands: branch ? [] : withBit(mnemonic, read).reverse(),
    target: branch ? reader.at + Number(read[0]?.text) : null,
    known: true,
  };
}

/** Names that depend on more than the opcode. */
function plainNames(reader: Reader, name: string, operands: Operand[]): string {
  if (name === 'movabs' && reader.bits === 32) return 'mov';
  if (name === 'jrcxz' && reader.addressSize === 4) return 'jecxz';
  if (name !== 'xchg' || operands.length > 0) return name;
  if (!reader.prefixes.includes(0xf3)) return 'nop';
  use(reader, 0xf3);
  return 'pause';
}

function suffixOf({ operands }: Form, reader: Reader): string {
  const size = sizeOf(reader, operands[0]?.at(-1) ?? '');
  return { 1: 'b', 2: 'w', 4: 'l', 8: 'q' }[size] ?? '';
}

/** The number of a bit in a register reaches beyond the memory that the operand names. */
function withBit(mnemonic: string, operands: Operand[]): Operand[] {
  const [memory, number] = operands;
  if (!/^bt[src]?$/.test(mnemonic) || memory?.access === undefined || number?.register === undefined) return operands;
  return [{ ...memory, access: { ...memory.access, bit: number.register } }, number];
}

/** Takes a prefix off the list of those that are still to be shown. */
function use(reader: Reader, prefix: number): void {
  const at = reader.prefixes.lastIndexOf(prefix);
  if (at >= 0) reader.prefixes.splice(at, 1);
}

function peek({ bytes, at }: Reader): number {
  const byte = bytes[at];
  if (byte === undefined) throw new EndOfBytes();
  return byte;
}

function readByte(reader: Reader): number {
  const byte = peek(reader);
  reader.at += 1;
  return byte;
}

/** The next bytes as a number with a sign, the lowest byte first. */
function readSigned(reader: Reader, size: number): bigint {
  let value = 0n;
  for (let shift = 0n; shift < size * 8; shift += 8n) value |= BigInt(readByte(reader)) << shift;
  return BigInt.asIntN(size * 8, value);
}

function signedText(value: bigint): string {
  return value < 0n ? `-0x${(-value).toString(16)}` : `0x${value.toString(16)}`;
}

function unsigned(value: bigint, size: number): string {
  return `0x${BigInt.asUintN(size * 8, value).toString(16)}`;
}
