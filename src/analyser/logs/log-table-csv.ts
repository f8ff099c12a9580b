import { type LogSummary } from './log-summary.ts';

const columns = [
  'file',
  'container',
  'kind',
  'function',
  'module',
  'release',
  'panicked',
  'signature',
  'band',
  'applicability',
  'first line',
  'title',
  'problem',
] as const;

/** A table of logs as CSV (RFC 4180). Its names are the same in all languages: programs read it. */
export function logTableCsv(logs: readonly LogSummary[]): string {
  return [columns.map(cell), ...logs.map((log) => cellsOf(log).map(cell))]
    .map((row) => `${row.join(',')}\r\n`)
    .join('');
}

function cellsOf(log: LogSummary): string[] {
  if (!log.read) return [log.file, ...Array<string>(11).fill(''), log.message ?? 'not read'];
  const { file, container, report } = log;
  if (report === null) return [file, container, ...Array<string>(11).fill('')];
  const { match } = report;
  return [
    file,
    container,
    report.kind,
    report.function ?? '',
    report.module ?? '',
    report.release ?? '',
    report.panicked ? 'yes' : 'no',
    match?.signature ?? '',
    match?.band ?? '',
    match?.applicability ?? '',
    String(report.firstLine),
    report.title,
    '',
  ];
}

/** What makes a spreadsheet read a cell as a formula (OWASP, CSV injection); an apostrophe before it makes it text. */
const formula = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

function cell(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",\r\n\t']/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
