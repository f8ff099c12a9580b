import { bit, bits, type Encoding, immediate, type Plain, plain, register } from './word.ts';

/** Hints, barriers, system registers and maintenance. */
export const system: Encoding[] = [
  { mask: 0xfffff01f, value: 0xd503201f, read: hint },
  { mask: 0xfffff01f, value: 0xd503301f, read: barrier },
  { mask: 0xfff8f01f, value: 0xd500401f, read: stateField },
  { mask: 0xffd00000, value: 0xd5100000, read: systemRegister },
  { mask: 0xfff80000, value: 0xd5080000, read: maintenance },
];

const hints: Record<number, string> = {
  0: 'nop',
  1: 'yield',
  2: 'wfe',
  3: 'wfi',
  4: 'sev',
  5: 'sevl',
  6: 'dgh',
  7: 'xpaclri',
  8: 'pacia1716',
  10: 'pacib1716',
  12: 'autia1716',
  14: 'autib1716',
  16: 'esb',
  17: 'psb csync',
  18: 'tsb csync',
  20: 'csdb',
  22: 'clearbhb',
  24: 'paciaz',
  25: 'paciasp',
  26: 'pacibz',
  27: 'pacibsp',
  28: 'autiaz',
  29: 'autiasp',
  30: 'autibz',
  31: 'autibsp',
  32: 'bti',
  34: 'bti c',
  36: 'bti j',
  38: 'bti jc',
};

function hint(word: number): Plain {
  const number = bits(word, 11, 5);
  const name = hints[number];
  if (name === undefined) return { mnemonic: 'hint', operands: [immediate(number)] };
  const [mnemonic = '', operand] = name.split(' ');
  return { mnemonic, operands: operand === undefined ? [] : [plain(operand)] };
}

const domains = [
  '',
  'oshld',
  'oshst',
  'osh',
  '',
  'nshld',
  'nshst',
  'nsh',
  '',
  'ishld',
  'ishst',
  'ish',
  '',
  'ld',
  'st',
  'sy',
];

function barrier(word: number): Plain | null {
  const kind = bits(word, 7, 5);
  const domain = bits(word, 11, 8);
  const names: Record<number, string> = { 2: 'clrex', 4: 'dsb', 5: 'dmb', 6: 'isb', 7: 'sb' };
  const mnemonic = names[kind];
  if (mnemonic === undefined) return null;
  if (kind === 7) return domain === 0 ? { mnemonic, operands: [] } : null;
  if (kind === 4 && (domain === 0 || domain === 4)) return { mnemonic: domain === 0 ? 'ssbb' : 'pssbb', operands: [] };
  if (kind === 2 || kind === 6) return { mnemonic, operands: domain === 15 ? [] : [immediate(domain)] };
  const name = domains[domain] ?? '';
  return { mnemonic, operands: [name === '' ? immediate(domain) : plain(name)] };
}

/** By op1 and op2: fields of the processor's state. */
const fields: Record<string, string> = {
  '0 3': 'uao',
  '0 4': 'pan',
  '0 5': 'spsel',
  '3 1': 'ssbs',
  '3 2': 'dit',
  '3 4': 'tco',
  '3 6': 'daifset',
  '3 7': 'daifclr',
};

function stateField(word: number): Plain | null {
  const name = fields[`${String(bits(word, 18, 16))} ${String(bits(word, 7, 5))}`];
  return name === undefined ? null : { mnemonic: 'msr', operands: [plain(name), immediate(bits(word, 11, 8))] };
}

