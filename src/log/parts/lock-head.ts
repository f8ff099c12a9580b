import { type Line, placeIn } from '../lines/line.ts';
import { type Report } from '../report/report.ts';
import { wholeNumber } from '../text/whole-number.ts';
import { setRelease } from './set-release.ts';
import { setTaint } from './set-taint.ts';

/**
 * The head of lockdep's reports, which come to the line with the processor only at their end (kernel/locking/lockdep.c):
 *
 *     6.6.0-work-10442-ga7150a9168f8-dirty #134 Not tainted
 *     kswapd0/109 is trying to acquire lock:
 *     swapper/0/0 [HC1[1]:SC0[0]:HE0:SE1] takes:
 *     food/77 just changed the state of lock:
 *     food/77 is exiting with locks still held!
 */
const kernel =
  /^(?<release>\d+\.\d[\w.+~-]*) (?<build>#\S+(?: \S+){0,3}?) (?<taints>Not tainted|Tainted: [A-Z].{0,100}?) *$/;
const task =
  /^(?<comm>\S.{0,30}?)\/(?<pid>\d+) (?:\[HC\d|(?:is (?:trying to (?:acquire|release)|freeing memory|exiting with|leaving the kernel)|just changed the state of|still has)\b)/;

/** Whether a line is one of them. */
export function headsLockReport(text: string): boolean {
  return kernel.test(text) || task.test(text);
}

export function lockHead(line: Line, report: Report): boolean {
  return readKernel(line, report) || readTask(line, report);
}

function readKernel(line: Line, report: Report): boolean {
  const groups = kernel.exec(line.text)?.groups;
  if (groups === undefined || report.release !== null) return false;
  const { release, build, taints } = groups;
  setRelease(release, build, line, report);
  setTaint(taints, line, report);
  return true;
}

function readTask(line: Line, report: Report): boolean {
  const groups = task.exec(line.text)?.groups;
  if (groups === undefined || report.pid !== null) return false;
  report.pid = wholeNumber(groups['pid']);
  report.comm = groups['comm'] ?? null;
  report.places.process = placeIn(line);
  return true;
}
