import { type Line, placeIn } from '../lines/line.ts';
import { type Report } from '../report/report.ts';
import { wholeNumber } from '../text/whole-number.ts';

/**
 * Who ran, on ppc64 to 3.9 (arch/powerpc/kernel/process.c, show_regs()), and on ppc before:
 *
 *     TASK = c0000000fe123450[1234] 'insmod' THREAD: c0000000fe120000 CPU: 3
 *     TASK = ef1938a0[4325] 'insmod' Last syscall: 54                                 ppc to 2.6.3
 */
export function ppc64Task(line: Line, report: Report): boolean {
  const found =
    /^TASK = [0-9a-f]+\[(?<pid>\d+)\] '(?<comm>.*)' (?:THREAD: [0-9a-f]+(?: CPU: (?<cpu>\d+))?|Last syscall: )/.exec(
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
