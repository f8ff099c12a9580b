import { type Architecture } from '../../kernel/architectures.ts';
import { type Frame } from '../../kernel/event.ts';
import { classifyAddress, isOfClass, pagingLevels } from '../../kernel/addresses.ts';
import { placeIn } from '../lines/line.ts';
import { descentOf } from '../session/descent.ts';
import { framesOf, type Headline, type Report } from '../report/report.ts';
import { type Symbol, symbolFrom, withoutSuffix } from '../symbols/symbol.ts';
import { type Blame } from './blame.ts';
import { type Blamed, fromFrame, inStack, isPassedOver, solidIn } from './blamed.ts';
import { isDispatcher } from './dispatchers.ts';
import { showsBystanders, stalled, underWatchdog } from './stalled.ts';
import { systemCallName } from './system-call.ts';
import { awaited, isScheduling, isWaiting } from './waiting.ts';

type Strategy = (report: Report, headline: Headline | null) => Blamed | null;

const strategies: Record<Blame, Strategy> = {
  pointer: (report) => pointed(report) ?? ownPointer(report),
  trace: (report, headline) => named(report, headline) ?? traced(report),
  site: (report, headline) => named(report, headline) ?? warned(report) ?? pointed(report),
  panic: (report) => inStack(framesBelow(report), (frame) => !isPassedOver(frame.function, report) && returns(frame)),
  memory: (report) => inStack(framesOf(report), (frame) => frame.function === 'out_of_memory'),
  dispatched: (report) => stalled(report) ?? pointed(report),
  stall: (report) => stalled(report) ?? (showsBystanders(report) ? null : (running(pointed(report)) ?? worked(report))),
  wait: (report) => waiter(report) ?? worked(report) ?? outermost(report),
  lock: (report) => wanting(report) ?? originated(report) ?? traced(report),
  origin: (report) => originated(report) ?? wanting(report) ?? traced(report),
  named: (report, headline) => told(report, headline) ?? traced(report),
  asserted: (report, headline) =>
    named(report, headline) ?? assertedBelow(report) ?? traced(report) ?? told(report, headline),
  none: () => null,
};

/** The function to blame by the headline's rule, in a session without one by that of the way down; null where the report names none. */
export function blamedIn(report: Report, headline: Headline | null): Blamed | null {
  const blame = headline?.detector.blame ?? (report.session ? descentOf(report)?.blame : null);
  const found = strategies[blame ?? 'pointer'](report, headline);
  return found && { ...found, function: systemCallName(found.function) };
}

/** Frames outside the exception: in a session those under the exception frame, or under the timer that found a lockup. */
function framesBelow(report: Report): Frame[] {
  const frames = framesOf(report);
  if (report.descent > 0) return frames.slice(report.descent);
  return report.session ? underWatchdog(frames) : frames;
}

function pointed(report: Report): Blamed | null {
  const { pointer } = report;
  if (pointer === null) return traced(report);
  const { symbol, place, address } = pointer;
  if (symbol === null || holdsNoCode(report))
    return isWild(address, report) ? (linked(report) ?? traced(report)) : null;
  if (isPassedOver(symbol.function, report))
    return calledFrom(symbol.function, report) ?? traced(report) ?? returnedTo(symbol.function, report);
  return { ...symbol, module: symbol.module ?? moduleOf(symbol.function, report), place, stack: null };
}

/**
 * A call through a pointer that led nowhere, or to what holds no code: the caller is to blame. In module space the code itself is, which has no
 * name any more.
 */
function isWild(address: string | null, report: Report): boolean {
  if (holdsNoCode(report)) return true;
  const { arch, registers } = report;
  const known = address === null ? null : classifyAddress(address, arch, pagingLevels(registers));
  return known !== null && known.class !== 'module' && !isOfClass(known.class, 'kernel');
}

/** What the processor was sent to may have a name, that of the data there. */
function holdsNoCode({ headlines }: Report): boolean {
  return headlines.some(({ detector: { kind } }) => kind === 'nx-execute');
}

/** The caller of what was no function, by the register of return; null where the architecture has none, or a helper called. */
function linked(report: Report): Blamed | null {
  const { link } = report;
  return link === null || isPassedOver(link.symbol.function, report)
    ? null
    : { ...link.symbol, place: link.place, stack: null };
}

/** What keeps the address of return in a register until something else is called. */
const withLinkRegister: (Architecture | null)[] = ['ppc64', 's390x'];

/**
 * The caller of a helper on ppc64 and s390x: where the register of return does not point into the helper itself, nothing was called from there yet. The
 * trace does not vouch for that frame:
 *
 *     NIP [c000000000396cb4] memcpy_power7+0xa8/0x190
 *     LR [c0000000003cc170] foo_read+0xa0/0x190 [foo]
 *     [c0000004b05bfbd0] [c0000000003cc150] foo_read+0x80/0x190 [foo] (unreliable)
 *
 *     Krnl PSW : 0704d00180000000 00000000003c9ac2 (_spin_lock+0xe/0x30)
 *     ([<0000000000144f90>] foo_read+0x40/0xe4)
 */
function calledFrom(helper: string, report: Report): Blamed | null {
  if (!withLinkRegister.includes(report.arch) || report.link?.symbol.function === helper) return null;
  const [caller, next] = [linked(report), traced(report)];
  // A frame that the trace vouches for tells better where in the function.
  return caller?.function === next?.function ? next : caller;
}

