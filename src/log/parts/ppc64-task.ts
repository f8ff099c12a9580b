import { type Line, placeIn } from '../lines/line.ts';
import { type Report } from '../report/report.ts';
import { wholeNumber } from '../text/whole-number.ts';

/**
 * Who ran, on ppc64 to 3.9 (arch/powerpc/kernel/process.c, show_regs()):
 *
 *     TASK = c0000000fe123450[1234] 'insmod' THREAD: c0000000fe120000 CPU: 3
 */
export function ppc64Task(line: Line, report: Report): boolean {
  const found = /^TASK = [0-9a-f]+\[(?<pid>\d+)\] '(?<comm>.*)' THREAD: [0-9a-f]+(?: CPU: (?<cpu>\d+))?/.exec(
    line.text,
  );
  if (found?.groups === undefined) return false;
  const { pid, comm, cpu } = found.groups;
  report.pid ??= wholeNumber(pid);
  report.comm ??= comm ?? null;
  report.cpu ??= wholeNumber(cpu);
  report.places.process ??= placeIn(line);
  return true;
}
