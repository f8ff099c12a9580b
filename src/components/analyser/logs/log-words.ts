import { type LogSummary } from '../../../analyser/logs/log-summary.ts';
import { type AnalyserMessages } from '../../../i18n/analyser.en.ts';

/** What several logs hold, in a few short sentences. */
export function summaryWords({ logs: own, verdict }: AnalyserMessages, logs: readonly LogSummary[]): string {
  const reports = logs.flatMap((log) => (log.read && log.report !== null ? log.report : []));
  const known = reports.flatMap(({ match }) => match?.signature ?? []);
  const unread = logs.filter(({ read }) => !read).length;
  return [
    own.crashes(logs.length, reports.length),
    ...(known.length === 0 ? [] : [own.known(new Set(known).size, known.length)]),
    ...(unread === 0 ? [] : [own.unread(unread)]),
  ].join(verdict.space);
}
