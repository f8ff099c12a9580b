import { type Context, type Frame } from '../../kernel/event.ts';
import { type Blame } from '../blame/blame.ts';
import { type Line, placeIn } from '../lines/line.ts';
import { readOnce } from '../lines/wording.ts';
import { isForeign, type Report } from '../report/report.ts';
import { frameOn, plainSymbolOf, tracedSymbolIn } from './frame.ts';

/**
 * The call trace, innermost frame first:
 *
 *     Call Trace:                                              x86, ppc64, s390x, riscv ("Call trace:" on arm64, "Trace:" on alpha)
 *      <IRQ>
 *      tcp_v4_syn_recv_sock+0x5a/0x400                         a frame, see ./frame.ts
 *      </IRQ>
 *     Call Trace: [<001d16f8>] foo+0x1/0x2                     m68k
 *
 * KFENCE and KMSAN print it without the heading, and who quotes a report may leave it out. A report may hold several traces; whose they are is
 * the question of who is to blame.
 */
const beginning = /^\s*(?:Call [Tt]race|[Bb]acktrace|(?:Stack )?Trace)(?: \(crc [0-9a-f]+\))?: ?/;

/** Marks of the stack that the next frames stand on, inline in front of a frame (to 4.9) or on a line of their own. */
const contexts: [RegExp, Context | null][] = [
  [/^<IRQ>\s*/, 'irq'],
  [/^<SOFTIRQ>\s*/, 'softirq'],
  [/^<NMI>\s*/, 'nmi'],
  [/^<#(?:DF|DB|MC|SS|VC)>\s*/, 'exception'],
  // `<>`: a web page took the inner one of `<<EOE>>` for markup.
  [/^<(?:EOI|EOE|<EOE>||TASK|\/IRQ|\/SOFTIRQ|\/NMI|\/#\w\w)>\s*/, 'task'],
  [/^<\/TASK>\s*/, null],
];

/** A kernel stack of 16 or 32 KiB holds fewer frames; a longer trace repeats itself. */
export const deepestStack = 1000;

/**
 * A line that is no frame ends the trace where it heads a list of its own:
 *
 *     Allocated by task 5:                                     mm/kasan/report.c, 4.12 on; "Freed by task 5:"
 *     PID = 5                                                  to 4.11, below "Allocated:" or "Freed:"
 *     Uninit was created at:                                   mm/kmsan/report.c, 6.1 on
 *     Showing all locks held in the system:                    kernel/locking/lockdep.c, no trace
 */
const heading = /:\s*$|^PID = \d+$/;

/** A frame like the one above it: nearly every line of a trace. No other construct has to look at it. */
export function nextFrame(line: Line, report: Report): boolean {
  if (!report.inTrace || report.inModules || report.inCode) return false;
  const stack = report.stacks.at(-1);
  if (stack === undefined || stack.length === 0) return false;
  const { context } = report;
  if (line.frame !== null) {
    line.frame.context = context;
    if (stack.length < deepestStack) stack.push(line.frame);
    return true;
  }
  const symbol = plainSymbolOf(line);
  if (symbol === null) return false;
  if (stack.length < deepestStack) stack.push(frameOn(line, symbol, context));
  return true;
}

export function callTrace(line: Line, report: Report): boolean {
  if (lacksHeading(line, report)) beginTrace(line, report);
  if (line.frame !== null) {
    line.frame.context = report.context;
    addFrame(line.frame, report);
    return true;
  }
  const { begins, first, mark, rest, symbol, heads } = traceWordsOf(line);
  if (begins) {
    beginTrace(line, report);
    if (first !== null) addFrame(frameOn(line, first, report.context), report);
    return true;
  }
  if (mark !== null && report.inTrace) report.context = mark.context;
  if (rest === '') return mark !== null;
  if (symbol === null) {
    if (!report.session && !isForeign(line, report)) {
      report.inPast = false;
      if (heads) beginPast(report);
    }
    return false;
  }
  const read = frameOn(line, symbol, report.context);
  if (rest.startsWith('([<')) readReturn(read, line, report);
  addFrame(read, report);
  return true;
}

/** What the words of a line tell of a trace. */
const traceWordsOf = readOnce((text) => {
  const { mark, rest } = behindMark(text.trimStart());
  const begins = beginning.exec(text);
  const first = begins === null ? null : tracedSymbolIn(text.slice(begins[0].length));
  return { begins: begins !== null, first, mark, rest, symbol: tracedSymbolIn(rest), heads: heading.test(rest) };
});

/**
 * On s390x the frame in brackets is the register of return, which may be stale. Right behind a jump to where no code is, it is not: the
 * branch that went astray has just set it. Below the place of the fault alone it tells who called there.
 *
 *     [<0000000000000000>] 0x0
 *    ([<000001e12d421b6a>] full_proxy_read+0x4a/0xc0)
 */
function readReturn(read: Frame, line: Line, report: Report): void {
  const stack = report.inTrace ? (report.stacks.at(-1) ?? []) : [];
  const [first] = stack;
  if (stack.length > 1) return;
  if (first?.function.startsWith('0x') === true) read.reliable = true;
  if (first === undefined || first.function === report.pointer?.symbol?.function) {
    report.link ??= { symbol: read, place: placeIn(line) };
  }
}

function addFrame(read: Frame, report: Report): void {
  // An excerpt may begin within the trace, and some reports print theirs without a heading.
  if (report.stacks.length === 0 && report.headlines.every(({ detector }) => detector.bareTrace === true)) {
    report.stacks.push([]);
    report.inTrace = true;
  }
  const stack = (report.inTrace ? report.stacks : report.inPast ? report.past : []).at(-1);
  if (stack !== undefined && stack.length < deepestStack) stack.push(read);
}

/** Reports with no other trace above their own, as of who allocated an object, or of the locks that were taken before. */
const atOnce = new Set<Blame>(['pointer', 'site', 'panic', 'stall', 'dispatched', 'wait']);

/** Who prints the trace stands in it to begin with. */
const printers = new Set(['show_trace', 'show_stack', 'dump_stack']);

/**
 * Frames that stand right below the headline, or below what says where the processor stood, are the trace. Those that go on from others belong
 * to what another processor prints. i386 from 2.6.14 to 2.6.17 shows a task its own trace without a heading, who prints it first; arch/i386/kernel/traps.c:
 *
 *      [<c0104034>] dump_stack+0x15/0x17
 */
function lacksHeading(line: Line, report: Report): boolean {
  const { headlines, stacks, inPast, inOrigin, waiting, lastLine } = report;
  if (stacks.length > 0 || headlines.length === 0 || inPast || inOrigin) return false;
  // The end of the headline, which a mail program broke off, looks like one.
  if (isForeign(line, report)) return false;
  const symbol = plainSymbolOf(line);
  if (symbol?.reliable !== true || plainSymbolOf(lastLine) !== null) return false;
  if (printers.has(symbol.function)) return true;
  return waiting.length === 0 && headlines.some(({ detector }) => atOnce.has(detector.blame));
}

/** The frames that follow tell of another time. */
export function beginPast(report: Report): void {
  report.inTrace = false;
  report.inPast = true;
  if (report.past.at(-1)?.length !== 0) report.past.push([]);
}

/** The mark of a stack, and what stands behind it; null and the whole text where there is none. */
function behindMark(text: string): { mark: { context: Context | null } | null; rest: string } {
  for (const [pattern, context] of text.startsWith('<') ? contexts : []) {
    const found = pattern.exec(text);
    if (found !== null) return { mark: { context }, rest: text.slice(found[0].length) };
  }
  return { mark: null, rest: text };
}

/** The frames that follow are a stack of their own. */
export function beginTrace(line: Line, report: Report): void {
  if (report.stacks.length !== 1 || report.stacks[0]?.length !== 0) report.stacks.push([]);
  report.inTrace = true;
  report.context = null;
  report.places.trace ??= placeIn(line);
}
