import { type Line } from '../lines/line.ts';
import { type Report } from '../report/report.ts';
import { setNumbered, setRegister } from './set-register.ts';

/**
 * Registers of MIPS by number, then the others by name (arch/mips/kernel/traps.c, __show_regs()); loongarch to 6.4 likewise:
 *
 *     $ 0   : 00000000 00000001 8782c000 00000010
 *     Hi    : 00000000
 *     ra    : 80123450 ext4_lookup+0x20/0x80
 *     Status: 1100fc03	KERNEL EXL IE
 *     Cause : 00800008 (ExcCode 02)
 *     BadVA : 00000010
 *     PrId  : 00019655 (MIPS 24KEc)
 */
const general = /^\$ ?(?<first>\d{1,2}) +: (?<values>(?:[0-9a-f]{8,16} )*[0-9a-f]{8,16}) ?$/;

const named = /^(?<name>Hi|Lo|ra|Status|Cause|BadVA|PrId) *: (?<value>[0-9a-f]{8,16})(?:\s|$)/;

export function mipsRegisters(line: Line, report: Report): boolean {
  const row = general.exec(line.text)?.groups;
  if (row !== undefined) {
    setNumbered(Number(row['first']), (row['values'] ?? '').trim().split(' '), line, report);
    return true;
  }
  const single = named.exec(line.text)?.groups;
  if (single === undefined) return false;
  setRegister((single['name'] ?? '').toUpperCase(), single['value'], line, report);
  return true;
}
