import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLog } from '../read.ts';

const sample = (id: string): string =>
  readFileSync(join(import.meta.dirname, '../../../signatures', id, 'samples/as-printed.log'), 'utf8');

const titles = (...texts: string[]): string[] => readLog(texts.join('\n')).subjects.map(({ event }) => event.title);

test('reports one behind the other are told apart, with and without an end mark', () => {
  expect(
    titles(sample('memcg-ida-remove-bug'), sample('sysrq-triggered-crash'), sample('blk-mq-rq-timed-out-null')),
  ).toEqual([
    'kernel BUG in ida_simple_remove',
    'sysrq triggered crash',
    'BUG: unable to handle kernel NULL pointer dereference in blk_mq_rq_timed_out',
  ]);
  expect(titles(sample('list-del-corruption-css-release'), sample('cdev-put-module-use-after-free'))).toEqual([
    'BUG: corrupted list in css_release_work_fn',
    'oops in module_put',
  ]);
});

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

test('`(null)` in the text of a warning is no address of a fault', () => {
  const { subjects } = readLog(
    "[   42.000000] WARNING: CPU: 1 PID: 7 at lib/kobject.c:714 kobject_put+0x50/0x60 kobject: '(null)' is not initialized",
  );
  expect(subjects.map(({ event }) => event.address)).toEqual([null]);
});

test('a panic behind the out-of-memory report of its own boot is a report of its own, and the OOM a trouble', () => {
  const { subjects } = readLog([sample('oom-killer-invoked'), sample('panic-on-oom')].join('\n'));
  expect(subjects.map(({ event }) => [event.kind, event.severity])).toEqual([
    ['oom-kill', 'trouble'],
    ['oom-panic', 'crash'],
  ]);
});

test('a dump that somebody asked for is no report', () => {
  const dump = [
    '[  100.000000] sysrq: Show State',
    '[  100.000001] task:bash            state:S stack:    0 pid: 3818 ppid:     1 flags:0x00000000',
    '[  100.000002] Call Trace:',
    '[  100.000003]  __schedule+0x100/0x200',
    '[  100.000004]  do_wait+0x1/0x2',
  ];
  expect(titles(...dump)).toEqual([]);
});

test('a backtrace by which the kernel went down is that of a machine that did', () => {
  const { subjects } = readLog(sample('kvm-pml-rmap-corruption'));
  expect(subjects.map(({ event }) => [event.kind, event.function, event.panicked])).toEqual([
    ['kernel-bug', 'kvm_zap_rmapp', true],
  ]);
});

