import { type Line, placeOf } from '../lines/line.ts';
import { type Report } from '../report/report.ts';
import { wholeNumber } from '../text/whole-number.ts';
import { setTaint } from './set-taint.ts';

/**
 * Up to 3.9 x86 names the processor on a line of its own, and so does MIPS, which has the taints behind or below the instruction pointer:
 *
 *     CPU 3
 *     CPU:    0                          i386, to 2.6.18
 *     CPU:    0    Not tainted           s390x, to 2.6.18
 *     Cpu 3                              MIPS
 *         Not tainted                    MIPS, below the instruction pointer
 *     CPU:    0    Not tainted (2.6.5-7.282-s390x SLES9_SP3_BRANCH-20061031152356)
 */
export function oldProcessor(line: Line, report: Report): boolean {
  const alone = /^ +(?<taints>Not tainted|Tainted: [A-Z][A-Z ]*?) *$/.exec(line.text)?.groups;
  if (alone !== undefined) {
    if (report.taint === null) setTaint(alone['taints'], line, report);
    return true;
  }
  const groups =
    /^(?:CPU(?: |: *)|Cpu )(?<cpu>\d+) *(?<taints>(?<=: +\d+ +)(?:Not tainted|Tainted: [A-Z ]+?))?(?: +\((?<release>\d+\.\d+[\w.+~-]*) [^)]*\))?$/.exec(
      line.text,
    )?.groups;
  if (groups === undefined) return false;
  const { cpu, taints, release } = groups;
  report.cpu ??= wholeNumber(cpu);
  if (report.taint === null) setTaint(taints, line, report);
  if (report.release === null && release !== undefined) {
    report.release = release;
    report.places.release = placeOf(line, release);
  }
  return true;
}
