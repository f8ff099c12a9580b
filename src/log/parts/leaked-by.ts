import { type Line, placeIn } from '../lines/line.ts';
import { type Report } from '../report/report.ts';
import { wholeNumber } from '../text/whole-number.ts';

/**
 * Who allocated the object that kmemleak found without a reference; mm/kmemleak.c, 2.6.31 on:
 *
 *       comm "modprobe", pid 12, jiffies 4294900000 (age 12.300s)
 */
const form = /^\s*comm "(?<comm>.{0,32}?)", pid (?<pid>\d+), jiffies \d+/;

export function leakedBy(line: Line, report: Report): boolean {
  const groups = form.exec(line.text)?.groups;
  if (groups === undefined || report.pid !== null) return false;
  report.pid = wholeNumber(groups['pid']);
  report.comm = groups['comm'] ?? null;
  report.places.process = placeIn(line);
  return true;
}
