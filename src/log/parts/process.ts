import { firstMatch } from '../text/first-match.ts';
import { type Line, placeIn, placeOf } from '../lines/line.ts';
import { type Report } from '../report/report.ts';
import { mark } from '../scan/mark.ts';
import { wholeNumber } from '../text/whole-number.ts';
import { readOnce } from '../lines/wording.ts';
import { setRelease } from './set-release.ts';
import { setTaint } from './set-taint.ts';

/**
 * Who ran on which processor, with taints and release (kernel/panic.c, lib/dump_stack.c):
 *
 *     CPU: 77 PID: 718772 Comm: java Kdump: loaded Tainted: G           OE     4.19.90-25.37.v2101.ky10.x86_64 #1      (3.10 on)
 *     CPU: 0 UID: 0 PID: 5 Comm: kworker/0:0 Not tainted 6.12.0 #1                                                   (6.12 on)
 *     CPU: 0 UID: 0 PID: 5 Comm: kworker/0:0 Not tainted syzkaller #0 PREEMPT(full)                                  (whoever built it named it)
 *     CPU: 1 Not tainted 2.6.32-71.el6.s390x #1                                                                      (s390x and arm, to 3.8)
 *     CPU: 0    Tainted: P            (2.6.35.7 #1)
 *     Pid: 1234, comm: insmod Not tainted 2.6.9-89.ELsmp                                                             (2.6.9)
 *     Pid: 1234, comm: insmod Not tainted (2.6.32-71.el6.i686 #1) System x3650                                       (i386, 2.6.26 to 3.9)
 *     Pid: 21908, comm: ysec_hids_mod_l Tainted: G        W  ---------------    2.6.32-504.16.2.el6.x86_64 #1 Vendor Product   (2.6.18 to 3.9)
 *     Pid: 812, comm: cat Tainted: G           O 3.2.0-4-amd64 #1 Debian 3.2.102-1 HP ProLiant DL360 G7              (Debian 6 to 8)
 *
 *     CPU: 1 PID: 770 Comm: foo Not tainted 4.19.0-6-amd64 owner/project#1 Debian 4.19.67-2                            (a code hosting site took it for an issue)
 *
 * Names and taints have a length that ends the search in a damaged line: a name has 16 characters, that of a worker some more.
 */
const forms = [
  /\bCPU: (?<cpu>\d+) (?:UID: \d+ )?PID: (?<pid>-?\d+) Comm: (?<comm>.{0,64}?) (?:Kdump: loaded )?(?<taints>Not tainted|Tainted: .{0,120}?) +(?<release>\d+\.\d[\w.+~-]*|\w+(?= #\d)) (?<build>(?:[\w.-]+\/[\w.-]+)?#.*)$/,
  /\b[Pp]id: (?<pid>\d+), comm: +(?<comm>.{0,64}?) (?<taints>Not tainted|Tainted: .{0,120}?) +\(?(?<release>\d+\.\d[\w.+~-]*)\)?(?: (?<build>#[^\s)]+(?: Debian \d[\w.+~-]*)?)\)?)? ?(?<hardware>.*)$/,
  /^CPU: +(?<cpu>\d+) +(?<taints>Not tainted|Tainted: .{0,120}?) +\(?(?<release>\d+\.\d[\w.+~-]*) (?<build>#[^\s)]+)\)?$/,
  // damaged: cut off behind the name
  /\bCPU: (?<cpu>\d+) (?:UID: \d+ )?PID: (?<pid>-?\d+) Comm: (?<comm>\S+)/,
];

const formIn = (text: string): RegExpExecArray | null => firstMatch(forms, text);

const formOf = readOnce(formIn);

/** Whether a line says who ran. */
export function namesProcess(text: string): boolean {
  return formIn(text) !== null;
}

export function process(line: Line, report: Report): boolean {
  // With `CPU: ` or `, comm: ` a report may begin (../segment/headless.ts).
  if ((line.words & mark.opening) === 0) return false;
  const found = formOf(line);
  if (found?.groups === undefined) return false;
  const { cpu, pid, comm, taints, release, build, hardware } = found.groups;
  if (report.pid !== null && report.release !== null) return true;
  report.cpu ??= wholeNumber(cpu);
  const number = wholeNumber(pid);
  if (number !== null) {
    report.pid = number;
    report.comm = comm ?? null;
    report.places.process = placeIn(line, found.index, endOfName(found[0], comm ?? ''));
  }
  setTaint(taints, line, report);
  setRelease(release, build, line, report);
  if (hardware !== undefined && hardware !== '') {
    report.hardware = hardware;
    report.places.hardware = placeOf(line, hardware);
  }
  return true;
}

/** A task may be called `CPU 3/KVM`, as the line begins. */
function endOfName(text: string, name: string): number {
  return text.indexOf(name, text.search(/[Cc]omm: /) + 'comm: '.length) + name.length;
}
