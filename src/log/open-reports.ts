import { type Line } from './line.ts';
import { type Report } from './report.ts';

/**
 * A report that has not gone on while so many lines of all contexts went by has ended. Who empties the printk buffer prints the lines
 * of all others before its own next one, so that hundreds may stand between two lines of one report.
 */
const longestAbsence = 500;

/** So often is looked for reports that have ended so; in lines. */
const round = 100;

/** `null`: the log does not say who printed the line. */
type Caller = Line['caller'];

interface OpenReport {
  report: Report;
  /** The line up to which it went on, counted from the first of the log. */
  seen: number;
}

/**
 * The reports that go on. Where lines carry caller ids each context has one of its own, so that reports which several processors
 * print at the same time are taken apart; else there is one at most.
 */
export interface OpenReports {
  any: () => boolean;
  /** The report that the next line of the log goes on with; null where its context has none. */
  forLine: (line: Line) => Report | null;
  /** The report that a processor without one of its own prints a part of; null where there is none. */
  borrowed: (line: Line) => Report | null;
  /** The report, begun by the line above, that only announced the one which this line heads. */
  announcing: (line: Line) => Report | null;
  /** A report begins, and ends the one that its context had. */
  add: (report: Report, caller: Caller) => void;
  /** From this line on another context prints the report. */
  move: (report: Report, caller: Caller) => void;
  close: (report: Report) => void;
  closeAll: () => void;
}

export function openReports(): OpenReports {
  const byCaller = new Map<Caller, OpenReport>();
  /** Whose report was given the last line. */
  let latest: Caller = null;
  let lines = 0;

  const closeAbsent = (): void => {
    for (const [caller, { seen }] of byCaller) if (lines - seen > longestAbsence) byCaller.delete(caller);
  };

  const forLine = ({ caller }: Line): Report | null => {
    lines += 1;
    if (byCaller.size === 0) return null;
    if (lines % round === 0) closeAbsent();
    // A line without a caller was printed by something else onto the same console, or lost it in a copy.
    const key = caller === null ? latest : byCaller.has(caller) ? caller : null;
    const found = byCaller.get(key);
    if (found === undefined) return null;
    latest = key;
    // What a context prints of other things keeps its report open no longer.
    if (found.report.silence === 0) found.seen = lines;
    return found.report;
  };

  /** A stall's report holds the backtraces that other processors print of themselves, asked by an NMI; what tasks print is their own. */
  const borrowed = ({ caller }: Line): Report | null => {
    if (caller?.startsWith('T') === true) return null;
    for (const { report } of byCaller.values()) if (report.headlines[0]?.detector.blame === 'stall') return report;
    return null;
  };

  /** On riscv what WARN() and BUG() say is printed by the task, the report by the trap, which counts as an NMI (do_trap_break(), 6.3 on). */
  const announcing = ({ caller }: Line): Report | null => {
    const above = byCaller.get(latest);
    if (caller?.startsWith('C') !== true || latest?.startsWith('T') !== true || above?.seen !== lines - 1) return null;
    return above.report.headlines.every(({ detector }) => detector.role === 'precursor') ? above.report : null;
  };

  const add = (report: Report, caller: Caller): void => {
    if (caller === null) byCaller.delete(latest);
    byCaller.delete(null);
    byCaller.delete(caller);
    byCaller.set(caller, { report, seen: lines });
    latest = caller;
  };

  const callerOf = (report: Report): Caller | undefined => {
    for (const [caller, each] of byCaller) if (each.report === report) return caller;
    return undefined;
  };

  const close = (report: Report): void => {
    const caller = callerOf(report);
    if (caller !== undefined) byCaller.delete(caller);
  };

  const move = (report: Report, caller: Caller): void => {
    if (callerOf(report) === caller) return;
    close(report);
    add(report, caller);
  };

  const closeAll = (): void => {
    byCaller.clear();
  };

  return { any: () => byCaller.size > 0, forLine, borrowed, announcing, add, move, close, closeAll };
}
