import { describe, expect, test } from 'vitest';
import { readLog } from '../read.ts';
import { sample } from '../../../test/logs/reports.fixture.ts';

test('the panic that an oops leads to is no report of its own', () => {
  const { subjects } = readLog(
    `${sample('pidns-get-kref-null')}\n[8794845.200000] Kernel panic - not syncing: Fatal exception\n`,
  );
  expect(subjects.map(({ event }) => [event.title, event.panicked, event.panicReason])).toEqual([
    ['BUG: unable to handle kernel NULL pointer dereference in pidns_get', true, 'Fatal exception'],
  ]);
});

test('a line of the hardware above a crash of the same context did not panic', () => {
  const crash = sample('pidns-get-kref-null').trimEnd().split('\n');
  const lines = ['[8794844.000000] mce: [Hardware Error]: Machine check events logged', ...crash];
  const log = [...lines, '[8794845.200000] Kernel panic - not syncing: Fatal exception'];
  const { subjects } = readLog(log.map((line) => line.replace(/^(\[ *\d+\.\d{6}\])/, '$1[  T123]')).join('\n'));
  expect(subjects.map(({ event }) => [event.kind, event.panicked])).toEqual([
    ['hardware-error', false],
    ['null-dereference', true],
  ]);
});

test('a panic behind the out-of-memory report of its own boot is a report of its own, and the OOM a trouble', () => {
  const { subjects } = readLog([sample('oom-killer-invoked'), sample('panic-on-oom')].join('\n'));
  expect(subjects.map(({ event }) => [event.kind, event.severity])).toEqual([
    ['oom-kill', 'trouble'],
    ['oom-panic', 'crash'],
  ]);
});

test('troubles between an oops and its panic do not take the panic', () => {
  const trouble = '[8794845.150000] Buffer I/O error on dev vda1, logical block 12, lost async page write';
  const { subjects } = readLog(
    [
      sample('pidns-get-kref-null'),
      ...Array<string>(40).fill(trouble),
      '[8794845.200000] Kernel panic - not syncing: Fatal exception',
    ].join('\n'),
  );
  expect(subjects.map(({ event }) => [event.kind, event.panicked])).toEqual([
    ['null-dereference', true],
    ['io-error', false],
  ]);
});

test('a panic is one of the messages of the report that led to it', () => {
  const { subjects } = readLog(
    `${sample('pidns-get-kref-null')}\n[8794845.200000] Kernel panic - not syncing: Fatal exception`,
  );
  expect(subjects[0]?.lines.at(0)?.text).toContain('BUG: unable to handle kernel NULL pointer dereference');
  expect(subjects[0]?.lines.at(-1)?.text).toBe('Kernel panic - not syncing: Fatal exception');
});

test('an oops in init kills init', () => {
  const { subjects } = readLog(
    [
      'stack segment: 0000 [#1] PREEMPT SMP',
      'CPU: 1 PID: 1 Comm: swapper/0 Not tainted 4.20.0 #1',
      'RIP: 0010:foo_init+0x1/0x2',
      'Call Trace:',
      ' do_one_initcall+0x1/0x2',
      '---[ end trace 87420535c6f699db ]---',
      'Kernel panic - not syncing: Attempted to kill init! exitcode=0x0000000b',
    ].join('\n'),
  );
  expect(subjects.map(({ event }) => [event.title, event.panicked])).toEqual([
    ['stack segment fault in foo_init', true],
  ]);
});

test('a panic leads to no other: init is killed again in a later boot, of which the log does not hold the beginning', () => {
  const panic = [
    'Kernel panic - not syncing: Attempted to kill init! exitcode=0x00000007',
    'CPU: 3 PID: 1 Comm: systemd Not tainted 4.20.0 #1',
    'Call Trace:',
    ' panic+0x1/0x2',
    ' do_exit+0x1/0x2',
  ];
  const trouble = 'XFS (dm-0): Log I/O Error Detected.  Shutting down filesystem';
  const { subjects } = readLog([...panic, trouble, ...panic].join('\n'));
  expect(subjects.map(({ event }) => [event.kind, event.pid, event.panicked, event.repeated])).toEqual([
    ['init-killed', 1, true, 1],
    ['filesystem-error', null, false, 0],
  ]);
});

test('an oops between whose lines a warning stands is what the panic ends', () => {
  const { subjects } = readLog(
    [
      'general protection fault: 0000 [#1] PREEMPT SMP KASAN',
      'BUG: using __this_cpu_read() in preemptible [00000000] code: java/6343',
      'CPU: 1 PID: 6343 Comm: java Not tainted 4.15.0 #1',
      'Call Trace:',
      ' foo_count+0x1/0x2',
      'Kernel panic - not syncing: Fatal exception',
    ].join('\n'),
  );
  expect(subjects.map(({ event }) => [event.kind, event.panicked])).toEqual([
    ['general-protection', true],
    ['preemption-bug', false],
  ]);
});

describe('an excerpt without its headline, and a panic behind it', () => {
  const excerpt = [
    'CPU: 1 PID: 6343 Comm: java Not tainted 4.15.0 #1',
    'RIP: 0010:foo_spin+0x1/0x2',
    'Call Trace:',
    ' foo_read+0x1/0x2',
  ];
  const told = (...lines: string[]): unknown[] =>
    readLog(lines.join('\n')).subjects.map(({ event: { kind, title, function: name } }) => ({ kind, title, name }));

  test('is what the panic says', () => {
    expect(told(...excerpt, 'Kernel panic - not syncing: softlockup: hung tasks')).toEqual([
      { kind: 'soft-lockup', title: 'kernel panic: softlockup: hung tasks', name: 'foo_spin' },
    ]);
  });

  test('is an oops where it says nothing', () => {
    expect(told(...excerpt, 'Kernel panic - not syncing: Fatal exception')).toEqual([
      { kind: 'oops', title: 'oops in foo_spin', name: 'foo_spin' },
    ]);
  });

  test('is a panic where it shows but the place once more', () => {
    const end = ['RIP: foo_spin+0x1/0x2 RSP: ffff8801c15d7148', '---[ end trace 794afb02691fabdc ]---'];
    expect(told(...end, 'Kernel panic - not syncing: Fatal exception')).toEqual([
      { kind: 'oops', title: 'kernel panic: Fatal exception', name: 'foo_spin' },
    ]);
  });

  test('is not lost where it shows no place', () => {
    expect(
      told('CPU: 1 PID: 6343 Comm: java Not tainted 4.15.0 #1', 'Kernel panic - not syncing: Fatal exception'),
    ).toEqual([{ kind: 'oops', title: 'kernel panic: Fatal exception', name: null }]);
  });
});
