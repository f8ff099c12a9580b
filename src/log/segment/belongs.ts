import { type CrashKind, kinds } from '../../kernel/kinds.ts';
import { type Detector, type Role } from '../detectors/detector.ts';
import { isOfDebugger } from '../detectors/xmon.ts';
import { type Line } from '../lines/line.ts';
import { type Headline, namesCrash, type Report } from '../report/report.ts';

/** A precursor belongs to a report that follows within so many lines. */
const precursorReach = 20;

/** The line of die() stands within so many lines of the report. */
const dieReach = 40;

/** Whether a headline goes with the report that is open. */
export function belongs(report: Report, headline: Headline): boolean {
  const { role } = headline.detector;
  if (report.ended || report.silent) return false;
  // Behind a trace stands nothing but what makes the report more exact.
  return (role === 'detail' || report.stacks.length === 0) && goesWith[role](report, headline);
}

/** Whether a headline of each role goes with a report, by what the report has been told to be so far. */
const goesWith: Record<Role, (report: Report, headline: Headline) => boolean> = {
  precursor: (report, headline) => {
    const { headlines, length } = report;
    if (headlines.length > 0 && isOnlyExplained(report)) return headlines.some((each) => isOfKind(each, headline));
    // Between the two may stand the end of the headline, which a mail program broke off.
    return length <= 1 && headlines.some(({ detector }) => isTextOf(detector, headline.detector.kind));
  },
  report: (report, headline) => {
    const { headlines, session, silence } = report;
    const goesOn =
      (isOnlyExplained(report) && !isOfTrouble(report, headline)) ||
      isOfDebuggerAlone(report) ||
      [diesOf, isReasonOf, isFaultOf].some((goesBehind) => goesBehind(report, headline));
    if (tellsItself(headline) && headlines.some((each) => !isOfKind(each, headline))) return false;
    // Between VM_BUG_ON_PAGE() and its BUG stands where the page came from, in as many lines as the traces have.
    return !session && headlines.length > 0 && goesOn && silence <= precursorReach;
  },
  detail: () => true,
  die: (report) => {
    const { headlines, session, length } = report;
    const died = headlines.some(({ detector }) => detector.role === 'die');
    // A trouble does not die, nor does a warning: the crash that follows it is one of its own.
    const warned = headlines.some(({ detector: { kind, role } }) => kind === 'warning' && role === 'report');
    const dies = headlines.length === 0 || (namesCrash(report) && !warned && !died);
    return dies && !session && length <= dieReach;
  },
  panic: () => false,
};

/** What a sanitizer reports no other check has explained: `refcount_t: increment on 0; use-after-free.` above it is of a WARN of its own. */
const sanitizers: CrashKind[] = ['kasan', 'kmsan', 'kcsan', 'kfence'];

function tellsItself({ detector: { kind } }: Headline): boolean {
  return sanitizers.includes(kind);
}

/** Whether a headline says more of what another one explained; a machine check of another processor is one of its own. */
function isOfKind(first: Headline, { detector: { kind }, groups }: Headline): boolean {
  const [one, other] = [first.groups['cpu'], groups['cpu']];
  return first.detector.kind === kind && (one === undefined || other === undefined || one === other);
}

/** The debugger of ppc64 tells the exception of a BUG() first, and its headline below (../detectors/xmon.ts). */
function isOfDebuggerAlone({ headlines }: Report): boolean {
  return headlines.every(({ detector }) => isOfDebugger(detector));
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
export function isOfInlined({ headlines, texts, length }: Report): boolean {
  if (length > 1) return false;
  const above = length === 0 ? headlines.at(-1)?.line.text : texts.at(-1)?.text;
  return above !== undefined && /(?:^| )\[inline\](?:, CPU#\d+: .*)?$/.test(above);
}

/** Whether the line above is the beginning of a headline, which was taken for one: its rest stands on the next row. */
export function isBeginningOf({ headlines, length }: Report, { text, number }: Line): boolean {
  const above = headlines.at(-1)?.line;
  return length === 0 && above?.number === number && text.startsWith(`${above.text} `);
}

/** Whether a headline of the report stands in the log and on the terminal: `Oops: 0000 [#1] SMP` of syslogd, and behind ` kernel:`. */
export function isCopied({ headlines }: Report, { text, copied }: Line): boolean {
  return headlines.some(({ line }) => line.copied !== copied && line.text === text);
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

/** Whether nothing but what will be reported was said. */
function isOnlyExplained({ headlines }: Report): boolean {
  return headlines.every(explains);
}

/** Whom the OOM killer chose explains its own report, and no crash that comes later. */
function isOfTrouble(report: Report, { detector: { kind } }: Headline): boolean {
  const isDetailed = report.headlines.every(({ detector: { role } }) => role === 'detail');
  return isDetailed && !namesCrash(report) && kinds[kind].severity === 'crash';
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
export function breaksOff({ headlines, stacks, pointer, firstLine, length }: Report, { caller }: Line): boolean {
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
export function isAside({ kind, role }: Detector, report: Report): boolean {
  const [first] = report.headlines;
  if (role === 'panic') return false;
  if (report.ended || first === undefined || kinds[first.detector.kind].severity !== 'crash') return false;
  // Where the machine goes down, the trace goes on below whatever another processor still reports.
  const overtaken = report.panicked && report.inTrace && kinds[kind].severity === 'trouble';
  return overtaken || asides.includes(kind);
}
