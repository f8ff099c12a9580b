import { type Line } from '../lines/line.ts';
import { type Report } from '../report/report.ts';
import { setRegister } from './set-register.ts';

/**
 * Registers of sh (arch/sh/kernel/process_32.c, show_regs()):
 *
 *     PC  : 8c0a1b2c SP  : 8cc37e48 SR  : 40008000 TEA : 00000004
 *     R0  : 00000000 R1  : 00000000 R2  : 8c3d1b24 R3  : 00000000
 */
const row = /^(?:PC|R\d|R12|MACH) {1,2}: [0-9a-f]{8} /;

const value = /\b(?<name>PC|SP|SR|TEA|R\d{1,2}|MACH|MACL|GBR|PR) *: (?<value>[0-9a-f]{8})\b/g;

export function sh(line: Line, report: Report): boolean {
  if (!row.test(line.text)) return false;
  report.arch ??= 'sh';
  for (const { groups } of line.text.matchAll(value))
    setRegister(groups?.['name'] ?? '', groups?.['value'], line, report);
  return true;
}
