import { type Line } from '../lines/line.ts';
import { setRegister } from '../parts/set-register.ts';
import { type Report } from '../report/report.ts';

/**
 * Registers as crash(8) prints them, by the same rule on every architecture; those of other tasks and of the program are passed over:
 *
 *         RAX: 0000000000000000  RBX: ffff883e962d3cb8  RCX: 0000000000000001     x86_64
 *         CS:  0060      EIP: f8a9100a  ERR: ffffffff  EFLAGS: 00010286           i386
 *         X29: ffff80001b2f3b60  X28: ffff2020d3b2c880                            arm64
 *      NIP: d0000000057e5d4c    MSR: 8000000000009033    OR3: c00000000000a80c    ppc64
 */
const register = /(?<![\w[])(?<name>[A-Z][A-Z0-9_]{1,7}): +(?<value>[0-9a-f]{4,16})(?!\w)/g;

/** A row of them begins with one, behind blanks; no other line of a backtrace does. */
const row = /^\s+(?!GPRS:|PSW:)[A-Z][A-Z0-9_]{1,7}: +[0-9a-f]{4,16}(?!\w)/;

export function sessionRegisters(line: Line, report: Report): boolean {
  if (!report.session || report.stacks.length === 0 || !row.test(line.text)) return false;
  if (!report.inTrace) return true;
  for (const { groups } of line.text.matchAll(register)) {
    setRegister(groups?.['name'] ?? '', groups?.['value'], line, report);
  }
  return true;
}
