import { type CrashKind, kinds } from '../../kernel/kinds.ts';
import { mayGoOn, withRest, withRestOfHeadline } from '../lines/broken-lines.ts';
import { type Detector } from '../detectors/detector.ts';
import { isOfDebugger } from '../detectors/xmon.ts';
import { headlineIn } from './headline-in.ts';
import { isHeadless } from './headless.ts';
import { type Line, placeIn } from '../lines/line.ts';
import { nobody, openReports } from './open-reports.ts';
import { addOwn, longestReport } from '../report/own-lines.ts';
import { recent, reportsLeadingTo } from './panic-cause.ts';
import { instructionPointer } from '../parts/instruction-pointer.ts';
import { readPart } from '../parts/parts.ts';
import { isDebuggerBanner } from '../parts/xmon.ts';
import { mark } from '../scan/mark.ts';
import { type Headline, isForeign, newReport, type Report } from '../report/report.ts';
import { isBacktraceHeader } from '../session/backtrace-header.ts';
import { isBacktraceMiddle } from '../session/backtrace-middle.ts';
import { isSystemHeader } from '../session/system-header.ts';
import { textAbove } from './text-above.ts';
import { readOnce } from '../lines/wording.ts';

/** A report ends when this many lines have gone by of which it uses none, if its headline does not say otherwise. */
const patience = 60;

/** A precursor belongs to a report that follows within so many lines. */
const precursorReach = 20;

/** In lines. */
const troubleReach = 20;

/** How a dump begins that somebody asked for, or that shows another processor: SysRq's lists, backtraces by NMI. It is no report. */
const askedFor = /^(?:SysRq ?|sysrq): (?:SysRq ?: )?Show|^NMI backtrace for cpu|^Sending NMI/;

/** How another one begins behind an end mark, where the first one's registers are printed once more. */
const another = /^(?:CPU: \d+ (?:UID: \d+ )?PID: |[Pp]id: \d+, comm: )/;

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
  /** The last line, where it may go on in the next one. */
  let broken: Line | null = null;
  /** The last reports of this boot in order of their first lines, for the panic that one of them leads to. */
  let kept: Report[] = [];

  const closeAll = (): void => {
    open.closeAll();
    kept.forEach(settle);
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
    if (
      (line.words & mark.boot) !== 0 &&
      /^Linux version \d/.test(line.text) &&
      !(own !== null && isDebuggerBanner(line, own))
    ) {
      closeAll();
      return true;
    }
    goOn(line, own);
    return false;
  };

  const goOn = (printed: Line, own: Report | null): void => {
    const { headline, line } = wholeOf(printed);
    if (headline !== null) {
      takeHeadline(headline, own);
      return;
    }
    above.push(line);
    const current = own ?? open.borrowed(line);
    const report = ((line.words & mark.opening) === 0 ? null : begunBy(line, current)) ?? current;
    if (report === null || report === nobody) return;
    read(line, report);
    if (report.silence > patienceOf(report)) open.close(report);
  };

  /** A line with what was broken off above it, and the headline in it. */
  const wholeOf = (line: Line): { headline: Headline | null; line: Line } => {
    const before = broken;
    const tells = (line.words & mark.headline) !== 0;
    const headline = tells ? headlineIn(line) : null;
    broken = headline === null && (tells || mayGoOn(line)) ? line : null;
    if (before === null || headline !== null) return { headline, line };
    const withHead = (before.words & mark.headline) === 0 ? null : withRestOfHeadline(before, line);
    const found = withHead && headlineIn(withHead);
    return { headline: found, line: withRest(before, line) ?? line };
  };

  /** The report that a line without a headline begins. */
  const begunBy = (line: Line, current: Report | null): Report | null => {
    const { session, middle, silent, headless } = openingOf(line);
    const goesOn = current !== null && !beginsAgain(line, current) && (current.session || !session);
    if (goesOn) return null;
    if (current === null && middle) {
      return Object.assign(begin(line, null), { session: true, inTrace: true, stacks: [[]] });
    }
    return session || silent || headless ? Object.assign(begin(line, null), { session, silent }) : null;
  };

  const takeHeadline = (headline: Headline, own: Report | null): void => {
    const { detector, line, groups, quoted } = headline;
    const textLines = above.take(line);
    const reason = groups['reason'];
    if (detector.role === 'panic' && reason !== undefined) {
      const led = reportsLeadingTo(headline, kept);
      for (const report of led) {
        report.panicked = true;
        report.panicReason ??= reason.trim();
        report.places.panic ??= placeIn(line);
        // Where the report's own headline is missing, or tells of a trouble, the panic may say what it was.
        if (detector.kind !== 'panic' && !tellsOfCrash(report)) report.headlines.push(headline);
        // What was told in a line, or nearly, is not open any more; the panic's trace is its own.
        const goesOn = report.headlines.some((each) => each.detector.reach !== undefined);
        if (goesOn) open.move(report, line.caller);
        if (goesOn || report === own) take(line, report);
      }
      if (led.length > 0) return;
    }
    const current = (detector.role === 'die' ? open.dying(line) : null) ?? own ?? open.announcing(line);
    const repeats = current !== null && isOfInlined(current);
    if (repeats) forgetHeadline(current);
    const goesOn = repeats || (current !== null && (quoted ? current.session : belongs(current, headline)));
    const aside = !goesOn && (detector.reach === 0 || (own !== null && isAside(detector, own)));
    if (aside && own !== null) own.silence += 1;
    const target = goesOn ? current : aside ? keep(line) : begin(line, own);
    if (goesOn && own === null) open.move(target, line.caller);
    target.session ||= quoted;
    target.headlines.push(headline);
    if (reason !== undefined) {
      target.panicReason = reason.trim();
      target.places.panic = placeIn(line);
    }
    target.panicked ||= detector.role === 'panic' || quoted;
    if (!goesOn && detector.kind === 'warning') takeText(textLines, target);
    take(line, target);
  };

  return { push, end: closeAll, isOpen: () => open.any() || above.isOpen() || broken !== null };
}

