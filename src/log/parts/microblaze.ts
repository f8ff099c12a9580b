import { type Line } from '../lines/line.ts';
import { type Report } from '../report/report.ts';
import { setRegister } from './set-register.ts';

/**
 * Registers of microblaze (arch/microblaze/kernel/process.c, show_regs()):
 *
 *      Registers dump: mode=805B9EA8
 *      r1=000065A0, r2=C05B7AE6, r3=00000000, r4=00000000
 *      r29=01000000, r30=00000380, r31=C05C02F0, rPC=C0604408
 *      msr=000046A0, ear=00000004, esr=00000D12, fsr=FFFFFFFF
 */
const row = /^ (?:Registers dump: mode=|r\d{1,2}=[0-9A-F]{8}, |msr=[0-9A-F]{8}, )/;

const value = /\b(?<name>r\d{1,2}|rPC|msr|ear|esr|fsr)=(?<value>[0-9A-F]{8})\b/g;

export function microblaze(line: Line, report: Report): boolean {
  if (!row.test(line.text)) return false;
  report.arch ??= 'microblaze';
  for (const { groups } of line.text.matchAll(value)) {
    setRegister((groups?.['name'] ?? '').toUpperCase(), groups?.['value']?.toLowerCase(), line, report);
  }
  return true;
}
