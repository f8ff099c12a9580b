import { type Detector } from './detectors/detector.ts';
import { detectorsFor } from './detectors/detectors.ts';
import { isHeadless } from './headless.ts';
import { type Line, lineFrom, placeIn } from './line.ts';
import { recent, reportsLeadingTo } from './panic-cause.ts';
import { parts } from './parts/parts.ts';
import { type Headline, isForeign, newReport, type Report } from './report.ts';
import { isBacktraceHeader } from './session/backtrace-header.ts';
import { isSystemHeader, quotedPanic } from './session/system-header.ts';

/** A report ends when this many lines have gone by of which it uses none. */
const patience = 60;

/** As many messages of a report are kept for the matchers; the longest reports, of lockdep and KASAN, have some hundreds. */
const longestReport = 5000;

/** A precursor belongs to a report that follows within so many lines. */
const precursorReach = 20;

/** How a dump begins that somebody asked for, or that shows another processor: SysRq's lists, backtraces by NMI. It is no report. */
const askedFor = /^(?:SysRq ?|sysrq): (?:SysRq ?: )?Show|^NMI backtrace for cpu|^Sending NMI/;

/** How another one begins behind an end mark, where the first one's registers are printed once more. */
const another = /^(?:CPU: \d+ (?:UID: \d+ )?PID: |[Pp]id: \d+, comm: )/;

/**
 * Lines to reports. Give every message to `push`, then call `end`; each report is handed out once, in order, when no later line
 * can change it any more: a panic may come long after the report that led to it.
 */
export interface Segmenter {
  push: (line: Line) => void;
  end: () => void;
  /** While no report is open only lines that can begin one matter. */
  isOpen: () => boolean;
}

export function segmenter(settle: (report: Report) => void): Segmenter {
  let current: Report | null = null;
  /** The last finished reports of this boot, for the panic that one of them leads to. */
  let finished: Report[] = [];

  const close = (): void => {
    if (current === null) return;
    finished.push(current);
    current = null;
    if (finished.length > recent) finished.splice(0, 1).forEach(settle);
  };

  const closeAll = (): void => {
    close();
    finished.forEach(settle);
    finished = [];
  };

  const open = (line: Line): Report => {
    close();
    current = newReport(line);
    return current;
  };

  const push = (line: Line): void => {
    if (/^Linux version \d/.test(line.text)) {
      closeAll();
      return;
    }
    const headline = headlineOf(line);
    if (headline !== null) {
      takeHeadline(headline);
      return;
    }
    if (current === null || beginsAgain(line, current)) {
      if (isBacktraceHeader(line.text) || isSystemHeader(line.text)) open(line).session = true;
      else if (askedFor.test(line.text)) open(line).silent = true;
      else if (isHeadless(line.text)) open(line);
      else return;
    } else if (!current.session && (isBacktraceHeader(line.text) || isSystemHeader(line.text))) {
      open(line).session = true;
    }
    if (current !== null) read(line, current);
    if (current !== null && current.silence > patience) close();
  };

  const takeHeadline = (headline: Headline): void => {
    const { detector, line, groups, quoted } = headline;
    const reason = groups['reason'];
    if (detector.role === 'panic' && reason !== undefined) {
      const led = reportsLeadingTo(headline, current === null ? finished : [...finished, current]);
      for (const report of led) {
        report.panicked = true;
        report.panicReason ??= reason.trim();
        report.places.panic ??= placeIn(line);
        if (report === current) touch(report, line);
      }
      if (led.length > 0) return;
    }
    const goesOn = current !== null && (quoted ? current.session : belongs(current, detector));
    const target = goesOn && current !== null ? current : open(line);
    target.session ||= quoted;
    target.headlines.push(headline);
    target.lines.push(line);
    if (reason !== undefined) {
      target.panicReason = reason.trim();
      target.places.panic = placeIn(line);
    }
    target.panicked ||= detector.role === 'panic' || quoted;
    touch(target, line);
  };

  return { push, end: closeAll, isOpen: () => current !== null };
}

function read(line: Line, report: Report): void {
  report.length += 1;
  if (report.lines.at(-1) !== line && report.lines.length < longestReport) report.lines.push(line);
  if (report.ended) {
    report.silence += 1;
    return;
  }
  if (parts.some((part) => part(line, report))) touch(report, line);
  else if (!isForeign(line, report)) {
    report.silence += 1;
    keepText(line, report);
  }
}

function touch(report: Report, line: Line): void {
  report.lastLine = line;
  report.silence = 0;
}

/** The text of a WARN() stands beside the headline, before anything else of the report. */
function keepText(line: Line, report: Report): void {
  const early = report.headlines.length > 0 && report.pid === null && report.stacks.length === 0 && report.length <= 3;
  if (!early || line.text.trim() === '') return;
  report.texts.push({
    text: line.text.trim(),
    place: placeIn(line),
  });
}

function headlineOf(line: Line): Headline | null {
  // crash(8) quotes the headline; it is read in its quotation marks.
  const quoted = quotedPanic(line.text);
  const text = quoted?.text ?? line.text;
  for (const detector of detectorsFor(text)) {
    const found = detector.pattern.exec(text);
    if (found === null) continue;
    const inQuotes = quoted === null ? line : lineFrom(line, quoted.index, text);
    return { detector, line: inQuotes, groups: { ...found.groups }, quoted: quoted !== null };
  }
  return null;
}

/** Whether a line without a headline begins a further report: the head of a second one stands behind the trace of the first. */
function beginsAgain({ text }: Line, report: Report): boolean {
  if (report.silent || report.session) return false;
  if (report.ended) return another.test(text);
  // A stall's report holds the backtraces of other processors, each with its own head.
  const single = report.headlines[0]?.detector.blame !== 'stall';
  return single && report.stacks.length > 0 && report.modules.length > 0 && text.startsWith('Modules linked in:');
}

/** Whether a headline goes with the report that is open. */
function belongs(report: Report, { role, kind }: Detector): boolean {
  if (report.ended || report.silent) return false;
  if (role === 'detail') return true;
  if (report.stacks.length > 0) return false;
  const roles = report.headlines.map(({ detector }) => detector.role);
  const onlyExplained = roles.every((known) => known === 'precursor' || known === 'detail');
  if (role === 'die') return !report.session && !roles.includes('die') && report.length <= precursorReach * 2;
  if (role === 'report') {
    if (report.session) return false;
    return roles.length > 0 && onlyExplained && report.length <= precursorReach;
  }
  if (role === 'precursor')
    return roles.length > 0 && onlyExplained && report.headlines.some(({ detector }) => detector.kind === kind);
  return false;
}
