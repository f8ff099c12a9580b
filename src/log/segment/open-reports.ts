import { type Line, noLine } from '../lines/line.ts';
import { newReport, type Report } from '../report/report.ts';
import { dyingOf, isOfTrace, isWithin, mayGoOn, readyFor, standsAtHead, takersOf } from './side-by-side.ts';

/**
 * A report that has not gone on while so many lines of all contexts went by has ended. Who empties the printk buffer prints the lines
 * of all others before its own next one, so that hundreds may stand between two lines of one report.
 */
const longestAbsence = 500;

/** So often is looked for reports that have ended so; in lines. */
const round = 100;

/** A backtrace by NMI is printed into a buffer of the processor, and comes out as a whole. */
const wholeBacktrace = 'NMI backtrace for cpu ';

/** More reports do not go on at the same time, where lines do not say whose they are. */
const mostBehind = 3;

/** `null`: the log does not say who printed the line. */
type Caller = Line['caller'];

/** For a line of which it is not known whose it is, or that none of the reports lacks: nothing is read into it. */
export const nobody: Report = { ...newReport(noLine), silent: true };

interface OpenReport {
  report: Report;
  /** The line up to which it went on, counted from the first of the log. */
  seen: number;
}

/** A report that went on, or may have, when another one began whose lines do not say who printed them either. */
interface Behind extends OpenReport {
  /** It has gone on since. */
  resumed: boolean;
}

/** The reports that may go on, and what tells which they are. */
interface Sides {
  newest: Report | undefined;
  behind: Behind[];
  /** Bits of those behind that the newest does not stand within. */
  outside: number;
  /** The newest first. */
  reports: Report[];
}

/**
 * The reports that go on. Where lines carry caller ids each context has one of its own, so that reports which several processors
 * print at the same time are taken apart; else by the order in which the kernel prints the parts of a report.
 */
export interface OpenReports {
  any: () => boolean;
  /** The report that the next line of the log goes on with; null where its context has none. `nobody` where it may be either's. */
  forLine: (line: Line) => Report | null;
  /** Of several whose lines do not say whose they are, the one that the line of die() goes with; null where there is none. */
  dying: (line: Line) => Report | null;
  /** The report that a processor without one of its own prints a part of; null where there is none. */
  borrowed: (line: Line) => Report | null;
  /** The report, begun by the line above, that only announced the one which this line heads. */
  announcing: (line: Line) => Report | null;
  /** A report begins, and ends the one that its context had; but that may go on where it is not known who prints. */
  add: (report: Report, caller: Caller, before: Report | null) => void;
  /** From this line on another context prints the report. */
  move: (report: Report, caller: Caller) => void;
  close: (report: Report) => void;
  closeAll: () => void;
}