/** Those that the kernel reads and writes while it runs, by op0, op1, CRn, CRm, op2. */
const registers: Record<string, string> = {
  '3 0 0 0 0': 'midr_el1',
  '3 0 0 0 5': 'mpidr_el1',
  '3 0 1 0 0': 'sctlr_el1',
  '3 0 1 0 2': 'cpacr_el1',
  '3 0 2 0 0': 'ttbr0_el1',
  '3 0 2 0 1': 'ttbr1_el1',
  '3 0 2 0 2': 'tcr_el1',
  '3 0 4 0 0': 'spsr_el1',
  '3 0 4 0 1': 'elr_el1',
  '3 0 4 1 0': 'sp_el0',
  '3 0 4 2 2': 'currentel',
  '3 0 4 2 3': 'pan',
  '3 0 4 2 4': 'uao',
  '3 0 4 6 0': 'icc_pmr_el1',
  '3 0 5 2 0': 'esr_el1',
  '3 0 6 0 0': 'far_el1',
  '3 0 7 4 0': 'par_el1',
  '3 0 10 2 0': 'mair_el1',
  '3 0 12 0 0': 'vbar_el1',
  '3 0 12 1 1': 'disr_el1',
  '3 0 12 12 0': 'icc_iar1_el1',
  '3 0 12 12 1': 'icc_eoir1_el1',
  '3 0 12 11 5': 'icc_sgi1r_el1',
  '3 0 13 0 1': 'contextidr_el1',
  '3 0 13 0 4': 'tpidr_el1',
  '3 0 14 1 0': 'cntkctl_el1',
  '3 3 0 0 1': 'ctr_el0',
  '3 3 0 0 7': 'dczid_el0',
  '3 3 4 2 0': 'nzcv',
  '3 3 4 2 1': 'daif',
  '3 3 4 4 0': 'fpcr',
  '3 3 4 4 1': 'fpsr',
  '3 3 9 13 0': 'pmccntr_el0',
  '3 3 13 0 2': 'tpidr_el0',
  '3 3 13 0 3': 'tpidrro_el0',
  '3 3 14 0 0': 'cntfrq_el0',
  '3 3 14 0 1': 'cntpct_el0',
  '3 3 14 0 2': 'cntvct_el0',
  '3 3 14 2 0': 'cntp_tval_el0',
  '3 3 14 2 1': 'cntp_ctl_el0',
  '3 3 14 2 2': 'cntp_cval_el0',
  '3 3 14 3 0': 'cntv_tval_el0',
  '3 3 14 3 1': 'cntv_ctl_el0',
  '3 3 14 3 2': 'cntv_cval_el0',
  '3 4 1 1 0': 'hcr_el2',
  '3 4 12 0 0': 'vbar_el2',
  '3 4 13 0 2': 'tpidr_el2',
};

function systemRegister(word: number): Plain {
  const numbers = [2 + bit(word, 19), bits(word, 18, 16), bits(word, 15, 12), bits(word, 11, 8), bits(word, 7, 5)];
  const [op0 = 0, op1 = 0, crn = 0, crm = 0, op2 = 0] = numbers;
  const name =
    registers[numbers.join(' ')] ?? `s${String(op0)}_${String(op1)}_c${String(crn)}_c${String(crm)}_${String(op2)}`;
  const value = register(bits(word, 4, 0), 1);
  return bit(word, 21)
    ? { mnemonic: 'mrs', operands: [value, plain(name)] }
    : { mnemonic: 'msr', operands: [plain(name), value] };
}

/** Caches and translations, by op1, CRn, CRm, op2; those of one address have it in a register, and it can fault. */
const maintained: Record<string, string> = {
  '0 7 1 0': 'ic ialluis',
  '0 7 5 0': 'ic iallu',
  '3 7 5 1': 'ic ivau',
  '0 7 6 1': 'dc ivac',
  '3 7 4 1': 'dc zva',
  '3 7 10 1': 'dc cvac',
  '3 7 11 1': 'dc cvau',
  '3 7 12 1': 'dc cvap',
  '3 7 14 1': 'dc civac',
  '0 7 8 0': 'at s1e1r',
  '0 7 8 1': 'at s1e1w',
  '0 8 3 0': 'tlbi vmalle1is',
  '0 8 3 1': 'tlbi vae1is',
  '0 8 3 2': 'tlbi aside1is',
  '0 8 3 3': 'tlbi vaae1is',
  '0 8 3 5': 'tlbi vale1is',
  '0 8 3 7': 'tlbi vaale1is',
  '0 8 7 0': 'tlbi vmalle1',
  '0 8 7 1': 'tlbi vae1',
  '0 8 7 3': 'tlbi vaae1',
};

function maintenance(word: number): Plain | null {
  const key = [bits(word, 18, 16), bits(word, 15, 12), bits(word, 11, 8), bits(word, 7, 5)].join(' ');
  const found = maintained[key];
  if (found === undefined) return null;
  const [mnemonic = '', name = ''] = found.split(' ');
  const number = bits(word, 4, 0);
  if (number === 31) return { mnemonic, operands: [plain(name)] };
  const value = register(number, 1);
  const cached = (mnemonic === 'dc' || mnemonic === 'ic') && value.register !== undefined;
  return {
    mnemonic,
    operands: [
      plain(name),
      cached
        ? {
            text: value.text,
            access: {
              mode: name === 'zva' ? 'write' : 'read',
              bytes: null,
              segment: null,
              base: value.register ?? null,
              index: null,
              displacement: 0n,
              bit: null,
            },
          }
        : value,
    ],
  };
}
