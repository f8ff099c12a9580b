import { type Access } from '../instruction.ts';

/** Instructions that name memory and leave it alone. */
const untouched = /^(?:lea|nop|prefetch|invlpg$|ud)/;

/** Those that write to their destination and do not ask what was there. */
const written = /^(?:mov|set|pop|stos|ins[bwl]|sgdt|sidt|smsw|sldt|str$|stmxcsr|fxsave|xsave|fn|vmread|wruss|wrss)/;

/** Those whose destination is a source: they compare, push, jump to it or load from it. */
const compared =
  /^(?:cmp[bwlq]?$|cmps|test|bt[wlq]?$|push|l?call|l?jmp|i?mul|i?div|ldmxcsr|l[gilm][dms][tw]|ltr|ver|fxrstor|xrstor|frstor|fldcw|clflush|clwb|outs|vmwrite)/;

/** What an instruction does to memory that is its operand; `place`: 0 for the destination. */
export function accessMode(mnemonic: string, place: number): Access['mode'] {
  if (untouched.test(mnemonic)) return 'none';
  if (place > 0 || compared.test(mnemonic)) return 'read';
  return written.test(mnemonic) ? 'write' : 'read-write';
}
