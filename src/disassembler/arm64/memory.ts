import { type Access, type IndexRegister, type Operand } from '../instruction.ts';
import { bit, bits, decimal, type Encoding, extensions, type Plain, register, signedBits } from './word.ts';

/** Loads and stores, of the vector registers as well. */
export const memory: Encoding[] = [
  { mask: 0x3f000000, value: 0x08000000, read: exclusive },
  { mask: 0x3b000000, value: 0x18000000, read: literal },
  { mask: 0x3f200c00, value: 0x19000000, read: orderedOffset },
  { mask: 0x3a000000, value: 0x28000000, read: pair },
  { mask: 0x3b000000, value: 0x39000000, read: scaledOffset },
  { mask: 0x3b200000, value: 0x38000000, read: smallOffset },
  { mask: 0x3b200c00, value: 0x38200800, read: registerOffset },
  { mask: 0x3f200c00, value: 0x38200000, read: atomic },
];

type Mode = Access['mode'];

function access(
  base: number,
  mode: Mode,
  bytes: number | null,
  displacement: number,
  index: IndexRegister | null = null,
): Access {
  return {
    mode,
    bytes,
    segment: null,
    base: base === 31 ? 'SP' : `X${String(base)}`,
    index,
    displacement: BigInt(displacement),
    bit: null,
  };
}

/** `[x0]`, `[x0, #116]`. */
function address(base: number, mode: Mode, bytes: number | null, offset = 0): Operand {
  const inside = [register(base, 1, true).text, ...(offset === 0 ? [] : [decimal(offset).text])];
  return { text: `[${inside.join(', ')}]`, access: access(base, mode, bytes, offset) };
}

/** `[x0, #8]!` before and `[x0], #8` after the access: the register moves on. */
function movingAddress(base: number, mode: Mode, bytes: number | null, offset: number, before: boolean): Operand {
  const name = register(base, 1, true).text;
  const text = before ? `[${name}, ${decimal(offset).text}]!` : `[${name}], ${decimal(offset).text}`;
  return { text, access: access(base, mode, bytes, before ? offset : 0) };
}

const widths = ['b', 'h', '', ''];

/** Exclusives, acquire and release, compare and swap. */
function exclusive(word: number): Plain | null {
  const size = bits(word, 31, 30);
  const [single, loads, twofold, ordered] = [bit(word, 23), bit(word, 22), bit(word, 21), bit(word, 15)];
  const [status, second, base, first] = [bits(word, 20, 16), bits(word, 14, 10), bits(word, 9, 5), bits(word, 4, 0)];
  const wide = size === 3;
  const bytes = 2 ** size;
  const width = widths[size] ?? '';
  const data = register(first, wide);
  if (single && twofold) {
    if (second !== 31) return null;
    const mnemonic = `cas${loads ? 'a' : ''}${ordered ? 'l' : ''}${width}`;
    return { mnemonic, operands: [register(status, wide), data, address(base, 'read-write', bytes)] };
  }
  const mode = loads ? 'read' : 'write';
  if (single) {
    if (status !== 31 || second !== 31) return null;
    const mnemonic = loads ? (ordered ? 'ldar' : 'ldlar') : ordered ? 'stlr' : 'stllr';
    return { mnemonic: mnemonic + width, operands: [data, address(base, mode, bytes)] };
  }
  if (twofold && size < 2) {
    if (second !== 31 || (status | first) & 1) return null;
    const both = (number: number): Operand[] => [register(number, size), register(number + 1, size)];
    return {
      mnemonic: `casp${loads ? 'a' : ''}${ordered ? 'l' : ''}`,
      operands: [...both(status), ...both(first), address(base, 'read-write', size ? 16 : 8)],
    };
  }
  const mnemonic = `${loads ? 'ld' : 'st'}${ordered ? (loads ? 'a' : 'l') : ''}x${twofold ? 'p' : 'r'}${width}`;
  return {
    mnemonic,
    operands: [
      ...(loads ? [] : [register(status, 0)]),
      data,
      ...(twofold ? [register(second, wide)] : []),
      address(base, mode, twofold ? bytes * 2 : bytes),
    ],
  };
}