export function openReports(): OpenReports {
  const byCaller = new Map<Caller, OpenReport>();
  /** Those that may go on behind the one without a caller, the newest first. */
  let behind: Behind[] = [];
  /** Those of the last line: they seldom change from line to line. */
  let sides: Sides = { newest: undefined, behind, outside: 0, reports: [] };
  /** Whose report was given the last line. */
  let latest: Caller = null;
  /** That report: the next line mostly goes on with it. Null where it has to be looked up. */
  let latestOpen: OpenReport | null = null;
  let lines = 0;

  const forget = (caller: Caller): void => {
    byCaller.delete(caller);
    latestOpen = null;
  };

  const closeAbsent = (): void => {
    for (const [caller, { seen }] of byCaller) if (lines - seen > longestAbsence) forget(caller);
  };

  /** A line without a caller was printed by something else onto the same console, or lost it in a copy. */
  const lookUp = (caller: Caller): OpenReport | null => {
    const key = caller === null ? latest : byCaller.has(caller) ? caller : null;
    const found = byCaller.get(key);
    if (found === undefined) return null;
    latest = key;
    latestOpen = found;
    return found;
  };

  const forLine = (line: Line): Report | null => {
    lines += 1;
    if (behind.length > 0 && line.caller === null) return amongSeveral(line);
    const { caller } = line;
    if (byCaller.size === 0) return null;
    if (lines % round === 0) closeAbsent();
    const found = (caller === null || caller === latest ? latestOpen : null) ?? lookUp(caller);
    if (found === null) return null;
    // What a context prints of other things keeps its report open no longer.
    if (found.report.silence === 0) found.seen = lines;
    return found.report;
  };

  const goesOn = ({ report, seen }: Behind): boolean => !report.ended && lines - seen <= longestAbsence;

  /** The reports without a caller that may go on, the newest first. */
  const sideBySide = (): readonly Report[] => {
    if (!behind.every(goesOn)) behind = behind.filter(goesOn);
    const current = byCaller.get(null)?.report;
    const newest = current?.ended === true ? undefined : current;
    const outside = outsideOf(newest, behind);
    if (sides.newest !== newest || sides.behind !== behind || sides.outside !== outside) {
      const others = behind.filter((_, index) => (outside & (1 << index)) !== 0).map(({ report }) => report);
      sides = { newest, behind, outside, reports: newest === undefined ? others : [newest, ...others] };
    }
    return sides.reports;
  };

  /** Takes the report for the next line; what was printed at the same time knows of it. */
  const goOn = (line: Line, report: Report, reports: readonly Report[]): Report => {
    for (const older of behind) {
      if (older.report !== report) continue;
      older.resumed = true;
      older.seen = lines;
      for (const each of reports) each.mixed ??= line;
    }
    return report;
  };

  const amongSeveral = (line: Line): Report | null => {
    latest = null;
    latestOpen = null;
    if (line.frame === null && line.text.startsWith(wholeBacktrace)) behind = [];
    const all = sideBySide();
    const reports = readyFor(line, all);
    const newest = reports[0];
    if (newest === undefined) return null;
    if (reports.length === 1) return goOn(line, newest, all);
    const ofTrace = isOfTrace(line);
    const takers = takersOf(line, ofTrace, reports);
    const taker = takers?.[0];
    const isOnly = takers === null || takers.length < 2;
    // What the newest can take is not what an older one goes on with that has been silent since.
    if (taker !== undefined && (isOnly || isQuiet(takers.slice(1)))) {
      if (taker === newest && ofTrace && !behind.every(hasResumed)) behind = behind.filter(hasResumed);
      return goOn(line, taker, all);
    }
    if (takers === null || (isOnly && behind.every(({ resumed }) => !resumed))) return newest;
    if (taker === undefined && !ofTrace) return nobody;
    return untold(line, ofTrace, taker === undefined ? reports : takers);
  };

  const isQuiet = (reports: readonly Report[]): boolean =>
    behind.every(({ report, resumed }) => !reports.includes(report) || (!resumed && !standsAtHead(report)));

  /** A line that several reports may go on with. A trace with a hole in it would name the wrong function: it ends above the hole. */
  const untold = (line: Line, ofTrace: boolean, reports: readonly Report[]): Report => {
    for (const each of behind) each.resumed ||= reports.includes(each.report);
    for (const report of reports) {
      report.mixed ??= line;
      report.untold ??= line;
      if (ofTrace) report.inTrace = false;
    }
    return nobody;
  };

  const dying = (line: Line): Report | null => {
    if (behind.length === 0 || line.caller !== null) return null;
    const reports = sideBySide();
    const report = dyingOf(reports);
    return report === null ? null : goOn(line, report, reports);
  };

  /** A stall's report holds the backtraces that other processors print of themselves, asked by an NMI; what tasks print is their own. */
  const borrowed = ({ caller }: Line): Report | null => {
    if (byCaller.size === 0 || caller?.startsWith('T') === true) return null;
    for (const { report } of byCaller.values()) if (report.headlines[0]?.detector.blame === 'stall') return report;
    return null;
  };

  /** On riscv what WARN() and BUG() say is printed by the task, the report by the trap, which counts as an NMI (do_trap_break(), 6.3 on). */
  const announcing = ({ caller }: Line): Report | null => {
    const above = byCaller.get(latest);
    if (caller?.startsWith('C') !== true || latest?.startsWith('T') !== true || above?.seen !== lines - 1) return null;
    return above.report.headlines.every(({ detector }) => detector.role === 'precursor') ? above.report : null;
  };

  const add = (report: Report, caller: Caller, before: Report | null): void => {
    const previous = byCaller.get(null);
    if (caller === null && previous !== undefined && previous.report === before && mayGoOn(before, report.firstLine))
      behind = [{ ...previous, resumed: false }, ...behind].slice(0, mostBehind);
    if (caller === null) forget(latest);
    forget(null);
    forget(caller);
    byCaller.set(caller, { report, seen: lines });
    latest = caller;
  };

  const callerOf = (report: Report): Caller | undefined => {
    for (const [caller, each] of byCaller) if (each.report === report) return caller;
    return undefined;
  };

  const close = (report: Report): void => {
    const caller = callerOf(report);
    if (caller !== undefined) forget(caller);
    behind = behind.filter((each) => each.report !== report);
  };

  const move = (report: Report, caller: Caller): void => {
    if (callerOf(report) === caller) return;
    close(report);
    add(report, caller, null);
  };

  const closeAll = (): void => {
    byCaller.clear();
    latestOpen = null;
    behind = [];
  };

  return {
    any: () => byCaller.size > 0 || behind.length > 0,
    forLine,
    dying,
    borrowed,
    announcing,
    add,
    move,
    close,
    closeAll,
  };
}

function hasResumed({ resumed }: Behind): boolean {
  return resumed;
}

/** Bits of those that a report does not stand within. */
function outsideOf(newest: Report | undefined, behind: readonly Behind[]): number {
  let outside = 0;
  let bit = 1;
  for (const { report } of behind) {
    if (newest === undefined || !isWithin(newest, report)) outside |= bit;
    bit <<= 1;
  }
  return outside;
}
