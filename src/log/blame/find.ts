import { type Frame } from '../../kernel/event.ts';
import { classifyAddress } from '../../kernel/addresses.ts';
import { type Place } from '../../kernel/place.ts';
import { placeIn } from '../line.ts';
import { framesOf, type Headline, type Report } from '../report.ts';
import { symbolFrom, withoutSuffix } from '../symbol.ts';
import { type Blame } from './blame.ts';
import { isDispatcher } from './dispatchers.ts';
import { skipReason } from './skipped.ts';
import { systemCallName } from './system-call.ts';
import { isWaiting } from './waiting.ts';

/** The blamed function, where it stands, and where the report says so. */
export interface Blamed {
  function: string;
  module: string | null;
  offset: number | null;
  size: number | null;
  place: Place;
  /** The trace that it was found in; null where another line names it. */
  stack: Frame[] | null;
}

type Strategy = (report: Report, headline: Headline | null) => Blamed | null;

const strategies: Record<Blame, Strategy> = {
  pointer: (report) => pointed(report) ?? ownPointer(report),
  trace: (report, headline) => named(headline) ?? traced(report),
  panic: (report) => traced(report),
  memory: (report) => inStack(framesOf(report), (frame) => frame.function === 'out_of_memory'),
  stall: (report) => anchored(report) ?? pointed(report),
  wait: (report) => waiter(report) ?? traced(report),
  lock: (report) => wanting(report) ?? traced(report),
  named: (_report, headline) => named(headline),
  none: () => null,
};

/** The function to blame by the headline's rule; null where the report names none. */
export function blamedIn(report: Report, headline: Headline | null): Blamed | null {
  const found = strategies[headline?.detector.blame ?? 'pointer'](report, headline);
  return found && { ...found, function: systemCallName(found.function) };
}

/** Frames outside the exception: in a session those under the exception frame. */
function framesBelow(report: Report): Frame[] {
  return framesOf(report).slice(report.descent);
}

function pointed(report: Report): Blamed | null {
  const { pointer } = report;
  if (pointer === null) return traced(report);
  if (pointer.symbol === null) return isWild(pointer.address, report) ? traced(report) : null;
  const { symbol, place } = pointer;
  if (skipReason(symbol.function) !== null) return traced(report);
  return { ...symbol, module: symbol.module ?? moduleOf(symbol.function, report), place, stack: null };
}

/** A call through a pointer that led nowhere: the caller is to blame. In module space the code itself is, which has no name any more. */
function isWild(address: string | null, { arch }: Report): boolean {
  const known = address === null ? null : classifyAddress(address, arch);
  return known !== null && known.class !== 'module' && known.class !== 'kernel';
}

/** crash(8) prints no module behind an exception frame, but behind the frame of the same function. */
function moduleOf(name: string, report: Report): string | null {
  return framesOf(report).find((frame) => frame.function === name)?.module ?? null;
}

/** Where the trace holds nothing but helpers, the place of the fault is still the best answer. */
function ownPointer({ pointer }: Report): Blamed | null {
  if (pointer === null || pointer.symbol === null) return null;
  return { ...pointer.symbol, place: pointer.place, stack: null };
}

function traced(report: Report): Blamed | null {
  return inStack(framesBelow(report), (frame) => skipReason(frame.function) === null);
}

function waiter(report: Report): Blamed | null {
  return inStack(framesOf(report), (frame) => skipReason(frame.function) === null && !isWaiting(frame.function));
}

/** Traces of threads that only report the stall. */
const reporters = /^(?:rcu_gp_kthread|khungtaskd|watchdog)$/;

/** The function just inside the first dispatcher, in the first trace that has one. */
function anchored(report: Report): Blamed | null {
  for (const stack of report.stacks) {
    const frames = withPointer(stack, report).filter(isSolid);
    if (frames.some((frame) => reporters.test(frame.function))) continue;
    const outer = frames.findIndex((frame) => isDispatcher(frame.function));
    const anchor = frames[outer - 1];
    if (anchor === undefined) continue;
    // A processor that waits for the others to run a function is a victim of theirs, whoever asked.
    const waits = frames.slice(0, outer).find((frame) => frame.function.startsWith('smp_call_function'));
    return waits === undefined
      ? { ...fromFrame(anchor), stack }
      : { ...fromFrame(waits), function: 'smp_call_function', stack };
  }
  return null;
}

/** The stalled function itself stands above the trace. */
function withPointer(stack: Frame[], { pointer }: Report): Frame[] {
  if (pointer === null || pointer.symbol === null || stack.some((frame) => frame.place.line === pointer.place.line))
    return stack;
  const { symbol, place } = pointer;
  return [{ ...symbol, reliable: true, context: null, line: place.line, place }, ...stack];
}

/** ` (&bdev->bd_mutex){+.+.}, at: blkdev_reread_part+0x1e/0x40`: who wants the lock. */
function wanting({ named: symbol, namedPlace }: Report): Blamed | null {
  if (symbol === null || namedPlace === null) return null;
  // A helper wants it for somebody else, whom the trace shows.
  const helps = skipReason(symbol.function) !== null || isDispatcher(symbol.function);
  return helps ? null : { ...symbol, place: namedPlace, stack: null };
}

function named(headline: Headline | null): Blamed | null {
  if (headline === null) return null;
  const { groups, line } = headline;
  const symbol = symbolFrom(groups);
  if (symbol !== null && skipReason(symbol.function) === null) return { ...symbol, place: placeIn(line), stack: null };
  const bare = groups['bare'];
  if (bare === undefined || skipReason(bare) !== null) return null;
  return { function: withoutSuffix(bare), module: null, offset: null, size: null, place: placeIn(line), stack: null };
}

function inStack(stack: Frame[], fits: (frame: Frame) => boolean): Blamed | null {
  const frame = stack.find((candidate) => isSolid(candidate) && fits(candidate));
  return frame === undefined ? null : { ...fromFrame(frame), stack };
}

/** No stale word, and a symbol. */
function isSolid(frame: Frame): boolean {
  return frame.reliable && !frame.function.startsWith('0x');
}

function fromFrame({ function: name, module, offset, size, place }: Frame): Omit<Blamed, 'stack'> {
  return { function: name, module, offset, size, place };
}