/** A vector register by the size that is loaded. */
function vector(number: number, scale: number): Operand {
  return { text: `${'bhsdq'[scale] ?? ''}${String(number)}` };
}

function literal(word: number): Plain | null {
  const [kind, number] = [bits(word, 31, 30), bits(word, 4, 0)];
  const target = signedBits(word, 23, 5) * 4;
  if (bit(word, 26)) return kind === 3 ? null : { mnemonic: 'ldr', operands: [vector(number, kind + 2)], target };
  if (kind === 3) return { mnemonic: 'prfm', operands: [hintOf(number)], target };
  return { mnemonic: kind === 2 ? 'ldrsw' : 'ldr', operands: [register(number, kind)], target };
}

function pair(word: number): Plain | null {
  const [kind, isVector, indexing, loads] = [bits(word, 31, 30), bit(word, 26), bits(word, 24, 23), bit(word, 22)];
  const [second, base, first] = [bits(word, 14, 10), bits(word, 9, 5), bits(word, 4, 0)];
  if (kind === 3 || (kind === 1 && !isVector && (!loads || indexing === 0))) return null;
  const scale = isVector ? kind + 2 : kind === 2 ? 3 : 2;
  const name = (number: number): Operand => (isVector ? vector(number, scale) : register(number, kind));
  const offset = signedBits(word, 21, 15) * 2 ** scale;
  const mode = loads ? 'read' : 'write';
  const bytes = 2 ** (scale + 1);
  const place =
    indexing & 1 ? movingAddress(base, mode, bytes, offset, indexing === 3) : address(base, mode, bytes, offset);
  const signed = kind === 1 && !isVector ? 'sw' : '';
  return {
    mnemonic: `${loads ? 'ld' : 'st'}${indexing === 0 ? 'n' : ''}p${signed}`,
    operands: [name(first), name(second), place],
  };
}

/** What is loaded or stored by an instruction of one register: `ldrsb w0`. */
interface Moved {
  /** Behind `ld` or `st` and the letters of the addressing: `b`, `sh`. */
  width: string;
  data: Operand;
  loads: boolean;
  /** As a power of two. */
  scale: number;
  hint?: boolean;
}

function movedBy(word: number): Moved | null {
  const [size, operation, number] = [bits(word, 31, 30), bits(word, 23, 22), bits(word, 4, 0)];
  if (bit(word, 26)) {
    const scale = size + (operation & 2 ? 4 : 0);
    return scale > 4 ? null : { width: '', data: vector(number, scale), loads: (operation & 1) === 1, scale };
  }
  if (operation < 2) {
    return { width: widths[size] ?? '', data: register(number, size === 3), loads: operation === 1, scale: size };
  }
  if (size === 3)
    return operation === 2 ? { width: '', data: hintOf(number), loads: true, scale: 3, hint: true } : null;
  if (size === 2 && operation === 3) return null;
  return { width: `s${'bhw'[size] ?? ''}`, data: register(number, operation === 2), loads: true, scale: size };
}

/** What is to be fetched ahead, to which cache, and for how long: `pldl1keep`. */
function hintOf(number: number): Operand {
  const [kind, level] = [number >> 3, (number >> 1) & 3];
  if (kind === 3 || level === 3) return { text: `#0x${number.toString(16).padStart(2, '0')}` };
  return { text: `${['pld', 'pli', 'pst'][kind] ?? ''}l${String(level + 1)}${number & 1 ? 'strm' : 'keep'}` };
}

/** The modes that name an address by `letters` behind `ld` and `st`: r, ur, tr. */
function moving(moved: Moved, letters: string, place: (mode: Mode, bytes: number) => Operand): Plain {
  if (moved.hint) return { mnemonic: letters === 'ur' ? 'prfum' : 'prfm', operands: [moved.data, place('none', 1)] };
  const mode = moved.loads ? 'read' : 'write';
  return {
    mnemonic: `${moved.loads ? 'ld' : 'st'}${letters}${moved.width}`,
    operands: [moved.data, place(mode, 2 ** moved.scale)],
  };
}

