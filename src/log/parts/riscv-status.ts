import { type Line } from '../lines/line.ts';
import { type Report } from '../report/report.ts';
import { beginTrace } from './call-trace.ts';
import { setRegister } from './set-register.ts';

/**
 * The last line of the registers of riscv (arch/riscv/kernel/process.c); the frames may follow without `Call Trace:`:
 *
 *     status: 0000000200000120 badaddr: 0000000000000010 cause: 000000000000000d
 *     sstatus: 0000000000000120 sbadaddr: 0000000000000010 scause: 000000000000000d      to 5.5
 *     [<ffffffff802a4c1e>] ext4_lookup+0x16/0x40
 */
const form =
  /^s?status: (?<status>[0-9a-f]{8,16}) s?(?:badaddr|tval): (?<badaddr>[0-9a-f]{8,16}) s?cause: (?<cause>[0-9a-f]{8,16})/;

export function riscvStatus(line: Line, report: Report): boolean {
  const groups = form.exec(line.text)?.groups;
  if (groups === undefined) return false;
  report.arch ??= 'riscv';
  setRegister('STATUS', groups['status'], line, report);
  setRegister('BADADDR', groups['badaddr'], line, report);
  setRegister('CAUSE', groups['cause'], line, report);
  if (report.stacks.length === 0) beginTrace(line, report);
  return true;
}
