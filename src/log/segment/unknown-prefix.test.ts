import { describe, expect, test } from 'vitest';
import { readLog } from '../read.ts';

const fault = `BUG: unable to handle kernel NULL pointer dereference at 0000000000000018
IP: [<ffffffffc0001234>] foo_read+0x12/0x40 [foo]
Oops: 0000 [#1] SMP
Modules linked in: foo bar
CPU: 1 PID: 77 Comm: food Not tainted 4.4.0-1-generic #1
Hardware name: Example 9000
Call Trace:
 [<ffffffff8121f1a0>] vfs_read+0x86/0x130
 [<ffffffff8121ff35>] SyS_read+0x55/0xc0
`;

const hungTask = `INFO: task food:77 blocked for more than 120 seconds.
      Not tainted 5.14.0-70.el9.x86_64 #1
"echo 0 > /proc/sys/kernel/hung_task_timeout_secs" disables this message.
task:food            state:D stack:    0 pid:   77 ppid:     1 flags:0x00000000
Call Trace:
 __schedule+0x2b0/0x8c0
 schedule+0x40/0xb0
 foo_wait+0x12/0x40 [foo]
`;

const stall = `rcu: INFO: rcu_sched self-detected stall on CPU
rcu: \t1-...!: (20999 ticks this GP) idle=77a/1/0x4000000000000002 softirq=120/120 fqs=0
rcu: \t(t=21000 jiffies g=1233 q=12)
rcu: rcu_sched kthread starved for 21000 jiffies! g1233 f0x0 RCU_GP_WAIT_FQS(5) ->state=0x0 ->cpu=1
CPU: 1 PID: 77 Comm: food Not tainted 5.4.0-1-generic #1
RIP: 0010:foo_poll+0x12/0x40 [foo]
Call Trace:
 foo_ioctl+0x30/0x50 [foo]
`;

const panic = `Kernel panic - not syncing: foo: no way out
CPU: 1 PID: 77 Comm: food Not tainted 5.4.0-1-generic #1
Call Trace:
 dump_stack+0x50/0x63
 panic+0x101/0x2e3
 foo_ioctl+0x30/0x50 [foo]
---[ end Kernel panic - not syncing: foo: no way out ]---
`;

const trouble = `EXT4-fs error (device vda1): foo_lookup:12: inode #2: comm food: deleted inode referenced: 77
eth0: link down
eth0: link up
foo: one
foo: two
foo: three
foo: four
foo: five
`;

/** Each row behind what a program writes in front of it. */
function behindEach(prefix: (index: number) => string, log: string): string {
  return log.replace(
    /^(?=.)/gm,
    (
      (index) => () =>
        prefix(index++)
    )(100),
  );
}

const summaryOf = (log: string) =>
  readLog(log).subjects.map(({ event }) => ({
    title: event.title,
    release: event.release,
    comm: event.comm,
    modules: event.modules,
    frames: event.frames.map(({ function: name, context }) => [name, context]),
    lines: [event.firstLine, event.lastLine],
  }));

describe.each<[string, (index: number) => string]>([
  ['* ', () => '* '],
  ['[   99.123] ', (index) => `[${(index / 10).toFixed(3).padStart(9)}] `],
  ['1700000000.123 ', (index) => `${String(1_700_000_000 + index)}.123 `],
  ['(06:51:39) ', (index) => `(06:5${String(index % 10)}:39) `],
  ['T+9.345 ', (index) => `T+${String(index - 95)}.345 `],
  ['E 06:51:39 ', () => 'E 06:51:39 '],
  ['INFO ', () => 'INFO '],
  ['ttyS0: ', () => 'ttyS0: '],
  ['console | ', () => 'console | '],
  ['node1| ', () => 'node1| '],
  ['06:51:39 node1 ', () => '06:51:39 node1 '],
  ['2026-02-04T06:51:39Z node1 ', (index) => `2026-02-04T06:51:3${String(index % 10)}Z node1 `],
  ['Feb  4 06:51:39 node1 ', () => 'Feb  4 06:51:39 node1 '],
  ['0x00000140: ', (index) => `0x${(index * 64).toString(16).padStart(8, '0')}: `],
])('behind %j', (_, prefix) => {
  test.each([
    ['a fault', fault],
    ['a hung task', hungTask],
    ['a stall', stall],
    ['a panic', panic],
  ])('%s is read as without', (_, log) => {
    expect(summaryOf(behindEach(prefix, log))).toEqual(summaryOf(log));
  });
});

test('the places are those behind the prefix', () => {
  const { container, subjects } = readLog(behindEach(() => 'console | ', fault));
  expect(container).toBe('unknown prefix');
  expect(subjects[0]?.event.frames.map(({ place }) => [place.line, place.column])).toEqual([
    [8, 11],
    [9, 11],
  ]);
});

test('in front of the kernel’s stamps it needs no other sign', () => {
  const stamped = behindEach((index) => `[  ${String(index)}.345678] `, fault);
  expect(summaryOf(behindEach(() => '* ', stamped))).toEqual(summaryOf(fault));
});

test('a line without it stands among the others', () => {
  const [first, ...others] = behindEach(() => 'node1| ', fault).split('\n');
  expect(summaryOf([first, 'node2 is up', ...others].join('\n'))).toMatchObject([{ comm: 'food', lines: [1, 10] }]);
});

test('a trouble that is told in one line is found where all lines begin alike', () => {
  expect(summaryOf(behindEach((index) => `T+${String(index)} `, trouble))).toMatchObject([
    { title: 'filesystem error', lines: [1, 1] },
  ]);
});

test('a report without a prefix, below one with', () => {
  const log = behindEach(() => 'rcu: ', fault) + stall;
  expect(summaryOf(log)).toMatchObject([
    { title: summaryOf(fault)[0]?.title },
    { title: summaryOf(stall)[0]?.title, lines: [10, 17] },
  ]);
});

describe('no report', () => {
  test.each([
    [
      'lines of a list',
      ['- BUG: unable to handle kernel paging request in foo_read is gone', '- foo: EXT4-fs error (device vda1): one'],
    ],
    ['a sentence', ['I saw a Kernel panic - not syncing: foo', 'I saw a rabbit', 'I saw a hole']],
    ['of a program', ['food: panic: runtime error', 'food: goroutine 1 [running]:', 'food: main.main()']],
  ])('%s', (_, rows) => {
    expect(readLog([...rows, ...rows, ''].join('\n')).subjects).toEqual([]);
  });

  test('what a kernel says in front of a headline stays', () => {
    expect(readLog(stall).container).toBe('plain');
  });
});