function scaledOffset(word: number): Plain | null {
  const moved = movedBy(word);
  if (moved === null) return null;
  const offset = bits(word, 21, 10) * 2 ** moved.scale;
  return moving(moved, 'r', (mode, bytes) => address(bits(word, 9, 5), mode, bytes, offset));
}

function smallOffset(word: number): Plain | null {
  const moved = movedBy(word);
  const kind = bits(word, 11, 10);
  const base = bits(word, 9, 5);
  const offset = signedBits(word, 20, 12);
  if (moved === null || (kind === 2 && bit(word, 26)) || (moved.hint && kind !== 0)) return null;
  if (kind & 1) return moving(moved, 'r', (mode, bytes) => movingAddress(base, mode, bytes, offset, kind === 3));
  return moving(moved, kind === 0 ? 'ur' : 'tr', (mode, bytes) => address(base, mode, bytes, offset));
}

function registerOffset(word: number): Plain | null {
  const moved = movedBy(word);
  const kind = bits(word, 15, 13);
  if (moved === null || !(kind & 2)) return null;
  const [base, number] = [bits(word, 9, 5), bits(word, 20, 16)];
  const shift = bit(word, 12) ? moved.scale : 0;
  const source = register(number, kind & 1);
  const extension = kind === 3 ? 'lsl' : (extensions[kind] ?? '');
  const plainIndex = kind === 3 && !bit(word, 12);
  const extend = kind === 2 ? 'unsigned' : kind === 6 ? 'signed' : 'whole';
  const index: IndexRegister | null =
    source.register === undefined ? null : { register: source.register, scale: 2 ** shift, extend };
  const parts = [register(base, 1, true).text, source.text];
  if (!plainIndex) parts.push(bit(word, 12) ? `${extension} #${String(shift)}` : extension);
  return moving(moved, 'r', (mode, bytes) => ({
    text: `[${parts.join(', ')}]`,
    access: access(base, mode, bytes, 0, index),
  }));
}

/** Acquire and release with an offset (`ldapur`, `stlur`). */
function orderedOffset(word: number): Plain | null {
  const [size, operation, number] = [bits(word, 31, 30), bits(word, 23, 22), bits(word, 4, 0)];
  if ((operation === 3 && size > 1) || (operation === 2 && size > 2)) return null;
  const signed = operation > 1;
  const data = register(number, signed ? operation === 2 : size === 3);
  const loads = operation > 0;
  const place = address(bits(word, 9, 5), loads ? 'read' : 'write', 2 ** size, signedBits(word, 20, 12));
  const width = signed ? `s${'bhw'[size] ?? ''}` : (widths[size] ?? '');
  return { mnemonic: `${loads ? 'ldapur' : 'stlur'}${width}`, operands: [data, place] };
}

const atomics = 'add clr eor set smax smin umax umin'.split(' ');

/** Atomics of ARMv8.1: memory and register change in one step. */
function atomic(word: number): Plain | null {
  const size = bits(word, 31, 30);
  const [acquires, releases, source, swaps, operation] = [
    bit(word, 23),
    bit(word, 22),
    bits(word, 20, 16),
    bit(word, 15),
    bits(word, 14, 12),
  ];
  const [base, to] = [bits(word, 9, 5), bits(word, 4, 0)];
  const wide = size === 3;
  const width = widths[size] ?? '';
  const bytes = 2 ** size;
  if (swaps && operation === 4 && acquires && !releases && source === 31) {
    return { mnemonic: `ldapr${width}`, operands: [register(to, wide), address(base, 'read', bytes)] };
  }
  if (swaps && operation !== 0) return null;
  const order = `${acquires ? 'a' : ''}${releases ? 'l' : ''}${width}`;
  const place = address(base, 'read-write', bytes);
  if (swaps) return { mnemonic: `swp${order}`, operands: [register(source, wide), register(to, wide), place] };
  const name = atomics[operation] ?? '';
  if (to === 31 && !acquires) return { mnemonic: `st${name}${order}`, operands: [register(source, wide), place] };
  return { mnemonic: `ld${name}${order}`, operands: [register(source, wide), register(to, wide), place] };
}
