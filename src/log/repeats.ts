import { type ReadEvent } from './session/merge.ts';

/**
 * A report that comes again (a hung task every two minutes, an I/O error for each request) is counted, not repeated.
 * The first one stays, since it is nearest to the cause; it has panicked if any of them has.
 */
export function countRepeats(read: ReadEvent[]): ReadEvent[] {
  const first = new Map<string, ReadEvent>();
  for (const entry of read) {
    const { event, report } = entry;
    const key = [report.boot, event.kind, event.title, event.function, event.module, event.comm].join('\n');
    const known = first.get(key);
    if (known === undefined) {
      first.set(key, entry);
      continue;
    }
    known.event.repeated += 1;
    known.event.panicked ||= event.panicked;
    known.event.panicReason ??= event.panicReason;
  }
  return [...first.values()];
}
