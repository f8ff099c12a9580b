import { type Line, placeIn } from '../line.ts';
import { type Report } from '../report.ts';

/** The first value of a register is the kernel's; a second set belongs to user space. */
export function setRegister(name: string, value: string | undefined, line: Line, report: Report): void {
  if (value === undefined || name in report.registers) return;
  report.registers[name] = value;
  report.places.registers ??= placeIn(line);
}
