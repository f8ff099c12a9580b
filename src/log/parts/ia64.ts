import { type Line, placeIn } from '../lines/line.ts';
import { type Report } from '../report/report.ts';
import { wholeNumber } from '../text/whole-number.ts';
import { setRegister } from './set-register.ts';
import { setRelease } from './set-release.ts';
import { setTaint } from './set-taint.ts';

/**
 * What ia64 prints of a crash (arch/ia64/kernel/process.c, show_regs(), show_stack()):
 *
 *     Pid: 11520, CPU 1, comm:                rmdir                                                    to 2.6.38
 *     psr : 00001010085a2010 ifs : 8000000000000001 ip  : [<a0000001002ca020>]    Not tainted (2.6.29)
 *     b0  : a000000100535e90 b6  : a000000100001b50 b7  : a0000001000c7180
 *                                     sp=e00000010b31fa00 bsp=e00000010b310f58                         below a frame
 */
const who = /^Pid: (?<pid>\d+), CPU (?<cpu>\d+), comm: +(?<comm>.{1,64})$/;

const row = /^(?:psr|unat|rnat|ldrs|csd|[bfr]\d{1,2}) *: \[?<?[0-9a-f]{16}/;

const value = /\b(?<name>[a-z][a-z0-9]{1,3}) *: (?:\[<)?(?<value>[0-9a-f]{16})(?![0-9a-f])/g;

const kernel =
  /ip {2}: \[<[0-9a-f]{16}>\] +(?<taints>Not tainted|Tainted: .{0,120}?)(?: +\((?<release>\d+\.\d[^\s)]*)\))?$/;

const stackPointer = /^ +sp=[0-9a-f]{16} bsp=[0-9a-f]{16}$/;

export function ia64(line: Line, report: Report): boolean {
  const process = who.exec(line.text)?.groups;
  if (process !== undefined) {
    report.arch ??= 'ia64';
    report.pid = wholeNumber(process['pid']);
    report.comm = process['comm']?.trim() ?? null;
    report.cpu ??= wholeNumber(process['cpu']);
    report.places.process = placeIn(line);
    return true;
  }
  if (stackPointer.test(line.text)) return true;
  if (!row.test(line.text)) return false;
  report.arch ??= 'ia64';
  for (const { groups } of line.text.matchAll(value)) {
    setRegister((groups?.['name'] ?? '').toUpperCase(), groups?.['value'], line, report);
  }
  const { taints, release } = kernel.exec(line.text)?.groups ?? {};
  if (report.taint === null) setTaint(taints, line, report);
  if (report.release === null) setRelease(release, undefined, line, report);
  return true;
}
