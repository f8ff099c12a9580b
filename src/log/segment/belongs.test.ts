import { describe, expect, test } from 'vitest';
import { readLog } from '../read.ts';
import { titles } from '../../../test/logs/reports.fixture.ts';

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

test('a sanitizer reports what no other check has explained', () => {
  const { subjects } = readLog(
    [
      'refcount_t: increment on 0; use-after-free.',
      'BUG: KASAN: use-after-free in refcount_dec_and_test+0x20/0xd0',
      'Read of size 4 at addr ffffffc114f5bf18 by task food/705',
      'Call trace:',
      ' refcount_dec_and_test+0x20/0xd0',
      ' foo_put+0x48/0x12c',
    ].join('\n'),
  );
  expect(subjects.map(({ event }) => event.title)).toEqual([
    'WARNING: refcount bug',
    'KASAN: use-after-free Read in foo_put',
  ]);
});

test('nobody dies of a warning', () => {
  const { subjects } = readLog(
    [
      'WARNING: kernel/foo.c:2254 at foo_bug+0x27c/0x2e4, CPU#1: swapper/1',
      'Oops: Exception in kernel mode, sig: 4 [#1]',
      'CPU: 0 PID: 0 Comm: swapper/0 Not tainted 6.10.0 #1',
      'NIP [c000000001622fb0] foo_alloc+0x0/0x90',
    ].join('\n'),
  );
  expect(subjects.map(({ event }) => event.title)).toEqual(['WARNING in foo_bug', 'invalid opcode in foo_alloc']);
});
