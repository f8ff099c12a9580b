import { type ReadEvent } from './read-event.ts';

/**
 * A report that comes again (a hung task every two minutes, an I/O error for each request) is counted, not repeated.
 * The first one stays, since it is nearest to the cause; it has panicked if any of them has.
 */
export function countRepeats(read: ReadEvent[]): ReadEvent[] {
  const first = new Map<string, ReadEvent>();
  for (const entry of read) {
    const key = repeatKey(entry);
    const known = first.get(key);
    if (known === undefined) first.set(key, entry);
    else countRepeat(known, entry);
  }
  return [...first.values()];
}

/** The same for a report and those that only repeat it. */
export function repeatKey({ event, boot }: ReadEvent): string {
  const { kind, title, function: name, module, comm, headline } = event;
  return [boot, kind, title, name ?? source.exec(headline ?? '')?.[0], module, comm].join('\n');
}

/** The same for reports that say the same, whichever boot they are of and whoever ran. */
export function sortKey({ event: { kind, title, function: name, module } }: ReadEvent): string {
  return [kind, title, name, module].join('\n');
}

/** Where a report without a function says that it stands: `kernel BUG at mm/slub.c:305!` */
const source = /\b[\w./-]+\.[chS]:\d+/;

/** What a repeat adds to the first report. */
export function countRepeat({ event: first }: ReadEvent, { event: repeat }: ReadEvent): void {
  first.repeated += 1 + repeat.repeated;
  first.panicked ||= repeat.panicked;
  first.panicReason ??= repeat.panicReason;
}