test('a panic that a program quotes is none', () => {
  expect(
    titles('[    5.000000] ticketd[77]: #4711 the machine stopped with Kernel panic - not syncing: Fatal exception'),
  ).toEqual([]);
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

describe('a trouble that is told in a line', () => {
  const hot = 'CPU3: Core temperature above threshold, cpu clock throttled (total events = 1)';
  const stamped = (...texts: string[]): string[] => texts.map((text, at) => `[  100.00000${String(at)}] ${text}`);

  test('takes nothing of what follows', () => {
    const trace = ['Call Trace:', ' foo+0x10/0x20', ' bar+0x10/0x20'];
    const { subjects } = readLog(stamped(hot, 'eth0: link up', ...trace).join('\n'));
    expect(subjects.map(({ event }) => event.messages.map(({ text }) => text))).toEqual([[hot]]);
    expect(subjects[0]?.event).toMatchObject({ firstLine: 1, lastLine: 1, frames: [] });
  });

  test('does not end the report that it stands in', () => {
    const killed = [
      'java invoked oom-killer: gfp_mask=0x201da, order=0, oom_score_adj=0',
      hot,
      'CPU: 2 PID: 4711 Comm: java Not tainted 3.10.0-957.el7.x86_64 #1',
      'Call Trace:',
      ' [<ffffffff81761e41>] dump_stack+0x19/0x1b',
      ' [<ffffffff8175c86a>] dump_header+0x90/0x229',
    ];
    const { subjects } = readLog(stamped(...killed).join('\n'));
    expect(subjects.map(({ event }) => [event.kind, event.comm, event.frames.length])).toEqual([
      ['oom-kill', 'java', 2],
      ['hardware-error', null, 0],
    ]);
  });
});

test('a panic is one of the messages of the report that led to it', () => {
  const { subjects } = readLog(
    `${sample('pidns-get-kref-null')}\n[8794845.200000] Kernel panic - not syncing: Fatal exception`,
  );
  expect(subjects[0]?.lines.at(0)?.text).toContain('BUG: unable to handle kernel NULL pointer dereference');
  expect(subjects[0]?.lines.at(-1)?.text).toBe('Kernel panic - not syncing: Fatal exception');
});

test('a report longer than any keeps its first messages', () => {
  const log = ['BUG: KASAN: use-after-free in foo+0x1/0x2', 'Call Trace:', ...Array<string>(6000).fill(' foo+0x1/0x2')];
  expect(readLog(log.join('\n')).subjects[0]?.lines).toHaveLength(5000);
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

test('an allocation that fails elsewhere does not cut the trace of a panic', () => {
  const { subjects } = readLog(
    [
      '[  200.999653] Kernel panic - not syncing: corrupted stack end detected inside scheduler',
      '[  200.999654] CPU: 1 PID: 7 Comm: kworker/u4:0 Not tainted 4.20.0 #1',
      '[  200.999655] Call Trace:',
      '[  200.999656]  panic+0x1/0x2',
      '[  200.999657]  __schedule+0x1/0x2',
      '[  200.999658]  foo_alloc+0x1/0x2',
      '[  201.000000] java invoked oom-killer: gfp_mask=0x6202c2, order=0, oom_score_adj=0',
      '[  201.000001]  foo_workfn+0x1/0x2',
      '[  201.000002]  process_one_work+0x1/0x2',
    ].join('\n'),
  );
  expect(subjects.map(({ event }) => event.title)).toEqual([
    'kernel panic: corrupted stack end in foo_workfn',
    'INFO: oom-killer invoked',
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

  test('is not lost where it shows no place', () => {
    expect(
      told('CPU: 1 PID: 6343 Comm: java Not tainted 4.15.0 #1', 'Kernel panic - not syncing: Fatal exception'),
    ).toEqual([{ kind: 'oops', title: 'kernel panic: Fatal exception', name: null }]);
  });
});

test('a crash that follows a trouble is one of its own', () => {
  const { subjects } = readLog(
    [
      '[90210.301225] mce: [Hardware Error]: Machine check events logged',
      '[90810.303625] invalid opcode: 0000 [#1] SMP NOPTI',
      '[90810.304498] CPU: 19 PID: 41377 Comm: java Not tainted 5.10.18 #1',
      '[90810.304777] RIP: 0010:some_function+0x1c4/0x2b8',
      '[90810.304900] Call Trace:',
      '[90810.305000]  some_caller+0x4d/0xa0',
    ].join('\n'),
  );
  expect(subjects.map(({ event }) => [event.kind, event.function])).toEqual([
    ['hardware-error', null],
    ['invalid-opcode', 'some_function'],
  ]);
});

test('a trouble of a few lines does not go on beside the crash that follows it', () => {
  const { subjects } = readLog(
    [
      '[  200.105719] pcieport 0000:00:1c.5: AER: Uncorrected (Non-Fatal) error received: 0000:09:00.0',
      '[  200.105774] igb 0000:09:00.0: PCIe Bus Error: severity=Uncorrected (Non-Fatal), type=Transaction Layer, (Requester ID)',
      '[  200.105794] igb 0000:09:00.0:   device [8086:1537] error status/mask=00004000/00000000',
      '[  200.105834] igb 0000:09:00.0:    [14] CmpltTO                (First)',
      '[  200.105915] igb 0000:09:00.0: AER:   TLP Header: 00000000 00000000 00000000 00000000',
      '[  200.105998] pcieport 0000:00:1c.5: AER: broadcast error_detected message',
      '[  200.106066] igb 0000:09:00.0: Non-correctable non-fatal error reported.',
      '[  200.106091] pcieport 0000:00:1c.5: AER: broadcast mmio_enabled message',
      '[  200.106176] pcieport 0000:00:1c.5: AER: broadcast resume message',
      '[  200.106279] ------------[ cut here ]------------',
      '[  200.106291] kernel BUG at net/core/dev.c:6539!',
      '[  200.106338] invalid opcode: 0000 [#1] PREEMPT SMP NOPTI',
      '[  200.106387] CPU: 2 PID: 292 Comm: irq/124-aerdrv Not tainted 6.1.94 #1',
      '[  200.106470] RIP: 0010:napi_enable+0x37/0x40',
      '[  200.107063] Call Trace:',
      '[  200.107100]  igb_up+0x41/0x150 [igb]',
    ].join('\n'),
  );
  expect(subjects.map(({ event }) => [event.kind, event.function, event.pid])).toEqual([
    ['hardware-error', null, null],
    ['kernel-bug', 'napi_enable', 292],
  ]);
});

describe('a headline that a symbolizer printed for each call that was inlined', () => {
  const processor = 'CPU: 1 PID: 7213 Comm: java Not tainted 6.12.0 #1';
  const frames = ['Call Trace:', ' <TASK>', ' foo_get fs/foo.c:28 [inline]', ' foo_put+0x1a2/0x2b0 fs/foo.c:41'];

  test.each([
    [
      'KASAN: null-ptr-deref Write in foo_put',
      [
        'BUG: KASAN: null-ptr-deref in foo_get fs/foo.c:28 [inline]',
        'BUG: KASAN: null-ptr-deref in foo_put+0x1a2/0x2b0 fs/foo.c:41',
        'Write of size 4 at addr 0000000000000018 by task java/7213',
        processor,
        ...frames,
      ],
    ],
    [
      'WARNING in foo_put',
      [
        'WARNING: CPU: 1 PID: 7213 at fs/foo.c:28 foo_get fs/foo.c:28 [inline]',
        'WARNING: CPU: 1 PID: 7213 at fs/foo.c:28 foo_put+0x1a2/0x2b0 fs/foo.c:41',
        processor,
        ...frames,
      ],
    ],
    [
      'WARNING in foo_put',
      [
        'WARNING: fs/foo.c:28 at foo_get fs/foo.c:28 [inline], CPU#1: java/7213',
        'WARNING: fs/foo.c:28 at foo_get_all include/linux/foo.h:9 [inline], CPU#1: java/7213',
        'WARNING: fs/foo.c:28 at foo_put+0x1a2/0x2b0 fs/foo.c:41, CPU#1: java/7213',
        processor,
        ...frames,
      ],
    ],
    [
      'KASAN: use-after-free Read in foo_put',
      [
        'BUG: KASAN: use-after-free in foo_get_all',
        'include/linux/foo.h:26 [inline]',
        'BUG: KASAN: use-after-free in foo_get',
        'fs/foo.c:28 [inline]',
        'BUG: KASAN: use-after-free in foo_put+0x1a2/0x2b0',
        'fs/foo.c:41',
        'Read of size 4 at addr ffff8801c0a2b0d4 by task java/7213',
        processor,
        ...frames,
      ],
    ],
  ])('is that of one report: %s', (title, lines) => {
    expect(titles(...lines)).toEqual([title]);
    expect(titles(...lines.map((line, at) => `[  200.30500${at}][ T7213] ${line}`))).toEqual([title]);
  });
});

test.each([
  ['dies of', ['kernel BUG at fs/super.c:652!', 'invalid opcode: 0000 [#1] PREEMPT SMP'], 'kernel-bug'],
  ['warns of', ['WARNING: CPU: 1 PID: 6456 at fs/super.c:650 generic_shutdown_super+0x2bc/0x2c0'], 'warning'],
])('a check that says what it %s begins one report', (_what, consequence, kind) => {
  const lines = [
    'VFS: Busy inodes after unmount of loop0 (hfs)',
    '------------[ cut here ]------------',
    ...consequence,
    'CPU: 1 PID: 6456 Comm: umount Not tainted 6.12.0 #1',
    'RIP: 0010:generic_shutdown_super+0x2bc/0x2c0',
    'Call Trace:',
    ' kill_block_super+0x44/0x90',
  ];
  const { subjects } = readLog(lines.join('\n'));
  expect(subjects.map(({ event }) => [event.title, event.kind, event.function])).toEqual([
    ['VFS: Busy inodes after unmount (use-after-free)', kind, 'generic_shutdown_super'],
  ]);
});

test('what a page was allocated and freed for may stand between VM_BUG_ON_PAGE() and its BUG', () => {
  const trace = Array.from({ length: 16 }, (_, at) => ` foo_page_${at}+0x1a2/0x2b0`);
  const lines = [
    'page dumped because: VM_BUG_ON_PAGE(PageTail(page))',
    'page_owner tracks the page as allocated',
    'page last allocated via order 2, migratetype Unmovable, gfp_mask 0xd20c0(__GFP_IO|__GFP_FS), pid 5789, ts 47991282663',
    ...trace,
    'page last free stack trace:',
    ...trace,
    '------------[ cut here ]------------',
    'kernel BUG at mm/mmu_gather.c:141!',
    'invalid opcode: 0000 [#1] PREEMPT SMP',
    'CPU: 0 PID: 6123 Comm: rm Not tainted 6.2.0 #1',
    'RIP: 0010:foo_gather+0x11a/0x130',
    'Call Trace:',
    ' exit_mmap+0x1a2/0x2b0',
  ];
  expect(titles(...lines)).toEqual(['kernel BUG in foo_gather']);
});
