import { expect, test } from 'vitest';
import { groupLogs, type Order } from './log-groups.ts';
import { type LogSummary, type ReportSummary } from './log-summary.ts';

function log(file: string, given: Partial<ReportSummary> = {}): LogSummary {
  return {
    read: true,
    file,
    container: 'dmesg',
    report: {
      kind: 'kernel-bug',
      function: 'f',
      module: null,
      release: null,
      panicked: false,
      firstLine: 1,
      title: 'kernel BUG in f',
      match: null,
      ...given,
    },
  };
}

const known = (signature: string): Partial<ReportSummary> => ({
  match: { signature, band: 'confirmed', applicability: 'unknown' },
});

const unread: LogSummary = { read: false, file: 'core', message: 'This is no text.' };
const quiet: LogSummary = { read: true, file: 'boot.log', container: 'dmesg', report: null };

function told(logs: LogSummary[], order: Order | null = null): string[] {
  return groupLogs(logs, order).map((group) => {
    const { subject } = group;
    const name =
      subject.type === 'signature'
        ? subject.signature
        : subject.type === 'report'
          ? `${subject.kind} ${subject.function ?? '-'}`
          : subject.type;
    return `${name}: ${group.logs.map((index) => logs[index]?.file).join(' ')}`;
  });
}

test('known crashes come first, then others by kind and function, logs without one, and what was not read', () => {
  const logs = [
    unread,
    quiet,
    log('a', { function: 'g' }),
    log('b'),
    log('c', known('x')),
    log('d'),
    log('e', known('y')),
    log('f', known('y')),
    log('g', { kind: 'oops', function: null }),
  ];
  expect(told(logs)).toEqual([
    'y: e f',
    'x: c',
    'kernel-bug f: b d',
    'kernel-bug g: a',
    'oops -: g',
    'no-report: boot.log',
    'unread: core',
  ]);
});

test('an order sorts the logs of each group, and the groups by their first log', () => {
  const logs = [log('dmesg.10', known('x')), log('dmesg.9', known('y')), log('dmesg.2', known('x')), quiet];
  expect(told(logs, { column: 'file', descending: false })).toEqual([
    'x: dmesg.2 dmesg.10',
    'y: dmesg.9',
    'no-report: boot.log',
  ]);
  expect(told(logs, { column: 'file', descending: true })).toEqual([
    'x: dmesg.10 dmesg.2',
    'y: dmesg.9',
    'no-report: boot.log',
  ]);
});

test('what has nothing in a column stands last in both directions', () => {
  const logs = [log('a'), log('b', { release: '5.14.0' }), log('c', { release: '5.4.0' })];
  expect(told(logs, { column: 'release', descending: false })).toEqual(['kernel-bug f: c b a']);
  expect(told(logs, { column: 'release', descending: true })).toEqual(['kernel-bug f: b c a']);
});

test('each column has its order', () => {
  const logs = [
    log('a', { firstLine: 200, panicked: false, module: 'xfs' }),
    log('b', { firstLine: 30, panicked: true, module: 'ext4' }),
  ];
  for (const column of ['line', 'panicked', 'module'] as const) {
    expect(told(logs, { column, descending: false }), column).toEqual(['kernel-bug f: b a']);
  }
});
