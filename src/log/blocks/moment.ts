/** When a row was taken, as far as it says so itself; in seconds, and comparable only with the rows of the same log. */
export interface Moment {
  /** The time that stands at its beginning; 0 where none does. */
  taken: number;
  /** The kernel's own stamp; null where none stands. */
  printed: number | null;
}

/** What may stand in front of the time: quotation marks, a bracket, a level, indentation. */
const leading = String.raw`^["'\s[>|]*(?:<\d{1,3}>)?`;

const clock = String.raw`(?<hour>\d{2}):(?<minute>\d{2}):(?<second>\d{2})(?:[.,](?<fraction>\d{1,9}))?`;

const day = String.raw`(?<name>[A-Z][a-z]{2}) {1,2}(?<day>\d{1,2})`;

/**
 * The times that logs and their viewers begin a row with:
 *
 *     2026-02-04T06:51:39.123456+01:00 host01 kernel: text          syslog, journalctl, Loki
 *     Feb  4 06:51:39 host01 kernel: text
 *     [Wed Feb  4 06:51:39 2026] text                               dmesg -T
 *     "Feb 4, 2026 @ 06:51:39.123",host01,text                      Kibana
 *     1770184299123,text                                            CloudWatch
 */
const times = [
  new RegExp(String.raw`${leading}(?:[A-Z][a-z]{2} )?(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})[T ]${clock}`),
  new RegExp(String.raw`${leading}(?:[A-Z][a-z]{2} )?${day} ${clock}(?: (?<year>\d{4})\])?`),
  new RegExp(String.raw`${leading}${day}, (?<year>\d{4}) @ ${clock}`),
  new RegExp(String.raw`${leading}(?<epoch>\d{10}|\d{13})(?:\.(?<fraction>\d{1,9}))?"?[,\t ]`),
];

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Stands in for a year that is not told: a leap year, so that it has all days. */
const anyYear = 2000;

const stamp = /\[ *(?<printed>\d{1,10}\.\d{6})\]/;

/** The stamp stands behind the prefixes at the latest. */
const reach = 160;

/** Null where a row tells no time. */
export function momentOf(text: string): Moment | null {
  const head = text.slice(0, reach).replaceAll('\u00a0', ' ');
  const taken = takenAt(head);
  const printed = stamp.exec(head)?.groups?.['printed'];
  if (taken === null && printed === undefined) return null;
  return { taken: taken ?? 0, printed: printed === undefined ? null : Number(printed) };
}

function takenAt(head: string): number | null {
  for (const time of times) {
    const groups = time.exec(head)?.groups;
    if (groups !== undefined) return secondsOf(groups);
  }
  return null;
}

function secondsOf(groups: Record<string, string | undefined>): number {
  const { epoch, year, month, name, day, hour, minute, second, fraction } = groups;
  const part = Number(`0.${fraction ?? '0'}`);
  if (epoch !== undefined) return Number(epoch) / (epoch.length > 10 ? 1000 : 1) + part;
  const monthNumber = month === undefined ? months.indexOf(name ?? '') : Number(month) - 1;
  const days = [Number(year ?? anyYear), monthNumber, Number(day)] as const;
  return Date.UTC(...days, Number(hour), Number(minute), Number(second)) / 1000 + part;
}

/** Below 0 where the one was before the other. Times in a table are those of the second at best: then the kernel's own stamps tell. */
export function compareMoments(one: Moment, other: Moment): number {
  if (one.taken !== other.taken) return one.taken - other.taken;
  return one.printed === null || other.printed === null ? 0 : one.printed - other.printed;
}
