import { isDebuggerBanner } from '../parts/xmon.ts';
import { isBroken, mayBeRest, withRest, withRestOfHeadline } from '../lines/broken-lines.ts';
import { type Line, placeIn } from '../lines/line.ts';
import { type Headline, namesCrash, newReport, type Report } from '../report/report.ts';
import { mark } from '../scan/mark.ts';
import { belongs, breaksOff, isAside, isBeginningOf, isCopied, isOfInlined } from './belongs.ts';
import { isBootBanner } from './boot-banner.ts';
import { headsToBodies } from './fault-heads.ts';
import { headlineIn } from './headline-in.ts';
import { nobody, openReports } from './open-reports.ts';
import { beginsAgain, beginsWithin, firstLines, openingOf } from './opening.ts';
import { recent, reportsLeadingTo } from './panic-cause.ts';
import { readLine, takeLine, takeText } from './read-line.ts';
import { textAbove } from './text-above.ts';

/** A report ends when this many lines have gone by of which it uses none, if its headline does not say otherwise. */
const patience = 60;

/**
 * Lines to reports. Give every message to `push`, then call `end`; each report is handed out once, in order, when no later line
 * can change it any more: a panic may come long after the report that led to it.
 */
export interface Segmenter {
  /** Returns whether a boot begins with the line. */
  push: (line: Line) => boolean;
  end: () => void;
  /** While no report is open only lines that can begin one matter. */
  isOpen: () => boolean;
}

