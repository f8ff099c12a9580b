import { bitmask } from './bitmask.ts';
import { bit, bits, decimal, type Encoding, immediate, type Plain, plain, register, signedBits } from './word.ts';

/** Data processing with an immediate. */
export const immediates: Encoding[] = [
  { mask: 0x1f000000, value: 0x10000000, read: pageRelative },
  { mask: 0x1f800000, value: 0x11000000, read: addition },
  { mask: 0x1f800000, value: 0x12000000, read: logical },
  { mask: 0x1f800000, value: 0x12800000, read: moveWide },
  { mask: 0x1f800000, value: 0x13000000, read: bitfield },
  { mask: 0x1fa00000, value: 0x13800000, read: extract },
];

/** `adr x0, .+0x10`, `adrp x0, .+0x12000`: of the second the page that the address lies in. */
function pageRelative(word: number): Plain {
  const offset = signedBits(word, 23, 5) * 4 + bits(word, 30, 29);
  const page = bit(word, 31);
  return {
    mnemonic: page ? 'adrp' : 'adr',
    operands: [register(bits(word, 4, 0), 1)],
    target: page ? offset * 4096 : offset,
  };
}

function addition(word: number): Plain {
  const wide = bit(word, 31);
  const [subtracts, flags, shifted] = [bit(word, 30), bit(word, 29), bit(word, 22)];
  const [value, from, to] = [bits(word, 21, 10), bits(word, 9, 5), bits(word, 4, 0)];
  const source = register(from, wide, true);
  if (!subtracts && !flags && !shifted && value === 0 && (from === 31 || to === 31)) {
    return { mnemonic: 'mov', operands: [register(to, wide, true), source] };
  }
  const amount = [immediate(value), ...(shifted ? [plain('lsl #12')] : [])];
  if (flags && to === 31) return { mnemonic: subtracts ? 'cmp' : 'cmn', operands: [source, ...amount] };
  return {
    mnemonic: `${subtracts ? 'sub' : 'add'}${flags ? 's' : ''}`,
    operands: [register(to, wide, !flags), source, ...amount],
  };
}

function logical(word: number): Plain | null {
  const wide = bit(word, 31);
  const [n, immr, imms] = [bit(word, 22), bits(word, 21, 16), bits(word, 15, 10)];
  const value = bitmask(n, imms, immr, wide ? 64 : 32);
  if (value === null) return null;
  const [kind, from, to] = [bits(word, 30, 29), bits(word, 9, 5), bits(word, 4, 0)];
  const amount = immediate(value);
  if (kind === 3 && to === 31) return { mnemonic: 'tst', operands: [register(from, wide), amount] };
  if (kind === 1 && from === 31 && (to === 31 || !isWideMove(value, wide))) {
    return { mnemonic: 'mov', operands: [register(to, wide, true), amount] };
  }
  const mnemonic = ['and', 'orr', 'eor', 'ands'][kind] ?? '';
  return { mnemonic, operands: [register(to, wide, kind !== 3), register(from, wide), amount] };
}

/** Whether `movz` or `movn` alone gives the number: then `mov` means those. */
function isWideMove(value: bigint, wide: number): boolean {
  const inOnePart = (number: bigint): boolean =>
    [0n, 16n, 32n, 48n].some((shift) => (number & ~(0xffffn << shift)) === 0n);
  return inOnePart(value) || inOnePart(BigInt.asUintN(wide ? 64 : 32, ~value));
}

function moveWide(word: number): Plain | null {
  const wide = bit(word, 31);
  const [kind, part, value] = [bits(word, 30, 29), bits(word, 22, 21), bits(word, 20, 5)];
  if (kind === 1 || (!wide && part > 1)) return null;
  const to = register(bits(word, 4, 0), wide);
  const placed = BigInt(value) << BigInt(part * 16);
  const isAlias = (value !== 0 || part === 0) && (kind === 2 || (kind === 0 && (wide || value !== 0xffff)));
  if (isAlias) {
    const number = kind === 2 ? placed : BigInt.asUintN(wide ? 64 : 32, ~placed);
    return { mnemonic: 'mov', operands: [to, immediate(number)] };
  }
  const shift = part === 0 ? [] : [plain(`lsl #${String(part * 16)}`)];
  return { mnemonic: ['movn', '', 'movz', 'movk'][kind] ?? '', operands: [to, immediate(value), ...shift] };
}

/** One instruction moves all fields of bits; it has a name for each thing that it is used for. */
function bitfield(word: number): Plain | null {
  const wide = bit(word, 31);
  const [kind, immr, imms] = [bits(word, 30, 29), bits(word, 21, 16), bits(word, 15, 10)];
  const from = bits(word, 9, 5);
  const width = wide ? 64 : 32;
  if (kind === 3 || bit(word, 22) !== wide || immr >= width || imms >= width) return null;
  const to = register(bits(word, 4, 0), wide);
  const source = register(from, wide);
  const top = width - 1;
  if (kind !== 1) {
    const sign = kind === 0;
    if (imms === top) return { mnemonic: sign ? 'asr' : 'lsr', operands: [to, source, decimal(immr)] };
    if (!sign && imms + 1 === immr) return { mnemonic: 'lsl', operands: [to, source, decimal(top - imms)] };
    const extension = immr !== 0 ? undefined : { 7: 'xtb', 15: 'xth', 31: 'xtw' }[imms];
    if (extension !== undefined && (sign || !wide)) {
      return { mnemonic: `${sign ? 's' : 'u'}${extension}`, operands: [to, register(from, 0)] };
    }
  }
  const letter = ['s', '', 'u'][kind] ?? '';
  const names =
    kind === 1
      ? { inserted: from === 31 ? 'bfc' : 'bfi', taken: 'bfxil' }
      : { inserted: `${letter}bfiz`, taken: `${letter}bfx` };
  if (imms < immr) {
    const place = [decimal(width - immr), decimal(imms + 1)];
    return { mnemonic: names.inserted, operands: names.inserted === 'bfc' ? [to, ...place] : [to, source, ...place] };
  }
  return { mnemonic: names.taken, operands: [to, source, decimal(immr), decimal(imms - immr + 1)] };
}

function extract(word: number): Plain | null {
  const wide = bit(word, 31);
  const [first, second, low] = [bits(word, 9, 5), bits(word, 20, 16), bits(word, 15, 10)];
  if (bits(word, 30, 29) !== 0 || bit(word, 22) !== wide || (!wide && low > 31)) return null;
  const to = register(bits(word, 4, 0), wide);
  const source = register(first, wide);
  if (first === second) return { mnemonic: 'ror', operands: [to, source, decimal(low)] };
  return { mnemonic: 'extr', operands: [to, source, register(second, wide), decimal(low)] };
}