/** Of troubles that come in storms little is read in vain. */
function patienceOf({ headlines }: Report): number {
  return headlines.at(-1)?.detector.reach ?? patience;
}

function tellsOfCrash({ headlines }: Report): boolean {
  return headlines.some(({ detector }) => kinds[detector.kind].severity === 'crash');
}

function read(line: Line, report: Report): void {
  report.length += 1;
  if (report.ended) {
    if (isSaidAgain(line, report)) {
      take(line, report);
      return;
    }
    report.silence += 1;
    hold(line, report);
    return;
  }
  if (readPart(line, report)) {
    take(line, report);
    return;
  }
  hold(line, report);
  if (!isForeign(line, report)) {
    report.silence += 1;
    keepText(line, report);
  }
}

/**
 * Right behind the end mark some kernels of x86 print once more where the processor stood (arch/x86/kernel/dumpstack.c, 4.18 on); of a report whose
 * first such line was lost it is the only one.
 */
function isSaidAgain(line: Line, report: Report): boolean {
  report.inTrace = false;
  return report.pointer === null && report.silence === 0 && instructionPointer(line, report) && report.pointer !== null;
}

/** A line that belongs to the report if another one of it follows. */
function hold(line: Line, { own, waiting }: Report): void {
  if (own.messages.texts.length + waiting.length < longestReport) waiting.push(line);
}

/** A line that belongs to the report for certain; so do those between it and the last one that did. */
function take(line: Line, report: Report): void {
  if (report.waiting.length > 0) {
    for (const each of report.waiting) addOwn(report.own, each);
    report.waiting = [];
  }
  addOwn(report.own, line);
  report.lastLine = line;
  report.silence = 0;
}

/** The text of a WARN() above its headline is the report's own. */
function takeText(lines: readonly Line[], report: Report): void {
  for (const line of lines) {
    addOwn(report.own, line);
    addText(line, report);
  }
}

