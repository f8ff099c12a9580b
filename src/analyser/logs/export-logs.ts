import { type MatcherBundle } from '../../matcher/schema/bundle.ts';
import { type Learned, learnNames, type Names, namesOf } from '../../redaction/names.ts';
import { type Secret, sharedRedactor } from '../../redaction/redact.ts';
import { redactValues } from '../../redaction/redact-values.ts';
import { placeholdersIn, type SecretKind } from '../../redaction/secret.ts';
import { analyseFiles, type GivenFile } from '../reading/analyse-files.ts';
import { type LogSummary } from './log-summary.ts';
import { logTableCsv } from './log-table-csv.ts';
import { keptNames, redactAnalysis } from '../result/redact-analysis.ts';

/** The table of several logs, or each of them as the command line prints it, a line each. */
export const logsFormats = ['csv', 'json'] as const;

export type LogsFormat = (typeof logsFormats)[number];

/** Several logs in a form that can be given away. */
export interface ExportedLogs {
  text: Blob;
  /** What was found in it that tells of the place it comes from, hidden or not. */
  found: Secret[];
}

/** The logs that were given, and what they are read with. */
export interface LogsSource {
  files: readonly GivenFile[];
  logs: readonly LogSummary[];
  bundle: MatcherBundle;
}

/** The names of the machines and people of several logs: what one log tells is hidden in the rows of all. */
export interface LogNames {
  names: Names;
  /** Words of the logs that look like placeholders. */
  taken: ReadonlySet<string>;
}

/** The first lines of a log name the machine; in bytes. */
const opening = 64 * 1024;

/** Learns the names from the opening of each log. */
export async function learnFromLogs({ files, bundle }: LogsSource, signal: AbortSignal): Promise<LogNames> {
  const learned: Learned[] = [];
  const taken = new Set<string>();
  let head = openingKeeper();
  const learn = (): void => {
    const text = head.text();
    learned.push(learnNames(text));
    for (const word of placeholdersIn(text)) taken.add(word);
  };
  // A log that ended has been learned from when the next one begins.
  const watcher = (): ((bytes: Uint8Array) => void) => {
    learn();
    head = openingKeeper();
    return head.take;
  };
  for await (const { outcome } of analyseFiles(files, bundle, { signal, watcher })) {
    if (outcome !== null) for (const word of placeholdersIn(JSON.stringify(outcome))) taken.add(word);
  }
  learn();
  return { names: namesOf(learned), taken };
}

/** What is to be hidden is hidden in all of it. */
export async function exportLogs(
  format: LogsFormat,
  source: LogsSource,
  { names, taken }: LogNames,
  hide: ReadonlySet<SecretKind>,
  signal: AbortSignal,
): Promise<ExportedLogs> {
  const shared = sharedRedactor(taken, hide);
  const redact = (text: string): string => shared.redact(text, names);
  const text = await { csv: tableOf, json: linesOf }[format](source, redact, signal);
  return { text, found: shared.found() };
}

type Redact = (text: string) => string;

function tableOf({ logs }: LogsSource, redact: Redact): Blob {
  return new Blob([logTableCsv(redactValues(logs, redact, keptNames))], { type: 'text/csv;charset=utf-8' });
}

async function linesOf({ files, bundle }: LogsSource, redact: Redact, signal: AbortSignal): Promise<Blob> {
  const lines: Blob[] = [];
  for await (const { outcome } of analyseFiles(files, bundle, { signal })) {
    // Each is given to the browser, which need not hold it in memory.
    if (outcome?.read === true) lines.push(new Blob([JSON.stringify(redactAnalysis(outcome.analysis, redact)), '\n']));
  }
  return new Blob(lines, { type: 'application/x-ndjson' });
}

function openingKeeper(): { take: (bytes: Uint8Array) => void; text: () => string } {
  const decoder = new TextDecoder();
  let left = opening;
  let text = '';
  return {
    take: (bytes) => {
      if (left === 0) return;
      const part = bytes.subarray(0, left);
      left -= part.length;
      text += decoder.decode(part, { stream: true });
    },
    text: () => text,
  };
}
