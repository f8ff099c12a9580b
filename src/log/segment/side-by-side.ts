import { type CrashKind } from '../../kernel/kinds.ts';
import { remembered } from '../../kernel/remembered.ts';
import { firstLetters } from '../text/first-letter.ts';
import { type Line } from '../lines/line.ts';
import { isFrame } from '../parts/frame.ts';
import { isPageFaultDetail } from '../parts/page-fault-detail.ts';
import { type Report } from '../report/report.ts';
import { wholeNumber } from '../text/whole-number.ts';
import { readOnce } from '../lines/wording.ts';

/**
 * Two processors print a report each at the same time, and their lines do not say which is whose. What can be told is told by the order in
 * which the kernel prints the parts of a report, each once: a line belongs to the only report that still lacks it.
 *
 *     WARNING: CPU: 1 PID: 9 at kernel/a.c:1 f+0x1/0x2        the first report
 *     WARNING: CPU: 2 PID: 7 at kernel/b.c:1 g+0x1/0x2        the second
 *     CPU: 1 PID: 9 Comm: kworker/1:0 Not tainted 5.10.0 #1   the first: its headline names the processor
 *     RIP: 0010:f+0x1/0x2                                     the first: the head of the second has not come
 */
interface Section {
  /** The characters that it begins with, blanks aside. */
  begins: string;
  pattern: RegExp;
  /** Whether the report may go on with it; `found` is what the expression found in the line. */
  lacks: (report: Report, found: RegExpExecArray) => boolean;
  /** Whether the headline of the report says that it is its own, whoever else lacks it. */
  isOwn?: (report: Report, found: RegExpExecArray) => boolean;
  /** Every report of a boot has the same: whoever gets it. */
  shared?: boolean;
}

/** What reports that wait for the line of die() are: the headline is printed before the lock is taken that lets one processor die at a time. */
const faults: CrashKind[] = ['null-dereference', 'page-fault', 'oops'];

/**
 * Whether nothing but the headline was printed: the line of die() comes first. On arm64, arm, riscv, ppc64, s390x, loongarch and MIPS another
 * processor may still be printing its report meanwhile.
 */
export function awaitsDie({ headlines, pid, stacks }: Report): boolean {
  if (pid !== null || stacks.length > 0) return false;
  const [first] = headlines;
  return (
    first?.detector.role === 'report' &&
    faults.includes(first.detector.kind) &&
    first.groups['errorCode'] === undefined &&
    headlines.every(({ detector }) => detector.role !== 'die')
  );
}

/** On x86 the headline of a fault is printed under the lock: the next line of die() is its own. */
const underLock = /BUG: (?:unable to handle|kernel NULL pointer)/;

/**
 * Of several reports, the newest first, the one that the line of die() belongs to. Who faulted first mostly gets the lock first; but who has
 * not printed the details of the fault yet, where another one has, does not ask for it.
 */
export function dyingOf(reports: readonly Report[]): Report | null {
  const waiting = reports.filter(awaitsDie);
  const [newest] = waiting;
  if (newest === undefined || underLock.test(newest.headlines[0]?.line.text ?? '')) return newest ?? null;
  return waiting.findLast(({ firstLine, lastLine }) => lastLine !== firstLine) ?? waiting.at(-1) ?? null;
}

