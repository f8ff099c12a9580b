import { type CrashKind, kinds } from '../../kernel/kinds.ts';
import { type Detector } from '../detectors/detector.ts';
import { leadingTo, type LeadsTo } from '../detectors/panic.ts';
import { type Line } from '../lines/line.ts';
import { type Headline, namingHeadline, type Report } from '../report/report.ts';
import { awaitsDie } from './side-by-side.ts';
import { wholeNumber } from '../text/whole-number.ts';

/** A panic follows what led to it within so many reports. */
export const recent = 64;

/** The reports of a boot that a panic only carries out; empty where the panic stands for itself. */
export function reportsLeadingTo({ detector, line, groups }: Headline, reports: Report[]): Report[] {
  const isConsequenceOf = leadingTo((groups['reason'] ?? '').trim());
  const led = ledTo(reports.slice(-recent), line, (report) => leadsTo(report, isConsequenceOf, { detector, line }));
  if (led.length === 0) return led;
  return [...reports.filter(({ cutShortBy }) => cutShortBy !== null && led.includes(cutShortBy)), ...led];
}

/** Reports of one round of a watchdog, which panics when it has printed them all. */
const rounds: CrashKind[] = ['hung-task', 'rcu-stall'];

/** Of the reports that may have led to a panic, those that did: the last of the context that panics, or a watchdog's whole round. */
function ledTo(reports: Report[], { caller }: Line, mayHave: (report: Report) => boolean): Report[] {
  const ofCaller = caller === null ? [] : reports.filter(({ firstLine }) => firstLine.caller === caller);
  const likely = ofCaller.some(mayHave) ? ofCaller : reports;
  // Who has not come to die() yet did not bring the machine down.
  const last = likely.findLast((report) => !awaitsDie(report) && mayHave(report)) ?? likely.findLast(mayHave);
  if (last === undefined) return [];
  const kind = last.headlines[0]?.detector.kind;
  return kind !== undefined && rounds.includes(kind)
    ? likely.filter((report) => report.headlines[0]?.detector.kind === kind && mayHave(report))
    : [last];
}

/** Whether a panic only carries out what a report led to. */
function leadsTo(
  report: Report,
  isConsequenceOf: LeadsTo,
  { detector, line }: Pick<Headline, 'detector' | 'line'>,
): boolean {
  if (report.silent || (report.headlines.length === 0 && report.pid === null && !isEndOfOops(report))) return false;
  if (wentOn(report, line)) return false;
  const [first] = report.headlines;
  // Nothing comes after a panic: the next one is of another boot, of which the log does not hold the beginning.
  if (first?.detector.role === 'panic') return false;
  // An excerpt without its headline may be anything.
  const pid = report.pid ?? wholeNumber(namingHeadline(report)?.groups['pid']);
  return isConsequenceOf(first?.detector.kind ?? null, pid) || explains(report, detector);
}

/** An excerpt that begins within an oops has its last lines, if nothing of its head. */
function isEndOfOops({ ended, code, pointer, stacks }: Report): boolean {
  return ended && (code !== null || pointer !== null || stacks.length > 0);
}

/** More lines do not stand between a trouble's report and the panic that it ends in. */
const troubleReach = 60;

/** The machine goes on after a trouble, unless the panic ends its report: the OOM killer found nobody to kill. */
function wentOn({ headlines, firstLine, silence }: Report, panic: Line): boolean {
  const [first] = headlines;
  if (first === undefined || kinds[first.detector.kind].severity === 'crash') return false;
  const ends = headlines.some(({ detector }) => detector.role === 'detail');
  return ends || silence > troubleReach || firstLine.caller !== panic.caller;
}

/** A panic that says again what a precursor announced: `sysrq: Trigger a crash`, then `sysrq triggered crash`. */
function explains(report: Report, { kind }: Detector): boolean {
  return report.headlines.some(({ detector }) => detector.role === 'precursor' && detector.kind === kind);
}
