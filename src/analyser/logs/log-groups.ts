import { type CrashKind } from '../../kernel/kinds.ts';
import { type Band } from '../../matcher/runtime/match.ts';
import { type LogSummary, type ReportSummary } from './log-summary.ts';

/** What the logs of a group have in common. */
export type GroupSubject =
  | { type: 'signature'; signature: string }
  /** No signature matches them. */
  | { type: 'report'; kind: CrashKind; function: string | null }
  | { type: 'no-report' }
  | { type: 'unread' };

export interface LogGroup {
  subject: GroupSubject;
  /** Its logs, by their index in the list. */
  logs: number[];
}

export type Column = 'file' | 'kind' | 'function' | 'module' | 'release' | 'panicked' | 'match' | 'line';

export interface Order {
  column: Column;
  descending: boolean;
}

/**
 * The logs in groups: known crashes first, then other reports, then logs without one, then what was not read; of each sort the largest
 * group first. Where an order is asked for, the logs of each group stand in it, and the groups of each sort follow it by their first log.
 */
export function groupLogs(logs: readonly LogSummary[], order: Order | null): LogGroup[] {
  const groups = new Map<string, LogGroup>();
  for (const [index, log] of logs.entries()) {
    const subject = subjectOf(log);
    const key = JSON.stringify(subject);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { subject, logs: [index] });
    else group.logs.push(index);
  }
  const compare = order === null ? null : compareBy(logs, order);
  if (compare !== null) for (const group of groups.values()) group.logs.sort(compare);
  return [...groups.values()].sort(
    (one, other) =>
      ranks[one.subject.type] - ranks[other.subject.type] ||
      (compare === null ? other.logs.length - one.logs.length : compare(one.logs[0] ?? 0, other.logs[0] ?? 0)),
  );
}

const ranks: Record<GroupSubject['type'], number> = { signature: 0, report: 1, 'no-report': 2, unread: 3 };

function subjectOf(log: LogSummary): GroupSubject {
  if (!log.read) return { type: 'unread' };
  const { report } = log;
  if (report === null) return { type: 'no-report' };
  if (report.match !== null) return { type: 'signature', signature: report.match.signature };
  return { type: 'report', kind: report.kind, function: report.function };
}

/** `dmesg.2` before `dmesg.10`. */
const collator = new Intl.Collator('en', { numeric: true });

const bandOrder: Record<Band, number> = { confirmed: 0, consistent: 1, possible: 2 };

/** What a column is sorted by; null where a log has nothing there. */
const values: Record<Exclude<Column, 'file'>, (report: ReportSummary) => string | number | null> = {
  kind: ({ kind }) => kind,
  function: (report) => report.function,
  module: ({ module }) => module,
  release: ({ release }) => release,
  panicked: ({ panicked }) => (panicked ? 0 : 1),
  match: ({ match }) => (match === null ? null : `${String(bandOrder[match.band])} ${match.applicability}`),
  line: ({ firstLine }) => firstLine,
};

/** What has nothing in a column stands last, in both directions; what is the same there stands as it was given. */
function compareBy(logs: readonly LogSummary[], { column, descending }: Order): (one: number, other: number) => number {
  const valueOf = (index: number): string | number | null => {
    const log = logs[index];
    if (log === undefined) return null;
    if (column === 'file') return log.file;
    return log.read && log.report !== null ? values[column](log.report) : null;
  };
  return (one, other) => {
    const [left, right] = [valueOf(one), valueOf(other)];
    if (left === null || right === null) return Number(left === null) - Number(right === null) || one - other;
    const rising = collator.compare(String(left), String(right));
    return (descending ? -rising : rising) || one - other;
  };
}
