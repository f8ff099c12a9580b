import { type Frame } from '../../kernel/event.ts';
import { type Place } from '../../kernel/place.ts';
import { type Headline, type Report } from '../report.ts';
import { symbolFrom, withoutSuffix } from '../symbol.ts';
import { type Blame } from './blame.ts';
import { skipReason } from './skipped.ts';

/** The blamed function, where it stands, and where the report says so. */
export interface Blamed {
  function: string;
  module: string | null;
  offset: number | null;
  size: number | null;
  place: Place;
}

/** Entries from which a task or an interrupt set out; the function just inside is what it was doing. */
const entries =
  /^(?:entry_\w+|do_syscall_\w+|system_call_fastpath|sysenter_\w+|ret_from_fork\w*|ret_fast_syscall|el0_\w+|el1_\w+|kthread|worker_thread|process_one_work|__x64_sys_\w+|__do_sys_\w+|__se_sys_\w+|__arm64_sys_\w+|SyS_\w+|SYSC_\w+|sys_\w+|ksys_\w+|__do_softirq|do_softirq\w*|irq_exit\w*|apic_timer_interrupt|smp_apic_timer_interrupt|invoke_syscall\w*)$/;

/** What a stalled task did only to wait, or to be looked at. */
const waiting =
  /^(?:\w*hrtimer\w*|\w*watchdog\w*|tick_\w+|update_process_times|\w*apic_timer\w*|rcu_\w+|sched_show_task|show_\w+|\w*backtrace\w*)$/;

const strategies: Record<Blame, (report: Report, headline: Headline | null) => Blamed | null> = {
  pointer: (report) => pointed(report) ?? outermostHelper(report),
  trace: (report, headline) => named(headline) ?? traced(report),
  panic: (report) => traced(report),
  memory: (report) => report.frames.filter((frame) => frame.function === 'out_of_memory').map(fromFrame)[0] ?? null,
  stall: (report) => anchored(report) ?? pointed(report),
  named: (_report, headline) => named(headline),
  none: () => null,
};

/** The function to blame by the headline's rule; null where the report names none. */
export function blamedIn(report: Report, headline: Headline | null): Blamed | null {
  return strategies[headline?.detector.blame ?? 'pointer'](report, headline);
}

/** Frames outside the exception: in a session those under the exception frame. */
export function framesBelow(report: Report): Frame[] {
  return report.frames.slice(report.descent);
}

function pointed(report: Report): Blamed | null {
  const { pointer } = report;
  if (pointer === null) return traced(report);
  if (pointer.symbol === null) return null;
  if (skipReason(pointer.symbol.function) !== null) return traced(report);
  return {
    ...pointer.symbol,
    module: pointer.symbol.module ?? moduleOf(pointer.symbol.function, report),
    place: pointer.place,
  };
}

/** crash(8) prints no module behind an exception frame, but behind the frame of the same function. */
function moduleOf(name: string, report: Report): string | null {
  return report.frames.find((frame) => frame.function === name)?.module ?? null;
}

/** Where the trace holds nothing but helpers, the place of the fault is still the best answer. */
function outermostHelper({ pointer }: Report): Blamed | null {
  return pointer?.symbol == null ? null : { ...pointer.symbol, place: pointer.place };
}

function traced(report: Report): Blamed | null {
  const frame = framesBelow(report).find(
    (candidate) => candidate.reliable && isNamed(candidate) && skipReason(candidate.function) === null,
  );
  return frame === undefined ? null : fromFrame(frame);
}

function anchored(report: Report): Blamed | null {
  const frames = framesBelow(report).filter((frame) => frame.reliable && isNamed(frame));
  const outermost = frames.filter((frame) => !entries.test(frame.function));
  const candidates = outermost.filter((frame) => skipReason(frame.function) === null && !waiting.test(frame.function));
  const anchor = candidates.at(-1);
  return anchor === undefined ? null : fromFrame(anchor);
}

function named(headline: Headline | null): Blamed | null {
  if (headline === null) return null;
  const { groups, line } = headline;
  const place = { line: line.number, column: line.column, length: line.text.length };
  const symbol = symbolFrom(groups);
  if (symbol !== null && skipReason(symbol.function) === null) return { ...symbol, place };
  const bare = groups['name2'];
  return bare === undefined ? null : { function: withoutSuffix(bare), module: null, offset: null, size: null, place };
}

function isNamed(frame: Frame): boolean {
  return !frame.function.startsWith('0x');
}

function fromFrame({ function: name, module, offset, size, place }: Frame): Blamed {
  return { function: name, module, offset, size, place };
}