/** To 4.18 it stands below the headline, before anything else of the report. */
function keepText(line: Line, report: Report): void {
  const early = report.headlines.length > 0 && report.pid === null && report.stacks.length === 0 && report.length <= 3;
  if (early && line.text.trim() !== '') addText(line, report);
}

function addText(line: Line, report: Report): void {
  report.texts.push({ text: line.text.trim(), place: placeIn(line) });
}

/** What a line may begin that has no headline. */
const openingOf = readOnce((text) => {
  const session = isBacktraceHeader(text) || isSystemHeader(text);
  return {
    session,
    middle: isBacktraceMiddle(text),
    silent: !session && askedFor.test(text),
    headless: isHeadless(text),
  };
});

/** Whether a line without a headline begins a further report: the head of a second one stands behind the trace of the first. */
function beginsAgain({ text }: Line, report: Report): boolean {
  if (report.silent || report.session) return false;
  if (report.ended) return another.test(text);
  if (isSilentTrouble(report) && isHeadless(text)) return true;
  // A stall's report holds the backtraces of other processors, each with its own head.
  const single = report.headlines[0]?.detector.blame !== 'stall';
  return single && report.stacks.length > 0 && report.modules.length > 0 && text.startsWith('Modules linked in:');
}

/** A trouble prints its trace at once if it prints one: what comes later is of another crash, whose headline is lost. */
function isSilentTrouble(report: Report): boolean {
  return report.silence > troubleReach && report.stacks.length === 0 && !tellsOfCrash(report);
}

/** Whether a headline goes with the report that is open. */
function belongs(report: Report, headline: Headline): boolean {
  const { role, kind } = headline.detector;
  if (report.ended || report.silent) return false;
  if (role === 'detail') return true;
  if (report.stacks.length > 0) return false;
  const roles = report.headlines.map(({ detector }) => detector.role);
  const onlyExplained = report.headlines.every(explains);
  if (role === 'die') {
    // A trouble does not die: the crash that follows it is one of its own.
    const dies = roles.length === 0 || tellsOfCrash(report);
    return dies && !report.session && !roles.includes('die') && report.length <= precursorReach * 2;
  }
  if (role === 'report') {
    if (report.session) return false;
    const debugged = report.headlines.every(({ detector }) => isOfDebugger(detector));
    const isReason = isReasonOf(report, headline) || isFaultOf(report, headline);
    const goesOn = onlyExplained || debugged || diesOf(report, headline) || isReason;
    // Between VM_BUG_ON_PAGE() and its BUG stands where the page came from, in as many lines as the traces have.
    return roles.length > 0 && goesOn && report.silence <= precursorReach;
  }
  if (role === 'precursor') {
    if (roles.length > 0 && onlyExplained) return report.headlines.some((each) => isOfKind(each, headline));
    // Between the two may stand the end of the headline, which a mail program broke off.
    return report.length <= 1 && report.headlines.some(({ detector }) => isTextOf(detector, kind));
  }
  return false;
}

/** Whether a headline says more of what another one explained; a machine check of another processor is one of its own. */
function isOfKind(first: Headline, { detector: { kind }, groups }: Headline): boolean {
  const [one, other] = [first.groups['cpu'], groups['cpu']];
  return first.detector.kind === kind && (one === undefined || other === undefined || one === other);
}

/**
 * To 3.2 BUG() of arm wrote to NULL in order to die (arch/arm/kernel/traps.c):
 *
 *     kernel BUG at kernel/cred.c:98!
 *     Unable to handle kernel NULL pointer dereference at virtual address 00000000
 */
function diesOf({ headlines, pointer, pid }: Report, { detector, groups }: Headline): boolean {
  const isNull = detector.kind === 'null-dereference' && /^0+$/.test(groups['address'] ?? '');
  return isNull && pointer === null && pid === null && headlines.at(-1)?.detector.kind === 'kernel-bug';
}