/** What is printed from the headline of a fault to the line of die(), which counts the oopses, beside what ../parts/page-fault-detail.ts reads. */
const faultDetail =
  /\[#?\d{1,4}\]|^(?:IP: |[Ff]ailing address: |Faulting instruction address: |Kernel attempted to |Current .* pgtable: |Fault in )/;

/** Of several reports, the newest first, those that a line may belong to: one that waits for the line of die() has nothing but the details of its fault. */
export function readyFor(line: Line, reports: readonly Report[]): readonly Report[] {
  if (!reports.some(awaitsDie)) return reports;
  const ready = reports.filter((report) => !awaitsDie(report));
  const isDetail = faultDetail.test(line.text) || isPageFaultDetail(line);
  if (isDetail || ready.length === 0) return reports.filter(awaitsDie).slice(0, 1);
  // The line of die() was lost.
  const beheaded = head.test(line.text) && ready.every(({ pid }) => pid !== null);
  return beheaded ? reports : ready;
}

/** How the stack of a task, a thread or a processor begins on each architecture: nothing stands below. */
const bottom =
  /^(?:entry_\w+|system_call(?:_\w*common|_fastpath|_after_swapgs)?|sysenter_(?:dispatch|past_esp|do_call|tracesys)|syscall_call|tracesys|ret_from_\w+|ret_fast_syscall|kernel_thread_\w+|child_rip|(?:start_)?secondary_startup\w*|start_secondary_\w+|start_here_common|el0\w*_(?:sync|64_sync|32_sync|irq|64_irq|naked)|__secondary_switched|handle_sys\w*|syscall_common|handle_exception|smp_callin|smp_bootstrap|smp_start_secondary)$/;

const isBottom = remembered((name) => bottom.test(name));

/** Whether the last trace of a report is there to its end. */
function isTraced({ stacks }: Report): boolean {
  const last = stacks.at(-1)?.at(-1);
  return last !== undefined && isBottom(last.function);
}

/** So many lines may stand between the last one of a report and the headline of another, where the first may still go on. */
const pause = 5;

/** Processors that print at the same time seldom differ by more; in seconds. */
const longestPause = 60;

/**
 * Whether a report may go on when the headline of another one comes. What is told in a few lines has no parts to come, and of a trace with which
 * a log begins the parts have gone by. Where time jumps, back as well, another log begins.
 */
export function mayGoOn(report: Report, next: Line): boolean {
  const { ended, silent, session, silence, firstLine, lastLine, headlines, pid, stacks } = report;
  const between = next.time === null || lastLine.time === null ? 0 : Math.abs(next.time - lastLine.time);
  if (between > longestPause) return false;
  const brief = headlines.some(({ detector }) => detector.reach !== undefined);
  const isRest = headlines.length === 0 && pid === null && stacks.length > 0;
  return !ended && !silent && !session && !brief && !isRest && firstLine.caller === null && silence <= pause;
}

/** What the headline says: `WARNING: CPU: 1 PID: 9 at ...`, `soft lockup - CPU#1 stuck for 22s! [java:9]`. */
function toldBy({ headlines }: Report, group: string): string | null {
  for (const { groups } of headlines) {
    const told = groups[group];
    if (told !== undefined) return told;
  }
  return null;
}

/** The place where the processor stood, of a headline that says so. */
function placeToldBy({ headlines }: Report): string | null {
  return headlines.find(({ detector }) => detector.blame === 'site')?.groups['name'] ?? null;
}

/** The processor that prints a report, as far as it has said so. */
function cpuOf(report: Report): number | null {
  return report.cpu ?? wholeNumber(toldBy(report, 'cpu') ?? undefined);
}

/** A processor that comes to a report within another one goes on with the first when it has printed the second. */
export function isWithin(report: Report, other: Report): boolean {
  const cpu = cpuOf(report);
  return !report.ended && cpu !== null && cpu === cpuOf(other);
}

/** The head was printed, or may have been and was given to none, and what follows it has not come. */
export function standsAtHead({ pid, untold, stacks }: Report): boolean {
  return (pid !== null || untold !== null) && stacks.length === 0;
}

function isSame(one: string | null, other: string | undefined): boolean {
  return one !== null && one === other;
}

/**
 * What a report prints by dump_stack(): its task and a trace, and no registers (lib/dump_stack.c). Those of an interrupt within the trace of x86
 * are another matter.
 */
const byStackDump: CrashKind[] = [
  'bad-page',
  'bad-page-map',
  'sleeping-in-atomic',
  'scheduling-while-atomic',
  'preemption-bug',
  'allocation-failure',
  'oom-kill',
  'slab-corruption',
  'deadlock',
  'lock-state',
  'suspicious-rcu',
];

/** Whether the registers of a fault are to come, or some of them. */
function awaitsRegisters(report: Report): boolean {
  return standsAtHead(report) && !report.headlines.some(({ detector }) => byStackDump.includes(detector.kind));
}

/** Registers that are printed last, where the first have been: riscv, MIPS. */
const lastRegisters: [first: string, last: string][] = [
  ['EPC', 'CAUSE'],
  ['LO', 'CAUSE'],
];

/** The trace comes when all registers have been printed. */
function awaitsTrace(report: Report): boolean {
  const { registers, untold } = report;
  const isWhole = lastRegisters.every(([first, last]) => !(first in registers) || last in registers);
  return standsAtHead(report) && (isWhole || untold !== null);
}

function knowsPointer({ pointer, untold }: Report): boolean {
  return pointer !== null || untold !== null;
}

/** Where exceptions and interrupts come in on x86: below stand the registers that they saved. */
const entry =
  /^(?:asm_\w+|\w*interrupt|ret_from_intr|\w*page_fault|general_protection|invalid_op|divide_error|double_fault|stack_segment|int3|debug|nmi|end_repeat_nmi|restore_\w+)$/;

/** A trace goes on below an interrupt with the registers that it had saved. */
function isInterrupted({ inTrace, context, stacks }: Report): boolean {
  const last = inTrace ? stacks.at(-1)?.at(-1) : undefined;
  return last !== undefined && ((context === 'task' && last.context === 'irq') || entry.test(last.function));
}

/** Below its trace stand the registers of the program that was in the kernel. */
function showsProgram(report: Report): boolean {
  return report.inTrace && isTraced(report);
}

const head = /^CPU: (?<cpu>\d+) (?:UID: \d+ )?PID: (?<pid>\d+) |^[Pp]id: (?<old>\d+), comm: /;

/** What a line of registers sets, where it begins with another word. */
const setBy: Record<string, string> = { NIP: 'LR', REGS: 'TRAP', epc: 'RA' };

const sections: Section[] = [
  {
    begins: 'CPp',
    pattern: head,
    lacks: (report, { groups }) => {
      const [cpu, pid] = [toldBy(report, 'cpu'), toldBy(report, 'pid')];
      const differs =
        (cpu !== null && cpu !== (groups?.['cpu'] ?? cpu)) ||
        (pid !== null && pid !== (groups?.['pid'] ?? groups?.['old'] ?? pid));
      return report.pid === null && report.stacks.length === 0 && !differs;
    },
    isOwn: (report, { groups }) => toldBy(report, 'pid') !== null || isSame(toldBy(report, 'cpu'), groups?.['cpu']),
  },
  {
    begins: 'H',
    pattern: /^Hardware name: /,
    lacks: (report) => standsAtHead(report) && report.hardware === null,
    shared: true,
  },
  {
    begins: 'M',
    pattern: /^Modules linked in:/,
    lacks: (report) => report.modules.length === 0,
    shared: true,
  },
  {
    // of a program: it stands below the trace
    begins: 'R',
    pattern: /^RIP: 00(?:33|23|2b):/,
    lacks: ({ inTrace }) => inTrace,
  },
  {
    begins: 'xratsgpeNRMCG',
    pattern:
      /^ ?(?<name>x\d{1,2}|r\d{1,2}|[ats]\d{1,2}|sp|gp|pstate|epc|ra|status|NIP|REGS|MSR|CFAR|GPR\d\d) ?: {0,2}[0-9a-f]{4,16}\b/,
    lacks: (report, { groups }) => {
      const name = groups?.['name'] ?? '';
      const set = setBy[name] ?? name.toUpperCase().replace(/^GPR0?/, 'R');
      return (awaitsRegisters(report) && !(set in report.registers)) || showsProgram(report);
    },
  },
  {
    // MIPS
    begins: '$HLrSCBP',
    pattern: /^(?:\$ ?(?<number>\d{1,2})|(?<name>Hi|Lo|ra|Status|Cause|BadVA|PrId)) *: {1,2}[0-9a-f]{8,16}\b/,
    lacks: (report, { groups }) => {
      const { name, number = '' } = groups ?? {};
      return awaitsRegisters(report) && !((name?.toUpperCase() ?? `R${number}`) in report.registers);
    },
  },
  {
    begins: 'REPpNKe',
    pattern: /^(?:RIP: 0010:|EIP: |EIP is at |PC is at |pc : |NIP \[|Krnl PSW : |epc : |epc {3}: | +ERA: |era {3}: )/,
    lacks: (report, { input }) =>
      (awaitsRegisters(report) && report.pointer === null && input.includes(placeToldBy(report) ?? '')) ||
      isInterrupted(report),
    isOwn: (report) => placeToldBy(report) !== null,
  },
  {
    // The instruction pointer stands above the registers of x86.
    begins: 'RECDFGS',
    pattern: /^(?<name>[RE][A-Z0-9]{2}|[CDEFGS]S|[CD]R\d): {1,2}(?:[0-9a-f]{4}:)?[0-9a-f]{4,16}\b/,
    lacks: (report, { groups }) =>
      (standsAtHead(report) && knowsPointer(report) && !((groups?.['name'] ?? '') in report.registers)) ||
      isInterrupted(report) ||
      showsProgram(report),
  },
  {
    begins: 'CIK',
    pattern: /^(?:Code|Instruction dump|Krnl Code):/,
    lacks: (report) => knowsPointer(report) && report.code === null,
  },
  {
    begins: 'CBb',
    pattern: /^\s*(?:Call [Tt]race|[Bb]acktrace)\b[^:]*:/,
    lacks: awaitsTrace,
  },
];

/** `<IRQ>`, `</TASK>` on a line of its own. */
const stackMark = /^\s*<\/?[A-Z#_]+>\s*$/;

const endMark = /^-{2,3}\[ end trace/;

const sectionsOf = firstLetters(sections, ({ begins }) => begins);

/** Of several reports, the newest first: those that may go on with a line, which is of a trace or not. Null for a line that tells nothing. */
export function takersOf(line: Line, ofTrace: boolean, reports: readonly Report[]): readonly Report[] | null {
  if (ofTrace) return reports.filter(goesOnWithFrame);
  if (isEnd(line)) return endersOf(reports);
  const found = sectionOf(line);
  return found && takersOfSection(found, reports);
}

/** A section, and what its expression found in the line. */
interface FoundSection {
  section: Section;
  found: RegExpExecArray;
}

const isEnd = readOnce((text) => endMark.test(text));

const sectionOf = readOnce((text): FoundSection | null => {
  for (const section of sectionsOf(text)) {
    const found = section.pattern.exec(text);
    if (found !== null) return { section, found };
  }
  return null;
});

function takersOfSection(
  { section: { lacks, isOwn, shared = false }, found }: FoundSection,
  reports: readonly Report[],
): readonly Report[] {
  const takers = reports.filter((report) => lacks(report, found));
  const owners = takers.filter((report) => isOwn?.(report, found) === true);
  if (owners.length === 1) return owners;
  return shared ? takers.slice(0, 1) : takers;
}

function goesOnWithFrame(report: Report): boolean {
  return takesFrame(report) && !isTraced(report);
}

/** Those that may end: whose trace is there to its end, or may be. */
function endersOf(reports: readonly Report[]): readonly Report[] {
  const traced = reports.filter((report) => isTraced(report) || report.untold !== null);
  return traced.length > 0 ? traced : reports.filter(({ stacks }) => stacks.length > 0);
}

/** A frame, or the mark of a stack. */
export function isOfTrace(line: Line): boolean {
  return isFrame(line) || isStackMark(line);
}

const isStackMark = readOnce((text) => stackMark.test(text));

/** Some reports print their trace without a heading. */
function takesFrame({ inTrace, stacks, headlines }: Report): boolean {
  return (
    inTrace ||
    (stacks.length === 0 && headlines.length > 0 && headlines.every(({ detector }) => detector.bareTrace === true))
  );
}
