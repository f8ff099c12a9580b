import { type Line } from '../lines/line.ts';
import { type Report } from '../report/report.ts';
import { setRegister } from './set-register.ts';

/**
 * Registers of m68k (arch/m68k/kernel/traps.c, show_registers()):
 *
 *     SR: 2004  SP: 00345f90  a2: 01e0a000
 *     d0: 0000003d    d1: 00000000    d2: 00000000    d3: 003ac942
 *     d4: 00000000    d5: 00000000    a0: 0034f686    a1: 0034f682
 *     Frame format=7 eff addr=00000014 ssw=0505 faddr=00000014
 */
const row = /^(?:SR: [0-9a-f]{4} {2}SP: |d[04]: [0-9a-f]{8} {4}|Frame format=)/;

const value = /\b(?<name>S[RP]|[ad]\d): (?<value>[0-9a-f]{4,8})\b/g;

export function m68k(line: Line, report: Report): boolean {
  if (!row.test(line.text)) return false;
  report.arch ??= 'm68k';
  for (const { groups } of line.text.matchAll(value)) {
    setRegister((groups?.['name'] ?? '').toUpperCase(), groups?.['value'], line, report);
  }
  return true;
}