/**
 * The line of die() may stand above the headline of its fault, where somebody put in order what two processors printed:
 *
 *     Oops[#1]:
 *     CPU 0 Unable to handle kernel paging request at virtual address 0000000000741d58, era == 90000000851b5ac0, ra == ...
 */
function isFaultOf({ headlines: [first, ...others], length }: Report, { groups }: Headline): boolean {
  const died =
    first?.detector.role === 'die' && first.detector.kind === 'oops' && first.groups['errorCode'] === undefined;
  return died && others.length === 0 && length <= 1 && groups['address'] !== undefined;
}

/**
 * Whether the line above is a headline that a symbolizer printed for a call that was inlined: the function itself stands in the last one.
 * A mail program may have broken it.
 *
 *     BUG: KASAN: null-ptr-deref in kref_put include/linux/kref.h:64 [inline]
 *     BUG: KASAN: null-ptr-deref in l2cap_chan_put+0x28/0x230 net/bluetooth/l2cap_core.c:502
 */
function isOfInlined({ headlines, texts, length }: Report): boolean {
  if (length > 1) return false;
  const above = length === 0 ? headlines.at(-1)?.line.text : texts.at(-1)?.text;
  return above !== undefined && /(?:^| )\[inline\](?:, CPU#\d+: .*)?$/.test(above);
}

/** With the rest of it that was broken off. */
function forgetHeadline(report: Report): void {
  report.headlines.pop();
  report.texts.length -= Math.min(report.length, report.texts.length);
  report.length = 0;
}

/**
 * parisc panicked at first in 5.6, and then said of what (arch/parisc/kernel/traps.c, parisc_terminate()):
 *
 *     Kernel panic - not syncing: Bad Address (null pointer deref?)
 *     Bad Address (null pointer deref?): Code=26 (Data memory access rights trap) at addr 0000000000000000
 */
function isReasonOf({ headlines, panicReason, pointer }: Report, { line }: Headline): boolean {
  const isPanic = headlines.length === 1 && headlines[0]?.detector.role === 'panic';
  return isPanic && panicReason !== null && pointer === null && line.text.startsWith(`${panicReason}: `);
}

/** Whether a headline only says what will be reported; behind one that does, an alert of a filesystem is its text. */
function explains({ detector: { role, kind } }: Headline, at: number, [first]: Headline[]): boolean {
  if (role === 'precursor' || role === 'detail') return true;
  return at > 0 && first?.detector.role === 'precursor' && kind === 'filesystem-error';
}

/** To 4.18 WARN() printed its text below the headline: `WARNING: CPU: 1 PID: 9 at lib/refcount.c:187 f+0x1/0x2`, `refcount_t: underflow`. */
function isTextOf({ role, kind }: Detector, text: CrashKind): boolean {
  return role === 'report' && (kind === 'warning' || kind === text);
}

/**
 * A report without a trace, whose own context comes to another one while it prints the first: that one's trace is of the same way.
 * What names nobody, as the line of a disk or of the hardware, prints none.
 */
function breaksOff({ headlines, stacks, pointer, firstLine, length }: Report, { caller }: Line): boolean {
  return (
    headlines.some(({ detector }) => detector.blame !== 'none') &&
    stacks.length === 0 &&
    pointer === null &&
    caller !== null &&
    caller === firstLine.caller &&
    length <= precursorReach
  );
}

/** Troubles that are told in a line, whoever prints at that time. */
const asides: CrashKind[] = ['io-error', 'filesystem-error', 'hardware-error', 'memory-failure'];

/** Whether a line only comes between the lines of a crash: another processor had something to say. */
function isAside({ kind, role }: Detector, report: Report): boolean {
  const [first] = report.headlines;
  if (role === 'panic') return false;
  if (report.ended || first === undefined || kinds[first.detector.kind].severity !== 'crash') return false;
  // Where the machine goes down, the trace goes on below whatever another processor still reports.
  const overtaken = report.panicked && report.inTrace && kinds[kind].severity === 'trouble';
  return overtaken || asides.includes(kind);
}
