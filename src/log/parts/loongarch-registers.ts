import { type Line } from '../lines/line.ts';
import { type Report } from '../report/report.ts';
import { setRegister } from './set-register.ts';

/**
 * Registers of loongarch, names without a colon, control registers one on a line (arch/loongarch/kernel/traps.c, __show_regs()):
 *
 *     pc 9000000000abcdef ra 9000000000abcd00 tp 9000000101234000 sp 9000000101237b40
 *     a0 0000000000000000 a1 0000000000000001 a2 9000000101237c00 a3 0000000000000000
 *      CRMD: 000000b0 (PLV0 -IE -DA +PG DACF=CC DACM=CC -WE)                6.5 on
 *     ESTAT: 00010000 [PIL] (IS= ECode=1 EsubCode=0)
 *      BADV: 0000000000000010
 *     CSR crmd: 000000b0                                                    to 6.4
 *     BadVA : 0000000000000010
 */
const begins = /^(?:pc|[at][0-8]|s\d|u0|\$ ?\d+) [0-9a-f]{16} \w+ [0-9a-f]{16}/;

const general = /\b(?<name>pc|ra|tp|sp|fp|u0|[ats]\d) (?<value>[0-9a-f]{16})\b/g;

const control =
  /^ *(?:CSR )?(?<name>CRMD|PRMD|EUEN|ECFG|ESTAT|BADV|PRID|crmd|prmd|euen|ecfg|estat): (?<value>[0-9a-f]{8,16})(?: |$)/;

const others = /^ {3,4}ra: [0-9a-f]{16} |^ExcCode : [0-9a-f]+/;

export function loongarchRegisters(line: Line, report: Report): boolean {
  if (others.test(line.text)) return true;
  const single = control.exec(line.text)?.groups;
  if (single !== undefined) {
    report.arch ??= 'loongarch';
    setRegister((single['name'] ?? '').toUpperCase(), single['value'], line, report);
    return true;
  }
  if (!begins.test(line.text)) return false;
  for (const { groups } of line.text.matchAll(general)) {
    setRegister((groups?.['name'] ?? '').toUpperCase(), groups?.['value'], line, report);
  }
  return true;
}
