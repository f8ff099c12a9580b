import { eventOf } from './event-of.ts';
import { type ReadEvent, readEvent } from './read-event.ts';
import { type Report } from '../report/report.ts';
import { countRepeat, countRepeats, repeatKey, sortKey } from './repeats.ts';
import { mergeSessions } from '../session/merge.ts';
import { withoutCopies } from './copies.ts';

/** Reports to the events of a log. Give every settled report to `add`, in log order; `end` gives what they tell of. */
export interface Gatherer {
  add: (report: Report) => void;
  /** The kernel that boots saves the memory of a machine that went down: of an oops in that boot, if there was one behind all others. */
  captured: (boot: number) => void;
  end: () => ReadEvent[];
  /** How many are kept, and the first line of the first report that was counted with one of another boot; null where all have room. */
  crowd: () => Crowd | null;
}

/** More reports than are kept. */
export interface Crowd {
  kept: number;
  from: number;
}

/** So many events are kept, each with ten kilobytes or so: nobody reads more, and a console log of a gigabyte may hold a hundred thousand. */
export const mostKept = 10_000;

/**
 * Holds the first and the last of the reports that repeat each other, however many there are: an I/O error for each request fills
 * gigabytes. The last is held because a crash(8) session tells of the report that brought the machine down.
 *
 * Behind `most` events, one that says what an earlier one said is counted with that, whichever boot it is of.
 */
export function gatherer(most = mostKept): Gatherer {
  const kept = new Set<ReadEvent>();
  const known = new Map<string, { first: ReadEvent; last: ReadEvent | null }>();
  /** The first ones of those that are told in a line. */
  const lines = new Map<string, ReadEvent>();

  /** The first one of each sort, whichever boot it is of. */
  const sorts = new Map<string, ReadEvent>();
  let crowded: number | null = null;

  let last: { entry: ReadEvent; report: Report } | null = null;

  const captured = (boot: number): void => {
    if (last !== null && last.report.boot === boot && died(last.report)) last.entry.event.panicked = true;
  };

  const add = (report: Report): void => {
    const lineKey = lineKeyOf(report);
    const repeated = lineKey === null ? undefined : lines.get(lineKey);
    if (repeated !== undefined) {
      repeated.event.repeated += 1;
      return;
    }
    const event = eventOf(report);
    if (event === null) return;
    const entry = readEvent(event, report);
    const sort = sortKey(entry);
    const alike = sorts.get(sort);
    if (alike === undefined) sorts.set(sort, entry);
    else if (kept.size >= most && !report.session) {
      crowded ??= event.firstLine;
      countRepeat(alike, entry);
      last = { entry: alike, report };
      return;
    }
    kept.add(entry);
    last = { entry, report };
    if (report.session) return;
    const key = repeatKey(entry);
    const seen = known.get(key);
    if (seen === undefined) {
      known.set(key, { first: entry, last: null });
      if (lineKey !== null) lines.set(lineKey, entry);
      return;
    }
    if (seen.last !== null) {
      countRepeat(seen.first, seen.last);
      kept.delete(seen.last);
    }
    seen.last = entry;
  };

  const end = (): ReadEvent[] => countRepeats(mergeSessions(withoutCopies([...kept])));

  const crowd = (): Crowd | null => (crowded === null ? null : { kept: most, from: crowded });

  return { add, captured, end, crowd };
}

/** Whether a report has the line that every oops prints. */
function died({ headlines }: Report): boolean {
  return headlines.some(({ detector, groups }) => detector.role === 'die' || groups['errorCode'] !== undefined);
}

/** The same for troubles that are told in a line and say the same; null where there is more to read. No panic comes of them. */
function lineKeyOf({ headlines, boot, session }: Report): string | null {
  const [headline] = headlines;
  if (headline?.detector.reach !== 0 || headlines.length > 1 || session) return null;
  const { kind, title } = headline.detector;
  return [boot, kind, title].join('\n');
}
