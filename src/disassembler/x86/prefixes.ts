/** Prefixes that override a segment, by their bytes. */
export const segmentPrefixes: Record<number, string> = {
  0x26: 'es',
  0x2e: 'cs',
  0x36: 'ss',
  0x3e: 'ds',
  0x64: 'fs',
  0x65: 'gs',
};

const others = [0x66, 0x67, 0xf0, 0xf2, 0xf3];

export function isPrefix(byte: number): boolean {
  return byte in segmentPrefixes || others.includes(byte);
}

const repeated = /^(?:ins|outs|movs[bwlq]$|stos|lods)/;
const branch = /^(?:j|call|ret|loop)/;
const throughRegister = /^(?:call|jmp) \*/;

/**
 * What stands in front of a mnemonic for the prefixes that nothing else of the instruction shows: `lock`, `rep`, `cs`, `data16`.
 *
 *     f3 a4       rep movsb
 *     f3 c3       repz ret
 *     3e ff e0    notrack jmp *%rax
 */
export function prefixWords(prefixes: readonly number[], mnemonic: string, indirect: boolean): string[] {
  return prefixes.map((prefix) => {
    if (prefix === 0xf0) return 'lock';
    if (prefix === 0xf3) return repeated.test(mnemonic) ? 'rep' : 'repz';
    if (prefix === 0xf2) return branch.test(mnemonic) ? 'bnd' : 'repnz';
    if (prefix === 0x66) return 'data16';
    if (prefix === 0x67) return 'addr32';
    if (prefix === 0x3e && indirect && throughRegister.test(`${mnemonic} *`)) return 'notrack';
    return segmentPrefixes[prefix] ?? '';
  });
}
