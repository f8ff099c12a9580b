import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Line } from '../lines/line.ts';
import { lineOf } from '../lines/line.fixture.ts';
import { openReports } from './open-reports.ts';
import { readLog } from '../read.ts';
import { newReport, type Report } from '../report/report.ts';
import { sample } from '../../../test/logs/reports.fixture.ts';

const from = (caller: string | null, text = 'text'): Line => lineOf(text, { caller });

/** Reports of some contexts, each begun by a line of its own. */
function opened(...callers: (string | null)[]): { open: ReturnType<typeof openReports>; reports: Report[] } {
  const open = openReports();
  const reports = callers.map((caller) => {
    const line = from(caller);
    open.forLine(line);
    const report = newReport(line);
    open.add(report, caller, null);
    return report;
  });
  return { open, reports };
}

describe('with caller ids', () => {
  test('each context goes on with its own report', () => {
    const { open, reports } = opened('T1', 'C3');
    expect(open.forLine(from('T1'))).toBe(reports[0]);
    expect(open.forLine(from('C3'))).toBe(reports[1]);
    expect(open.forLine(from('T1'))).toBe(reports[0]);
  });

  test('a context without a report has none', () => {
    expect(opened('T1').open.forLine(from('T2'))).toBeNull();
  });

  test('a line that lost its caller goes with the one above it', () => {
    const { open, reports } = opened('T1', 'C3');
    open.forLine(from('T1'));
    expect(open.forLine(from(null))).toBe(reports[0]);
  });

  test('a further report of a context ends the one before it', () => {
    const { open, reports } = opened('T1', 'T1');
    expect(open.forLine(from('T1'))).toBe(reports[1]);
  });

  test('a report goes on in the context that it was moved to', () => {
    const { open, reports } = opened('T1');
    open.move(reports[0] ?? newReport(from('T1')), 'C3');
    expect(open.forLine(from('T1'))).toBeNull();
    expect(open.forLine(from('C3'))).toBe(reports[0]);
  });

  test('a context that has been away for long has ended its report', () => {
    const { open } = opened('T1');
    for (let line = 0; line < 700; line++) open.forLine(from('T2'));
    expect(open.forLine(from('T1'))).toBeNull();
    expect(open.any()).toBe(false);
  });
});

describe('without', () => {
  test('a report goes on until it is closed', () => {
    const { open, reports } = opened(null);
    expect(open.forLine(from(null))).toBe(reports[0]);
    open.close(reports[0] ?? newReport(from(null)));
    expect(open.forLine(from(null))).toBeNull();
    expect(open.any()).toBe(false);
  });

  test('the one before stays open behind another only if it is said to', () => {
    const { open, reports } = opened(null, null);
    const [, second = newReport(from(null))] = reports;
    open.close(second);
    expect(open.any()).toBe(false);
  });

  test('a report may go on behind another, and goes on where that one has ended', () => {
    const { open, reports } = opened(null);
    const [first = newReport(from(null))] = reports;
    const second = newReport(from(null));
    open.add(second, null, first);
    expect(open.forLine(from(null))).toBe(second);
    second.ended = true;
    expect(open.forLine(from(null))).toBe(first);
    expect(first.mixed).not.toBeNull();
  });

  test('what either lacks goes to none, and both know of it', () => {
    const { open, reports } = opened(null);
    const [first = newReport(from(null))] = reports;
    const second = newReport(from(null));
    Object.assign(first, { pid: 1 });
    Object.assign(second, { pid: 2 });
    open.add(second, null, first);
    const line = from(null, 'RIP: 0010:foo+0x1/0x2');
    expect([first, second]).not.toContain(open.forLine(line));
    expect([first.untold, second.untold]).toEqual([line, line]);
  });
});

test('all are closed at once', () => {
  const { open } = opened('T1', 'C3', null);
  open.closeAll();
  expect(open.any()).toBe(false);
});

