import { type Line } from '../lines/line.ts';
import { type Report } from '../report/report.ts';
import { setNumbered } from './set-register.ts';

/**
 * Registers of s390x, four on a row, the name on the first row only (arch/s390/kernel/dumpstack.c, show_registers()):
 *
 *     Krnl GPRS: 0000000000000000 0000000000000001 00000000a8e12346 000003e0001c3d88
 *                00000000a8e12340 0000000000000000 000003e0001c3e50 0000000000000000
 *     Krnl GPRS: 00000002 7411b5c8 0000002b 00000000                                      of 31 bits
 *      GPRS: 0000000000000001 0000000000000000 000003ff80a2b320 000003ffd9a10000           crash(8)
 */
const perRow = 4;
const names = Array.from({ length: 16 }, (_, index) => `R${String(index)}`);

const row = /^ *(?:(?:Krnl )?GPRS:)? ?(?<values>(?:[0-9a-f]{16} ?){4}|(?:[0-9a-f]{8} ?){4})$/;

export function s390xRegisters(line: Line, report: Report): boolean {
  const heads = line.text.includes('GPRS:');
  // A row of four words may be another architecture's stack.
  if (!heads && report.arch !== 's390x') return false;
  const values = row.exec(line.text)?.groups?.['values']?.trim().split(' ');
  if (values === undefined) return false;
  const known = names.filter((name) => name in report.registers).length;
  if (!heads && (known === 0 || known + perRow > names.length)) return false;
  setNumbered(known, values, line, report);
  return true;
}