/** Of an excerpt that ends above the trace: where a helper that has called nothing returns to. */
function returnedTo(helper: string, report: Report): Blamed | null {
  return report.link?.symbol.function === helper ? null : linked(report);
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

/**
 * Where an excerpt leaves the registers of ppc64 out, the first frame of the trace is still that of the place of the fault; it is one that the
 * trace does not vouch for:
 *
 *     add_memory_resource+0x23c/0x340 (unreliable)
 *     __add_memory+0x5c/0xf0
 */
function leftOut(report: Report): Blamed | null {
  const { pointer, link, arch, session } = report;
  const stack = framesBelow(report);
  const [first] = stack;
  if (pointer !== null || link !== null || arch !== 'ppc64' || session || first === undefined || first.reliable)
    return null;
  return isPassedOver(first.function, report) ? null : { ...fromFrame(first), stack };
}

function traced(report: Report): Blamed | null {
  return leftOut(report) ?? inStack(framesBelow(report), (frame) => !isPassedOver(frame.function, report));
}

/**
 * Whether what a frame called returns. Behind a call that does not there is no code of the function, and the address is that of the next one:
 *
 *     vpanic+0xf8/0x2dc
 *     abort+0x0/0x4
 *     add_taint+0x0/0xbc
 */
function returns({ offset }: Frame): boolean {
  return offset !== 0;
}

/** Of a task that runs on another processor arm64 shows where it last gave one up, `__switch_to` alone: that is not where it is. */
function running(found: Blamed | null): Blamed | null {
  return found === null || isScheduling(found.function) ? null : found;
}

function waiter(report: Report): Blamed | null {
  const stack = framesOf(report);
  const solid = solidIn(stack).filter((frame) => !isPassedOver(frame.function, report));
  for (const frame of solid) {
    const name = awaited(frame.function);
    if (name !== null) return { ...fromFrame(frame), function: name, stack };
  }
  const frame = solid.find((candidate) => !isWaiting(candidate.function));
  return frame === undefined ? null : { ...fromFrame(frame), stack };
}

/** `Workqueue: writeback wb_workfn (flush-253:0)`: where the trace is cut off before it, the work item that the kworker ran. */
function worked({ workqueue, places }: Report): Blamed | null {
  const name = workqueue === null ? undefined : /^\S+ (?<work>[A-Za-z_]\w*)/.exec(workqueue)?.groups?.['work'];
  const place = places.workqueue;
  if (name === undefined || place === undefined) return null;
  return { function: name, module: null, offset: null, size: null, place, stack: null };
}

/** Of nothing but ways to wait the outermost says most of who waits, but for the entries that any task has; a thread that only sleeps is told by its own. */
function outermost(report: Report): Blamed | null {
  const stack = framesOf(report);
  const waits = solidIn(stack).filter(({ function: name }) => !isPassedOver(name, report));
  const told = waits.findLast(({ function: name }) => !isDispatcher(name) && !isScheduling(name));
  const frame = told ?? waits.find(({ function: name }) => isDispatcher(name)) ?? waits.at(-1);
  return frame === undefined ? null : { ...fromFrame(frame), stack };
}

function originated(report: Report): Blamed | null {
  return inStack(report.origin, (frame) => !isPassedOver(frame.function, report));
}

/**
 * ` (&bdev->bd_mutex){+.+.}, at: blkdev_reread_part+0x1e/0x40`: who wants the lock. A helper wants it for somebody else: whoever holds the
 * other lock meanwhile, or else whom the trace shows.
 */
function wanting(report: Report): Blamed | null {
  const owner = report.named.find(
    ({ symbol: { function: name } }) => !isPassedOver(name, report) && !isDispatcher(name),
  );
  return owner === undefined ? null : { ...owner.symbol, place: owner.place, stack: null };
}

/** The function that the headline names, unless it only serves others. */
function named(report: Report, headline: Headline | null): Blamed | null {
  const found = told(report, headline);
  return found === null || isPassedOver(found.function, report) ? null : found;
}

/** Where the text of a WARN comes first, the line below it names the place. */
function warned(report: Report): Blamed | null {
  const warning = report.headlines.find(({ detector: { kind, role } }) => kind === 'warning' && role === 'report');
  return named(report, warning ?? null);
}

function told(report: Report, headline: Headline | null): Blamed | null {
  if (headline === null) return null;
  const { groups, line } = headline;
  const symbol = symbolFrom(groups) ?? bareSymbol(groups['bare'], report);
  return symbol && { ...symbol, place: placeIn(line), stack: null };
}

/** What a check of a module said stands above the line that names the function. */
function assertedBelow(report: Report): Blamed | null {
  const naming = report.headlines.find(({ detector, groups }) => detector.blame === 'asserted' && 'bare' in groups);
  return named(report, naming ?? null);
}

/** A function of which the headline tells the name alone; its frame tells the rest. */
function bareSymbol(bare: string | undefined, report: Report): Symbol | null {
  if (bare === undefined) return null;
  const name = withoutSuffix(bare);
  const frame = framesOf(report).find((each) => each.reliable && each.function === name);
  const { module = null, offset = null, size = null } = frame ?? {};
  return { function: name, module, offset, size };
}
