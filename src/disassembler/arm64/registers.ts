import {
  bit,
  bits,
  conditions,
  type Encoding,
  extensions,
  immediate,
  type Plain,
  plain,
  register,
  shifts,
} from './word.ts';
import { type Operand } from '../instruction.ts';

/** Data processing between registers. */
export const registers: Encoding[] = [
  { mask: 0x1f000000, value: 0x0a000000, read: logical },
  { mask: 0x1f200000, value: 0x0b000000, read: shiftedAddition },
  { mask: 0x1fe00000, value: 0x0b200000, read: extendedAddition },
  { mask: 0x1fe0fc00, value: 0x1a000000, read: withCarry },
  { mask: 0x3fe00410, value: 0x3a400000, read: conditionalCompare },
  { mask: 0x3fe00800, value: 0x1a800000, read: conditionalSelect },
  { mask: 0x7fe00000, value: 0x1ac00000, read: twoSources },
  { mask: 0x7fe00000, value: 0x5ac00000, read: oneSource },
  { mask: 0x7f000000, value: 0x1b000000, read: threeSources },
];

/** A register, shifted. */
function shifted(word: number, wide: number): Operand[] {
  const [kind, amount] = [bits(word, 23, 22), bits(word, 15, 10)];
  const source = register(bits(word, 20, 16), wide);
  return kind === 0 && amount === 0 ? [source] : [source, plain(`${shifts[kind] ?? ''} #${String(amount)}`)];
}

function logical(word: number): Plain | null {
  const wide = bit(word, 31);
  if (!wide && bit(word, 15)) return null;
  const [kind, negated, from, to] = [bits(word, 30, 29), bit(word, 21), bits(word, 9, 5), bits(word, 4, 0)];
  const second = shifted(word, wide);
  const target = register(to, wide);
  if (kind === 3 && to === 31 && !negated) return { mnemonic: 'tst', operands: [register(from, wide), ...second] };
  if (kind === 1 && from === 31) {
    if (negated) return { mnemonic: 'mvn', operands: [target, ...second] };
    if (second.length === 1) return { mnemonic: 'mov', operands: [target, ...second] };
  }
  const mnemonic = (negated ? ['bic', 'orn', 'eon', 'bics'] : ['and', 'orr', 'eor', 'ands'])[kind] ?? '';
  return { mnemonic, operands: [target, register(from, wide), ...second] };
}

function shiftedAddition(word: number): Plain | null {
  const wide = bit(word, 31);
  if (bits(word, 23, 22) === 3 || (!wide && bit(word, 15))) return null;
  const [subtracts, flags, from, to] = [bit(word, 30), bit(word, 29), bits(word, 9, 5), bits(word, 4, 0)];
  const second = shifted(word, wide);
  if (flags && to === 31) return { mnemonic: subtracts ? 'cmp' : 'cmn', operands: [register(from, wide), ...second] };
  const mnemonic = `${subtracts ? 'sub' : 'add'}${flags ? 's' : ''}`;
  if (subtracts && from === 31)
    return { mnemonic: `neg${flags ? 's' : ''}`, operands: [register(to, wide), ...second] };
  return { mnemonic, operands: [register(to, wide), register(from, wide), ...second] };
}

/** The low part of a register as a number of its own: `add x0, x1, w2, sxtw #2`. */
function extendedAddition(word: number): Plain | null {
  const wide = bit(word, 31);
  const [subtracts, flags, from, to] = [bit(word, 30), bit(word, 29), bits(word, 9, 5), bits(word, 4, 0)];
  const [kind, amount] = [bits(word, 15, 13), bits(word, 12, 10)];
  if (amount > 4) return null;
  const source = register(bits(word, 20, 16), wide && (kind & 3) === 3);
  const withStack = from === 31 || (!flags && to === 31);
  const whole = kind === (wide ? 3 : 2) && withStack;
  const name = whole ? 'lsl' : (extensions[kind] ?? '');
  const extension = whole && amount === 0 ? [] : [plain(amount === 0 ? name : `${name} #${String(amount)}`)];
  const operands = [register(from, wide, true), source, ...extension];
  if (flags && to === 31) return { mnemonic: subtracts ? 'cmp' : 'cmn', operands };
  return {
    mnemonic: `${subtracts ? 'sub' : 'add'}${flags ? 's' : ''}`,
    operands: [register(to, wide, !flags), ...operands],
  };
}

function withCarry(word: number): Plain {
  const wide = bit(word, 31);
  const [subtracts, flags, from] = [bit(word, 30), bit(word, 29) ? 's' : '', bits(word, 9, 5)];
  const to = register(bits(word, 4, 0), wide);
  const second = register(bits(word, 20, 16), wide);
  if (subtracts && from === 31) return { mnemonic: `ngc${flags}`, operands: [to, second] };
  return { mnemonic: `${subtracts ? 'sbc' : 'adc'}${flags}`, operands: [to, register(from, wide), second] };
}