export function segmenter(settle: (report: Report) => void): Segmenter {
  const open = openReports();
  const above = textAbove();
  /** The last line, which may go on in the next one; null where it is a whole headline. */
  let last: Line | null = null;
  /** The last reports of this boot in order of their first lines, for the panic that one of them leads to. */
  let kept: Report[] = [];

  const closeAll = (): void => {
    open.closeAll();
    headsToBodies(kept).forEach(settle);
    kept = [];
  };

  const begin = (line: Line, before: Report | null): Report => {
    const report = keep(line);
    open.add(report, line.caller, before);
    if (before !== null && breaksOff(before, line)) {
      before.cutShortBy = report;
      before.stacks = report.stacks;
    }
    return report;
  };

  /** A report that keeps its place in the order, and is not open. */
  const keep = (line: Line): Report => {
    const report = newReport(line);
    kept.push(report);
    if (kept.length > recent) {
      kept.splice(0, 1).forEach((oldest) => {
        open.close(oldest);
        settle(oldest);
      });
    }
    return report;
  };

  const push = (line: Line): boolean => {
    const own = open.forLine(line);
    if ((line.words & mark.boot) !== 0 && isBootBanner(line) && !(own !== null && isDebuggerBanner(line, own))) {
      closeAll();
      return true;
    }
    goOn(line, own);
    return false;
  };

  const goOn = (printed: Line, own: Report | null): void => {
    const before = last;
    const printedHeadline = headlineOf(printed);
    const isRest = printedHeadline === null && before !== null && mayBeRest(before, printed);
    const whole = isRest ? withRest(before, printed) : null;
    last = lastOf(printed, whole, printedHeadline);
    const headline = isRest ? headlineWithRest(before, printed, whole) : printedHeadline;
    if (headline !== null) {
      takeHeadline(headline, own);
      return;
    }
    const line = whole ?? printed;
    above.push(line);
    const current = own ?? open.borrowed(line);
    const begins = (line.words & mark.opening) !== 0 || line.number <= firstLines;
    const report = (begins ? begunBy(line, current) : null) ?? current;
    if (report === null || report === nobody) return;
    readLine(line, report);
    if (report.silence > 0 && report.silence > patienceOf(report)) open.close(report);
  };

  /** The report that a line without a headline begins. */
  const begunBy = (line: Line, current: Report | null): Report | null => {
    const { session, middle, silent, headless } = openingOf(line);
    const goesOn = current !== null && !beginsAgain(line, current) && (current.session || !session);
    if (goesOn) return null;
    if (current === null && (middle || beginsWithin(line))) {
      return Object.assign(begin(line, null), { session: middle, inTrace: true, stacks: [[]] });
    }
    return session || silent || headless ? Object.assign(begin(line, null), { session, silent }) : null;
  };

  /** Gives a panic to the reports that led to it; whether there are any. */
  const takePanic = (headline: Headline, reason: string, own: Report | null): boolean => {
    const { detector, line } = headline;
    const led = reportsLeadingTo(headline, kept);
    for (const report of led) {
      report.panicked = true;
      report.aside = false;
      report.panicReason ??= reason;
      report.places.panic ??= placeIn(line);
      // Where the report's own headline is missing, or tells of a trouble, the panic may say what it was.
      if (detector.kind !== 'panic' && !namesCrash(report)) report.headlines.push(headline);
      // What was told in a line, or nearly, is not open any more; the panic's trace is its own.
      const goesOn = report.headlines.some((each) => each.detector.reach !== undefined);
      if (goesOn) open.move(report, line.caller);
      if (goesOn || report === own) takeLine(line, report);
    }
    return led.length > 0;
  };

  const takeHeadline = (headline: Headline, own: Report | null): void => {
    const { detector, line, groups, quoted } = headline;
    if (own !== null && isCopied(own, line)) {
      takeLine(line, own);
      return;
    }
    const textLines = above.take(line);
    const reason = groups['reason'];
    if (detector.role === 'panic' && reason !== undefined && takePanic(headline, reason.trim(), own)) return;
    const current = (detector.role === 'die' ? open.dying(line) : null) ?? own ?? open.announcing(line);
    const repeats = current !== null && (isOfInlined(current) || isBeginningOf(current, line));
    if (repeats) forgetHeadline(current);
    const goesOn = repeats || (current !== null && (quoted ? current.session : belongs(current, headline)));
    const aside = !goesOn && (detector.reach === 0 || (own !== null && isAside(detector, own)));
    if (aside && own !== null) own.silence += 1;
    const target = goesOn ? current : aside ? keep(line) : begin(line, own);
    if (goesOn && own === null) open.move(target, line.caller);
    target.aside = false;
    target.session ||= quoted;
    target.headlines.push(headline);
    if (reason !== undefined) {
      target.panicReason = reason.trim();
      target.places.panic = placeIn(line);
    }
    target.panicked ||= detector.role === 'panic' || quoted;
    if (!goesOn && detector.kind === 'warning') takeText(textLines, target);
    takeLine(line, target);
  };

  return { push, end: closeAll, isOpen: () => open.any() || above.isOpen() || (last !== null && mayGoOn(last)) };
}

function headlineOf(line: Line): Headline | null {
  return (line.words & mark.headline) === 0 ? null : headlineIn(line);
}

/** What the next line may be the rest of: this one, or what this one is the rest of. */
function lastOf(printed: Line, whole: Line | null, headline: Headline | null): Line | null {
  if (whole !== null) return isBroken(whole) ? whole : (printed.words & mark.headline) === 0 ? null : printed;
  return headline === null || isBroken(printed) ? printed : null;
}

/** The headline that a line is with the one above, which may have been broken. */
function headlineWithRest(above: Line, rest: Line, whole: Line | null): Headline | null {
  const joined = (above.words & mark.headline) === 0 ? null : (whole ?? withRestOfHeadline(above, rest));
  return joined && headlineIn(joined);
}

/** Whether a line that is no headline may go on in the next one, as a headline that was broken may. */
function mayGoOn(line: Line): boolean {
  return (line.words & mark.headline) !== 0 || isBroken(line);
}

/** Of troubles that come in storms little is read in vain. */
function patienceOf({ headlines }: Report): number {
  return headlines.at(-1)?.detector.reach ?? patience;
}

/** Takes the last headline back, which the next one says again, with the rest of it that was broken off. */
function forgetHeadline(report: Report): void {
  report.headlines.pop();
  report.texts.length -= Math.min(report.length, report.texts.length);
  report.length = 0;
}