describe('reports of two contexts', () => {
  /** The messages of a sample as a context prints them, with the times at which they come. */
  const printed = (id: string, caller: string): string[] =>
    sample(id)
      .trimEnd()
      .split('\n')
      .map((line) => `[${caller}] ${line.replace(/^\[ *\d+\.\d+\] ?/, '')}`);
  const stamped = (lines: string[]): string =>
    lines.map((line, at) => `[  100.${String(at).padStart(6, '0')}]${line}`).join('\n');
  const interleaved = (one: string[], other: string[]): string[] =>
    Array.from({ length: Math.max(one.length, other.length) }, (_, at) => [one[at], other[at]])
      .flat()
      .filter((line) => line !== undefined);
  const essence = (lines: string[]): unknown[] =>
    readLog(stamped(lines)).subjects.map(({ event, lines: messages }) => ({
      ...{ kind: event.kind, title: event.title, function: event.function, module: event.module },
      ...{ cpu: event.cpu, pid: event.pid, comm: event.comm, taint: event.taint, registers: event.registers },
      ...{ panicked: event.panicked, headline: event.headline, modules: event.modules, code: event.code },
      frames: event.frames.map(({ function: called, offset, module, reliable }) => [called, offset, module, reliable]),
      messages: messages.map(({ text }) => text),
    }));

  const pairs = [
    ['pidns-get-kref-null', 'blk-mq-rq-timed-out-null'],
    ['cdev-put-module-use-after-free', 'memcg-ida-remove-bug'],
    ['cdev-put-module-use-after-free', 'pidns-get-kref-null'],
  ] as const;

  test.each(pairs)('that print at the same time, %s and %s, are those of one after the other', (first, second) => {
    const one = printed(first, 'T123');
    const other = printed(second, 'C3');
    expect(essence([...one, ...other])).toHaveLength(2);
    expect(essence(interleaved(one, other))).toEqual(essence([...one, ...other]));
  });

  test.each([
    ['MediaTek', (time: string) => `${time}-(3)[4533:worker]`, (time: string) => `${time}-(2)[0:swapper/2]`],
    ['Samsung', (time: string) => `${time} [3:  worker: 4533] `, (time: string) => `${time}I[2:  swapper/2:    0] `],
    ['HTC', (time: string) => `${time} c3   4533 `, (time: string) => `${time} c2      0 `],
    [
      'HiSilicon',
      (time: string) => `${time.replace(']', 's]')}[pid:4533,cpu3,worker]`,
      (time: string) => `${time.replace(']', 's]')}[pid:0,cpu2,in irq]`,
    ],
  ])('that print at the same time, with the prefixes of %s', (_maker, first, second) => {
    const messages = (id: string): string[] => printed(id, '').map((line) => line.slice('[] '.length));
    const events = (lines: string[]): unknown[] =>
      readLog(lines.join('\n')).subjects.map(({ event }) => [event.title, event.pid, event.frames.length]);
    const at = (index: number): string => `[  100.${String(index).padStart(6, '0')}]`;
    const one = messages('pidns-get-kref-null').map((text, index) => `${first(at(2 * index))}${text}`);
    const other = messages('blk-mq-rq-timed-out-null').map((text, index) => `${second(at(2 * index + 1))}${text}`);
    expect(events([...one, ...other])).toHaveLength(2);
    expect(events(interleaved(one, other))).toEqual(events([...one, ...other]));
  });

  test.each(pairs)('%s and %s: the panic of one is its own', (first, second) => {
    const lines = interleaved(printed(first, 'T123'), printed(second, 'T77'));
    const { subjects } = readLog(stamped([...lines, '[ T123] Kernel panic - not syncing: Fatal exception']));
    expect(subjects.map(({ event }) => event.panicked)).toEqual([true, false]);
  });

  test('that print at the same time are those of one after the other, in whatever turns', () => {
    const one = printed('pidns-get-kref-null', 'T123');
    const other = printed('blk-mq-rq-timed-out-null', 'C3');
    const apart = essence([...one, ...other]);
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: one.length + other.length }), (turns) => {
        const [left, right] = [[...one.slice(1)], [...other]];
        const mixed = turns.flatMap((turn) => (turn ? left : right).splice(0, 1));
        expect(essence([...one.slice(0, 1), ...mixed, ...left, ...right])).toEqual(apart);
      }),
      { numRuns: 50 },
    );
  });

  test('a panic of a third context finds the last of them', () => {
    const lines = interleaved(printed('pidns-get-kref-null', 'T123'), printed('blk-mq-rq-timed-out-null', 'C3'));
    const { subjects } = readLog(stamped([...lines, '[   C0] Kernel panic - not syncing: Fatal exception']));
    expect(subjects.map(({ event }) => event.panicked)).toEqual([false, true]);
  });

  test('a report that others keep from printing goes on for hundreds of lines', () => {
    const whole = printed('pidns-get-kref-null', 'T123');
    const noise = Array<string>(400).fill('[   T1] usb 1-1: reset high-speed USB device number 2 using xhci_hcd');
    const [once] = essence(whole);
    expect(essence([...whole.slice(0, 8), ...noise, ...whole.slice(8)])).toEqual([once]);
  });

  test('what a context printed long ago does not belong to what it prints now', () => {
    const noise = Array<string>(700).fill('[   T1] usb 1-1: reset high-speed USB device number 2 using xhci_hcd');
    const { subjects } = readLog(
      stamped([
        '[ T123] BUG: kernel NULL pointer dereference, address: 0000000000000010',
        ...noise,
        '[ T123] RIP: 0010:foo+0x1/0x2',
      ]),
    );
    expect(subjects.map(({ event }) => event.pointer)).toEqual([null]);
  });

  test('what a context prints now and then does not keep its report open', () => {
    const noise = Array.from({ length: 700 }, (_, at) => `[ ${at % 50 === 0 ? 'T123' : '  T1'}] usb 1-1: reset`);
    const { subjects } = readLog(
      stamped([
        '[ T123] BUG: kernel NULL pointer dereference, address: 0000000000000010',
        ...noise,
        '[ T123] RIP: 0010:foo+0x1/0x2',
      ]),
    );
    expect(subjects.map(({ event }) => event.pointer)).toEqual([null]);
  });

  test("the backtraces that other processors print belong to a stall's report", () => {
    const { subjects } = readLog(
      stamped([
        '[   C0] rcu: INFO: rcu_sched detected stalls on CPUs/tasks:',
        '[   C0] Sending NMI from CPU 0 to CPUs 1:',
        '[   C1] NMI backtrace for cpu 1',
        '[   C1] CPU: 1 PID: 88 Comm: java Not tainted 5.10.0 #1',
        '[   C1] RIP: 0010:spin_here+0x1/0x2',
        '[   C1] Call Trace:',
        '[   C1]  ksys_write+0x1/0x2',
        '[   C1]  do_syscall_64+0x1/0x2',
      ]),
    );
    expect(subjects.map(({ event }) => [event.kind, event.pointer?.function])).toEqual([['rcu-stall', 'spin_here']]);
  });

  test("what a task prints meanwhile is no part of a stall's report", () => {
    const { subjects } = readLog(
      stamped([
        '[   C0] rcu: INFO: rcu_sched self-detected stall on CPU',
        '[   C0] Call Trace:',
        '[ T123] Call Trace:',
        '[ T123]  should_fail+0x1/0x2',
        '[   C0]  foo_read+0x1/0x2',
        '[   C0]  vfs_read+0x1/0x2',
      ]),
    );
    expect(subjects.map(({ event }) => [event.function, event.frames.length])).toEqual([['foo_read', 2]]);
  });

  test('on riscv the task announces what the trap reports', () => {
    const { subjects } = readLog(
      stamped([
        '[ T123] ------------[ cut here ]------------',
        '[ T123] refcount_t: underflow; use-after-free.',
        '[   C0] WARNING: CPU: 0 PID: 123 at lib/refcount.c:28 refcount_warn_saturate+0x1/0x2',
        '[   C0] CPU: 0 PID: 123 Comm: java Not tainted 6.6.0 #1',
        '[   C0] epc : refcount_warn_saturate+0x1/0x2',
        '[   C0] [<ffffffff8000a1b2>] put_thing+0x1/0x2',
      ]),
    );
    expect(subjects.map(({ event }) => [event.kind, event.firstLine, event.lastLine])).toEqual([['refcount', 2, 6]]);
  });

  const outcomes = (...lines: string[]): { title: string; panicked: boolean }[] =>
    readLog(stamped(lines)).subjects.map(({ event: { title, panicked } }) => ({ title, panicked }));

  test('a report whose printing fails has the trace of the failure, and its end', () => {
    expect(
      outcomes(
        '[   C1] rcu: INFO: rcu_preempt detected stalls on CPUs/tasks:',
        '[   C1] rcu: Tasks blocked on level-0 rcu_node (CPUs 0-1):',
        '[   C1] WARNING: CPU: 1 PID: 7 at kernel/sched/core.c:2698 try_invoke+0x1/0x2',
        '[   C1] Kernel panic - not syncing: panic_on_warn set ...',
        '[   C1] CPU: 1 PID: 7 Comm: java Not tainted 5.8.0 #1',
        '[   C1] Call Trace:',
        '[   C1]  panic+0x1/0x2',
        '[   C1]  rcu_sched_clock_irq+0x1/0x2',
        '[   C1]  asm_sysvec_apic_timer_interrupt+0x1/0x2',
        '[   C1]  foo_spin+0x1/0x2',
        '[   C1]  foo_read+0x1/0x2',
        '[   C1]  vfs_read+0x1/0x2',
      ),
    ).toEqual([
      { title: 'INFO: rcu detected stall in foo_read', panicked: true },
      { title: 'WARNING in try_invoke', panicked: true },
    ]);
  });
});
