import { expect, test } from 'vitest';
import { type LogSummary, type ReportSummary } from './log-summary.ts';
import { logTableCsv } from './log-table-csv.ts';

const report: ReportSummary = {
  kind: 'null-dereference',
  function: 'nf_queue',
  module: null,
  release: '3.10.0-957.el7.x86_64',
  panicked: true,
  firstLine: 12,
  title: 'BUG: unable to handle kernel NULL pointer dereference in nf_queue',
  match: { signature: 'nf-queue-gso-null', band: 'confirmed', applicability: 'affected' },
};

const read = (file: string, given: Partial<ReportSummary> | null = {}): LogSummary => ({
  read: true,
  file,
  container: 'gzip, dmesg',
  report: given === null ? null : { ...report, ...given },
});

test('a row for each log, and what was not read with its reason', () => {
  const unread: LogSummary = {
    read: false,
    file: 'core.bz2',
    message: 'This is a bzip2 file: unpack it first (bzip2 -d).',
  };
  expect(logTableCsv([read('db01/dmesg.gz'), read('boot.log', null), unread]).split('\r\n')).toEqual([
    'file,container,kind,function,module,release,panicked,signature,band,applicability,first line,title,problem',
    'db01/dmesg.gz,"gzip, dmesg",null-dereference,nf_queue,,3.10.0-957.el7.x86_64,yes,nf-queue-gso-null,confirmed,affected,12,BUG: unable to handle kernel NULL pointer dereference in nf_queue,',
    'boot.log,"gzip, dmesg",,,,,,,,,,,',
    'core.bz2,,,,,,,,,,,,This is a bzip2 file: unpack it first (bzip2 -d).',
    '',
  ]);
});

test('every row has as many cells as the first', () => {
  const rows = logTableCsv([read('a', null), { read: false, file: 'b', message: null }])
    .trim()
    .split('\r\n');
  const cells = rows.map((row) => row.replace(/"[^"]*"/g, 'x').split(',').length);
  expect(new Set(cells)).toEqual(new Set([13]));
});

test('quotes, commas and line ends stay within their cell', () => {
  const [, row] = logTableCsv([read('a "b", c\nd')]).split('\r\n');
  expect(row).toMatch(/^"a ""b"", c\nd","gzip, dmesg",/);
});

for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1+1']) {
  test(`${JSON.stringify(text)} is no formula`, () => {
    const csv = logTableCsv([read(text, { title: text })]);
    expect(csv).toContain(`'${text}`);
    expect(csv).not.toMatch(/(^|[,\n]"?)[=+\-@\t＝]/);
  });
}
