import { firstMatch } from '../text/first-match.ts';
import { type Line } from '../lines/line.ts';
import { type Report } from '../report/report.ts';
import { wholeNumber } from '../text/whole-number.ts';
import { setRegister } from './set-register.ts';
import { setRelease } from './set-release.ts';
import { setTaint } from './set-taint.ts';

/**
 * i386 prints flags, processor and, to 2.6.18, taints and release beside the instruction pointer (arch/i386/kernel/traps.c):
 *
 *     EIP:    0060:[<c0165a3f>]    Not tainted VLI                     2.6.9, 2.6.18
 *     EFLAGS: 00010246   (2.6.18-8.el5 #1)
 *     EIP: 0060:[<c0165a3f>] EFLAGS: 00010246 CPU: 0                   2.6.25 to 4.13
 *     EFLAGS: 00010246 CPU: 0                                          4.14 to 5.0
 */
const forms = [
  /^EIP: +00[67]\d:\[<(?<eip>[0-9a-f]{8})>\](?: +(?<taints>Not tainted|Tainted: .{0,120}?)(?: +VLI)?)?(?: EFLAGS: (?<eflags>[0-9a-f]{8}))?(?: CPU: (?<cpu>\d+))?\s*$/,
  /^EFLAGS: (?<eflags>[0-9a-f]{8})(?: +\((?<release>\d+\.\d[^\s)]*)(?: (?<build>#[^)]*?))? ?\))?(?: CPU: (?<cpu>\d+))?\s*$/,
];

export function eip(line: Line, report: Report): boolean {
  const groups = firstMatch(forms, line.text)?.groups;
  if (groups === undefined) return false;
  const { eip: pointer, eflags, taints, release, build, cpu } = groups;
  report.arch ??= 'i386';
  setRegister('EIP', pointer, line, report);
  setRegister('EFLAGS', eflags, line, report);
  report.cpu ??= wholeNumber(cpu);
  if (report.taint === null) setTaint(taints, line, report);
  if (report.release === null) setRelease(release, build, line, report);
  return true;
}
