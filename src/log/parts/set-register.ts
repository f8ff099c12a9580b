import { type Line, placeIn } from '../lines/line.ts';
import { type Report } from '../report/report.ts';

/** The first value of a register is the kernel's; a second set belongs to user space. */
export function setRegister(name: string, value: string | undefined, line: Line, report: Report): void {
  if (value === undefined || name in report.registers) return;
  report.registers[name] = value;
  report.places.registers ??= placeIn(line);
}

/** A row of values for registers that are told by number: `GPR04: <value> <value> ...` sets R4, R5 and so on. */
export function setNumbered(first: number, values: string[], line: Line, report: Report): void {
  values.forEach((value, index) => {
    setRegister(`R${String(first + index)}`, value, line, report);
  });
}