function conditionalCompare(word: number): Plain {
  const wide = bit(word, 31);
  const number = bits(word, 20, 16);
  return {
    mnemonic: bit(word, 30) ? 'ccmp' : 'ccmn',
    operands: [
      register(bits(word, 9, 5), wide),
      bit(word, 11) ? immediate(number) : register(number, wide),
      immediate(bits(word, 3, 0)),
      plain(conditions[bits(word, 15, 12)] ?? ''),
    ],
  };
}

function conditionalSelect(word: number): Plain {
  const wide = bit(word, 31);
  const [inverts, increments, condition] = [bit(word, 30), bit(word, 10), bits(word, 15, 12)];
  const [first, second] = [bits(word, 9, 5), bits(word, 20, 16)];
  const to = register(bits(word, 4, 0), wide);
  const opposite = plain(conditions[condition ^ 1] ?? '');
  if ((inverts || increments) && first === second && condition < 14) {
    const zero = first === 31;
    const both = inverts && increments;
    if (!(both && zero)) {
      const mnemonic = both ? 'cneg' : `${zero ? 'cset' : inverts ? 'cinv' : 'cinc'}${zero && inverts ? 'm' : ''}`;
      return { mnemonic, operands: zero ? [to, opposite] : [to, register(first, wide), opposite] };
    }
  }
  const mnemonic = ['csel', 'csinc', 'csinv', 'csneg'][inverts * 2 + increments] ?? '';
  return {
    mnemonic,
    operands: [to, register(first, wide), register(second, wide), plain(conditions[condition] ?? '')],
  };
}

const twoSourceNames: Record<number, string> = {
  2: 'udiv',
  3: 'sdiv',
  8: 'lsl',
  9: 'lsr',
  10: 'asr',
  11: 'ror',
  12: 'pacga',
};

function twoSources(word: number): Plain | null {
  const wide = bit(word, 31);
  const code = bits(word, 15, 10);
  const [to, first, second] = [bits(word, 4, 0), bits(word, 9, 5), bits(word, 20, 16)];
  if (code >= 16 && code < 24) {
    const size = code & 3;
    if ((size === 3) !== (wide === 1)) return null;
    const mnemonic = `crc32${code & 4 ? 'c' : ''}${['b', 'h', 'w', 'x'][size] ?? ''}`;
    return { mnemonic, operands: [register(to, 0), register(first, 0), register(second, size === 3)] };
  }
  const mnemonic = twoSourceNames[code];
  if (mnemonic === undefined || (code === 12 && !wide)) return null;
  return { mnemonic, operands: [register(to, wide), register(first, wide), register(second, wide, code === 12)] };
}

const oneSourceNames: Record<number, [narrow: string, wide: string]> = {
  0: ['rbit', 'rbit'],
  1: ['rev16', 'rev16'],
  2: ['rev', 'rev32'],
  3: ['', 'rev'],
  4: ['clz', 'clz'],
  5: ['cls', 'cls'],
};

const authentications =
  'pacia pacib pacda pacdb autia autib autda autdb paciza pacizb pacdza pacdzb autiza autizb autdza autdzb xpaci xpacd';

function oneSource(word: number): Plain | null {
  const wide = bit(word, 31);
  const code = bits(word, 15, 10);
  const [to, from] = [bits(word, 4, 0), bits(word, 9, 5)];
  if (bits(word, 20, 16) === 0) {
    const mnemonic = oneSourceNames[code]?.[wide];
    return mnemonic === undefined || mnemonic === ''
      ? null
      : { mnemonic, operands: [register(to, wide), register(from, wide)] };
  }
  const mnemonic = authentications.split(' ')[code];
  if (bits(word, 20, 16) !== 1 || !wide || mnemonic === undefined) return null;
  if (code < 8) return { mnemonic, operands: [register(to, 1), register(from, 1, true)] };
  return from === 31 ? { mnemonic, operands: [register(to, 1)] } : null;
}

/** By the operation and whether it subtracts: the names with a sum, and with zero in its place. */
const multiplications: Record<string, [sum: string, alone: string]> = {
  '0 0': ['madd', 'mul'],
  '0 1': ['msub', 'mneg'],
  '1 0': ['smaddl', 'smull'],
  '1 1': ['smsubl', 'smnegl'],
  '2 0': ['smulh', 'smulh'],
  '5 0': ['umaddl', 'umull'],
  '5 1': ['umsubl', 'umnegl'],
  '6 0': ['umulh', 'umulh'],
};

function threeSources(word: number): Plain | null {
  const wide = bit(word, 31);
  const operation = bits(word, 23, 21);
  const names = multiplications[`${String(operation)} ${String(bit(word, 15))}`];
  if (names === undefined || (operation !== 0 && !wide)) return null;
  const added = bits(word, 14, 10);
  const half = operation === 0 || (operation & 3) === 2 ? wide : 0;
  const operands = [
    register(bits(word, 4, 0), wide),
    register(bits(word, 9, 5), half),
    register(bits(word, 20, 16), half),
  ];
  if (added === 31 || (operation & 3) === 2) return { mnemonic: names[1], operands };
  return { mnemonic: names[0], operands: [...operands, register(added, wide)] };
}
