import { type Line } from '../lines/line.ts';
import { type Report } from '../report/report.ts';
import { setRegister } from './set-register.ts';

/**
 * Registers of alpha (arch/alpha/kernel/traps.c, dik_show_regs()):
 *
 *     pc = [<fffffc000043b8a4>]  ra = [<fffffc000043b7d0>]  ps = 0000    Not tainted
 *     v0 = 0000000000000000  t0 = 0000000000000001  t1 = fffffc0000a0f8c8
 *     t11= 0000000000000001  pv = fffffc0000333be0  at = 0000000000000000
 */
const row = /^(?:pc = \[<[0-9a-f]{16}>\] |(?:v0|[ats]\d{1,2}|gp) {0,2}= [0-9a-f]{16} )/;

const value = /\b(?<name>[a-z][a-z0-9]\d?) {0,2}= (?:\[<)?(?<value>[0-9a-f]{16})\b/g;

export function alpha(line: Line, report: Report): boolean {
  if (!row.test(line.text)) return false;
  report.arch ??= 'alpha';
  for (const { groups } of line.text.matchAll(value)) {
    setRegister((groups?.['name'] ?? '').toUpperCase(), groups?.['value'], line, report);
  }
  return true;
}
