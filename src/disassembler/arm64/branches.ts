import { bit, bits, conditions, type Encoding, immediate, type Plain, register, signedBits } from './word.ts';

/** Branches and exceptions. */
export const branches: Encoding[] = [
  { mask: 0x7c000000, value: 0x14000000, read: direct },
  { mask: 0x7e000000, value: 0x34000000, read: onZero },
  { mask: 0x7e000000, value: 0x36000000, read: onBit },
  { mask: 0xff000010, value: 0x54000000, read: conditional },
  { mask: 0xff000000, value: 0xd4000000, read: exception },
  { mask: 0xfe000000, value: 0xd6000000, read: indirect },
];

function direct(word: number): Plain {
  return { mnemonic: bit(word, 31) ? 'bl' : 'b', operands: [], target: signedBits(word, 25, 0) * 4 };
}

function onZero(word: number): Plain {
  return {
    mnemonic: bit(word, 24) ? 'cbnz' : 'cbz',
    operands: [register(bits(word, 4, 0), bit(word, 31))],
    target: signedBits(word, 23, 5) * 4,
  };
}

function onBit(word: number): Plain {
  const place = bit(word, 31) * 32 + bits(word, 23, 19);
  return {
    mnemonic: bit(word, 24) ? 'tbnz' : 'tbz',
    operands: [register(bits(word, 4, 0), bit(word, 31)), { text: `#${String(place)}` }],
    target: signedBits(word, 18, 5) * 4,
  };
}

function conditional(word: number): Plain {
  return { mnemonic: `b.${conditions[bits(word, 3, 0)] ?? ''}`, operands: [], target: signedBits(word, 23, 5) * 4 };
}

/** By the three bits of the operation and the two lowest ones. */
const exceptions: Record<string, string> = { '0 1': 'svc', '0 2': 'hvc', '0 3': 'smc', '1 0': 'brk', '2 0': 'hlt' };

function exception(word: number): Plain | null {
  const mnemonic = exceptions[`${String(bits(word, 23, 21))} ${String(bits(word, 4, 0))}`];
  return mnemonic === undefined ? null : { mnemonic, operands: [immediate(bits(word, 20, 5))] };
}

/** To what a register holds; with pointer authentication the register is checked before. */
const operations: Record<number, string> = { 0: 'br', 1: 'blr', 2: 'ret', 4: 'eret', 8: 'bra', 9: 'blra' };

function indirect(word: number): Plain | null {
  const operation = bits(word, 24, 21);
  const mnemonic = operations[operation];
  const [authenticated, key, from, modifier] = [bit(word, 11), bit(word, 10), bits(word, 9, 5), bits(word, 4, 0)];
  if (mnemonic === undefined || bits(word, 20, 16) !== 31 || bits(word, 15, 12) !== 0) return null;
  const source = register(from, 1);
  if (!authenticated) {
    if (key !== 0 || modifier !== 0 || operation > 7) return null;
    if (operation === 4) return from === 31 ? { mnemonic, operands: [] } : null;
    return { mnemonic, operands: operation === 2 && from === 30 ? [] : [source] };
  }
  const letter = key ? 'b' : 'a';
  if (operation === 2 || operation === 4)
    return from === 31 && modifier === 31 ? { mnemonic: `${mnemonic}a${letter}`, operands: [] } : null;
  if (operation < 8) return modifier === 31 ? { mnemonic: `${mnemonic}a${letter}z`, operands: [source] } : null;
  return { mnemonic: `${mnemonic}${letter}`, operands: [source, register(modifier, 1, true)] };
}
