import { describe, expect, test } from 'vitest';
import { readLog } from '../read.ts';
import { blamed, trace } from './blame.fixture.ts';

describe('a fault', () => {
  const oops = [
    'BUG: kernel NULL pointer dereference, address: 0000000000000010',
    'Oops: 0000 [#1] SMP',
    'CPU: 1 PID: 7 Comm: worker Not tainted 6.1.0 #1',
  ];

  test('is blamed on the function that faulted', () => {
    expect(blamed(...oops, 'RIP: 0010:ext4_lookup+0x10/0x20', ...trace('lookup_slow'))).toBe('ext4_lookup');
  });

  test('in a helper is blamed on the caller', () => {
    expect(blamed(...oops, 'RIP: 0010:memcpy_erms+0x6/0x10', ...trace('kmemdup', 'foo_probe', 'really_probe'))).toBe(
      'foo_probe',
    );
  });

  test.each([
    'EIP is at .text.lock.dcache+0x21/0x13e',
    'RIP: 0010:[<ffffffff8030a1b2>] <ffffffff8030a1b2>{.text.lock.spinlock+50}',
    'RIP: 0010:[<ffffffff80064bf8>]  [<ffffffff80064bf8>] .text.lock.spinlock+0x2/0x30',
  ])('while it waits for a lock out of line is blamed on the caller: %s', (pointer) => {
    expect(blamed(...oops, pointer, ...trace('foo_take', 'vfs_create'))).toBe('foo_take');
    expect(blamed(...oops, ...trace('.text.lock.dcache', 'foo_take', 'vfs_create'))).toBe('foo_take');
  });

  test.each([
    ['MIPS', 'epc   : 80466768 memcmp+0x8/0x40', 'ra    : 803891cc foo_cmpfn+0x1c/0x2c'],
    ['arm64', 'pc : memcmp+0x8/0x40', 'lr : foo_cmpfn+0x1c/0x2c'],
  ])('in a helper, of which the trace is cut off, is blamed on whom it returns to: %s', (_name, pointer, link) => {
    expect(blamed(...oops, pointer, link)).toBe('foo_cmpfn');
    expect(blamed(...oops, pointer, link.replace('foo_cmpfn', 'memcmp'))).toBe('memcmp');
  });

  test('in a helper without a trace is blamed on the helper', () => {
    expect(blamed(...oops, 'RIP: 0010:memcpy_erms+0x6/0x10')).toBe('memcpy_erms');
  });

  test('of a jump to nowhere is blamed on who jumped', () => {
    expect(blamed(...oops, 'RIP: 0010:0x0', ...trace('sock_poll', 'do_poll'))).toBe('sock_poll');
    expect(blamed(...oops, 'RIP: 0010:          (null)', ...trace('sock_poll', 'do_poll'))).toBe('sock_poll');
  });

  test('in module space without a symbol is blamed on nobody: the module is gone or hides', () => {
    expect(blamed(...oops, 'RIP: 0010:0xffffffffc0b0ceef', ...trace('do_syscall_64'))).toBeNull();
  });

  test('is not blamed on a stale word of the stack', () => {
    expect(
      blamed(...oops, 'RIP: 0010:strlen+0x6/0x10', 'Call Trace:', ' ? vfs_read+0x10/0x20', ' foo_show+0x10/0x20'),
    ).toBe('foo_show');
  });
});

describe('a page in a bad state', () => {
  const head = ['BUG: Bad page state in process java  pfn:40601', 'page last allocated via order 0, pid 7'];

  test('is blamed on who had it allocated, wherever a symbolizer shows what was inlined', () => {
    const origin = [
      ' set_page_owner include/linux/page_owner.h:32 [inline]',
      ' prep_new_page+0xa0/0xe0 mm/page_alloc.c:1730',
      ' alloc_pages_mpol+0x1fb/0x550 mm/mempolicy.c:2301',
      ' foo_alloc_page drivers/foo.c:12 [inline]',
      ' foo_read+0x4c/0xd0 drivers/foo.c:50',
    ];
    expect(blamed(...head, ...origin, ...trace('dump_stack', 'bad_page', '__free_pages_ok', 'foo_put'))).toBe(
      'foo_read',
    );
  });
});

describe('what a work item leaves behind', () => {
  test('is blamed on the work item', () => {
    const head = 'BUG: workqueue leaked atomic, lock or RCU: kworker/1:4[5339]';
    const next = '     preempt=0x00000000 lock=0->1 RCU=0->0 workfn=foo_event_work';
    expect(blamed(head, next, ...trace('dump_stack', 'process_scheduled_works', 'worker_thread'))).toBe(
      'foo_event_work',
    );
  });
});

describe('a lock', () => {
  const head = ['WARNING: possible circular locking dependency detected', 'java/7 is trying to acquire lock:'];
  const rest = ['', 'stack backtrace:', ...trace('dump_stack', '__lock_acquire', 'foo_ioctl')];

  test('is blamed on who wants it, as lockdep names it', () => {
    expect(
      blamed(...head, 'ffff8801d8b1a2a0 (&bdev->bd_mutex){+.+.}-{3:3}, at: blkdev_reread_part+0x1e/0x40', ...rest),
    ).toBe('blkdev_reread_part');
  });

  test('that a helper wants is blamed on the helper\u2019s caller', () => {
    expect(
      blamed(...head, 'ffff8801d8b1a2a0 ((work_completion)(&w->work)){+.+.}, at: process_one_work+0x1e/0x40', ...rest),
    ).toBe('foo_ioctl');
  });
});

test('an out-of-memory report names the killer, not who asked last', () => {
  expect(
    blamed(
      'java invoked oom-killer: gfp_mask=0x201da, order=0, oom_score_adj=0',
      ...trace('dump_stack', 'dump_header', 'oom_kill_process', 'out_of_memory', '__alloc_pages'),
    ),
  ).toBe('out_of_memory');
});

test('where the registers of ppc64 are left out the first frame is the place of the fault', () => {
  const platform = 'LE PAGE_SIZE=64K MMU=Hash SMP NR_CPUS=2048 NUMA pSeries';
  const frames = ['Call Trace:', '  foo_resource+0x23c/0x340 (unreliable)', '  bar_memory+0x5c/0xf0'];
  expect(blamed('Oops: Exception in kernel mode, sig: 5 [#1]', platform, ...frames)).toBe('foo_resource');
  const link = 'LR [c00000000058686c] foo_caller+0x3c/0x5a0';
  expect(blamed('Oops: Exception in kernel mode, sig: 5 [#1]', platform, link, ...frames)).toBe('bar_memory');
});

test('a panic by an SError is blamed on what was interrupted, whatever stands behind a call that does not return', () => {
  expect(
    blamed(
      'Kernel panic - not syncing: Asynchronous SError Interrupt',
      'CPU: 6 UID: 1000 PID: 855 Comm: foo Not tainted 6.19.0 #1 PREEMPT',
      'Call trace:',
      ' show_stack+0x18/0x30 (C)',
      ' vpanic+0xf8/0x2dc',
      ' abort+0x0/0x4',
      ' add_taint+0x0/0xbc',
      ...['arm64_serror_panic', 'arm64_is_fatal_ras_serror', 'do_serror', 'el1h_64_error_handler', 'el1h_64_error'].map(
        (name) => ` ${name}+0x10/0x20`,
      ),
      ' foo_write+0x98/0xb4 (P)',
    ),
  ).toBe('foo_write');
});

test('a panic is blamed on who called it', () => {
  expect(
    blamed(
      'Kernel panic - not syncing: softdog: Initiating panic',
      'CPU: 1 PID: 7 Comm: worker Not tainted 6.1.0 #1',
      ...trace('dump_stack', 'panic', 'softdog_fire', 'call_timer_fn'),
    ),
  ).toBe('softdog_fire');
});

describe('a check of a module that prints its report itself', () => {
  const head = [
    'VERIFY3(0 == foo_hold(dn, &db)) failed (0 == 5)',
    'PANIC at foo.c:1542:foo_sync()',
    'Showing stack for process 7',
    'CPU: 1 PID: 7 Comm: foo_sync Tainted: P           OE     4.15.0-51-generic #55-Ubuntu',
  ];

  test('is blamed on the function that it names, with what its frame tells', () => {
    const [subject] = readLog(
      [
        ...head,
        'Call Trace:',
        ...['dump_stack+0x63/0x8b', 'spl_dumpstack+0x42/0x50 [spl]', 'spl_panic+0xc8/0x110 [spl]'].map((f) => ` ${f}`),
        ' foo_sync+0x2b/0x60 [foo]',
      ].join('\n'),
    ).subjects;
    expect(subject?.event).toMatchObject({ title: 'kernel BUG in foo_sync', module: 'foo', offset: 0x2b });
    expect(subject?.event.panicked).toBe(false);
  });

  test('begins with what was checked', () => {
    const lines = [...head, ...trace('dump_stack', 'spl_panic', 'foo_sync')];
    const [subject] = readLog(lines.map((line, at) => `[  100.00000${at.toString()}] ${line}`).join('\n')).subjects;
    expect(subject?.event).toMatchObject({ title: 'kernel BUG in foo_sync', firstLine: 1 });
  });

  test('names who checked, if it did not check itself', () => {
    expect(
      blamed(
        'SPLError: 4042:0:(spl-err.c:88:vcmn_err()) SPL PANIC',
        'SPL: Showing stack for process 4042',
        'Pid: 4042, comm: worker Tainted: P           O 3.7.4 #8',
        ...trace('spl_debug_dumpstack', 'spl_debug_bug', 'vcmn_err', 'zfs_panic_recover', 'foo_free'),
      ),
    ).toBe('foo_free');
  });

  test.each([
    'PANIC: zfs: freeing free segment (offset=4096 size=512)',
    'PANIC: blkptr at ffff880054b92048 DVA 1 has invalid VDEV 1',
    'PANIC: rpool: blkptr at ffff880054b92048 has invalid CHECKSUM 10',
    '[  100.000001] PANIC: foo bar (dn=ffff880054b92048)',
  ])('stops the process: %s', (headline) => {
    expect(
      blamed(
        headline,
        'Showing stack for process 7',
        'CPU: 1 PID: 7 Comm: foo_sync Tainted: P           OE     4.15.0-51-generic #55-Ubuntu',
        ...trace('dump_stack', 'spl_dumpstack', 'vcmn_err', 'zfs_panic_recover', 'foo_free'),
      ),
    ).toBe('foo_free');
  });

  test.each([
    'VERIFY3(0 == foo_hold(dn, &db)) failed (0 == 5)\nASSERT at ../../module/foo/foo.c:343:foo_sync()',
    'PANIC:  could not find the file',
    'PANIC: foo bar',
  ])('is none of a program: %s', (text) => {
    expect(readLog(text).subjects).toEqual([]);
  });

  test('may panic when it has printed it', () => {
    const { subjects } = readLog(
      [
        ...head,
        ...trace('dump_stack', 'spl_dumpstack', 'spl_panic', 'foo_sync'),
        'Kernel panic - not syncing: VERIFY3(0 == foo_hold(dn, &db)) failed (0 == 5)',
        'CPU: 1 PID: 7 Comm: foo_sync Tainted: P           OE     4.15.0-51-generic #55-Ubuntu',
        ...trace('dump_stack', 'panic', 'spl_panic', 'foo_sync'),
      ].join('\n'),
    );
    expect(subjects.map(({ event }) => [event.title, event.panicked])).toEqual([['kernel BUG in foo_sync', true]]);
  });
});

test('a panic of Lustre is blamed on the function whose assertion failed', () => {
  expect(
    blamed(
      'Kernel panic - not syncing: LBUG',
      'CPU: 36 PID: 124 Comm: rm Kdump: loaded Tainted: G           OE     -------  ---  5.14.0-503.el9.x86_64 #1',
      ...trace('dump_stack_lvl', 'panic', 'lbug_with_loc', 'foo_delete'),
    ),
  ).toBe('foo_delete');
});

describe('what only some reports pass over', () => {
  test.each([
    [
      'a timer that is freed while it runs',
      'WARNING: CPU: 1 PID: 7 at lib/debugobjects.c:505 debug_print_object+0x16a/0x250',
      ['debug_print_object', 'debug_check_no_obj_freed', 'kfree', 'foo_disconnect', 'usb_unbind_interface'],
      'foo_disconnect',
    ],
    [
      'the scheduler, where it must not be entered',
      'BUG: scheduling while atomic: java/7/0x00000002',
      ['dump_stack', '__schedule_bug', '__schedule', 'schedule', 'foo_wait', 'foo_ioctl'],
      'foo_wait',
    ],
    [
      'the checks of preemption',
      'BUG: using smp_processor_id() in preemptible [00000000] code: java/7',
      ['dump_stack', 'check_preemption_disabled', 'debug_smp_processor_id', 'foo_count', 'foo_ioctl'],
      'foo_count',
    ],
    [
      'a cipher that reads what was never written',
      'BUG: KMSAN: uninit-value in aes_encrypt+0x1/0x2',
      ['aesti_encrypt', 'crypto_skcipher_encrypt', 'fscrypt_crypt_block', 'ext4_writepages'],
      'fscrypt_crypt_block',
    ],
    [
      'RCU, which only complains',
      'WARNING: suspicious RCU usage',
      ['dump_stack', 'lockdep_rcu_suspicious', 'rcu_dereference_foo', 'foo_lookup', 'vfs_read'],
      'foo_lookup',
    ],
    [
      'a mutex that several are taken of',
      'WARNING: suspicious RCU usage',
      ['dump_stack', '___might_sleep', '__ww_mutex_lock', 'ww_mutex_lock', 'foo_modeset_lock', 'foo_ioctl'],
      'foo_modeset_lock',
    ],
    [
      'the check of a lock that readers and writers take',
      'BUG: rwlock bad magic on CPU#1, java/7, 000000002d4c51fb',
      ['dump_stack', 'rwlock_bug', 'do_raw_write_lock', '_raw_write_lock_bh', 'foo_open', 'do_dentry_open'],
      'foo_open',
    ],
    [
      'a free that takes the lock of what it is handed',
      'BUG: spinlock bad magic on CPU#1, java/7',
      ['dump_stack', 'spin_dump', 'do_raw_spin_lock', '_raw_spin_lock', 'kvfree_call_rcu', 'foo_setattr', 'foo_open'],
      'foo_setattr',
    ],
    [
      'a helper of a socket buffer that finds it too small',
      'kernel BUG at net/core/skbuff.c:110!',
      ['skb_panic', 'skb_put', 'foo_xmit', 'dev_hard_start_xmit'],
      'foo_xmit',
    ],
  ])('%s', (_what, headline, frames, name) => {
    expect(blamed(headline, 'CPU: 1 PID: 7 Comm: java Not tainted 6.1.0 #1', ...trace(...frames))).toBe(name);
  });

  test('KFENCE prints the trace without a heading', () => {
    expect(
      blamed(
        'BUG: KFENCE: memory corruption in krealloc+0x60/0xd0',
        'Corrupted memory at 0xffff88823bdb0018 [ 0x03 . . ] (in kfence-#215):',
        ' krealloc+0x60/0xd0',
        ' foo_resize+0x3a/0xd0',
        '',
        'kfence-#215: 0xffff88823bdb0000-0xffff88823bdb0017, size=24, cache=kmalloc-32',
        'allocated by task 7 on cpu 1 at 10.1s:',
        ' foo_init+0x3a/0xd0',
      ),
    ).toBe('foo_resize');
  });
});

describe('what the report tells of an earlier time', () => {
  test('a bad page is blamed on whom it was allocated for', () => {
    expect(
      blamed(
        'BUG: Bad page state in process java  pfn:75c4a',
        'page dumped because: page still charged to cgroup',
        'page last allocated via order 0, migratetype Unmovable, gfp_mask 0x52820, pid 7, tgid 7 (java), ts 119461',
        ' post_alloc_hook+0x1cd/0x210',
        ' get_page_from_freelist+0x319c/0x3340',
        ' __alloc_pages+0x255/0x670',
        ' foo_refill+0x1/0x2',
        ' __do_sys_bpf+0x1/0x2',
        'page last free stack trace:',
        ' free_unref_page+0x1/0x2',
        ' bar_free+0x1/0x2',
        'CPU: 1 PID: 7 Comm: java Not tainted 6.1.0 #1',
        ...trace('dump_stack', 'bad_page', 'free_unref_page', 'foo_exit'),
      ),
    ).toBe('foo_refill');
  });

  test('without it a bad page is blamed on who frees it', () => {
    expect(
      blamed(
        'BUG: Bad page state in process java  pfn:75c4a',
        'CPU: 1 PID: 7 Comm: java Not tainted 4.18.0-305.el8.x86_64 #1',
        ...trace('dump_stack', 'bad_page', 'free_pcppages_bulk', 'free_unref_page', 'foo_exit'),
      ),
    ).toBe('foo_exit');
  });

  const order = [
    'WARNING: HARDIRQ-safe -> HARDIRQ-unsafe lock order detected',
    'java/7 [HC0[0]:SC0[0]:HE0:SE1] is trying to acquire:',
    'ffff888026df22b8 (&new->fa_lock){.+.+}-{2:2}, at: kill_fasync+0x14b/0x460',
    '... which became HARDIRQ-irq-safe at:',
    '  lock_acquire+0x29d/0x740',
    '  _raw_spin_lock_irqsave+0x39/0x50',
    '  foo_timer+0x6f/0x3d0',
    '  __hrtimer_run_queues+0x693/0xea0',
    '',
    '... which became HARDIRQ-irq-unsafe at:',
    '  lock_acquire+0x29d/0x740',
    '  bar_write+0x1/0x2',
    '',
    'stack backtrace:',
    ...trace('dump_stack', '__lock_acquire', 'kill_fasync', 'bar_complete'),
  ];

  test('a lock order is blamed on the interrupt that takes the lock', () => {
    expect(blamed(...order)).toBe('foo_timer');
  });

  test('a deadlock of work items is blamed on who waits for them', () => {
    expect(
      blamed(
        'WARNING: possible circular locking dependency detected',
        'kworker/u8:2/43 is trying to acquire lock:',
        'ffffc9000027fdf0 ((work_completion)(&w->work)){+.+.}, at: process_one_work+0x8c0/0x17b0',
        'but task is already holding lock:',
        'ffff8880649b0d28 ((wq_completion)foo#8){+.+.}, at: process_one_work+0x88b/0x17b0',
        '-> #1 ((wq_completion)foo#8){+.+.}:',
        '       flush_workqueue+0x126/0x14c0',
        '       foo_remove+0x1/0x2',
        'stack backtrace:',
        ...trace('dump_stack', '__lock_acquire', 'process_one_work', 'kthread'),
      ),
    ).toBe('foo_remove');
  });
});

test('a warning without a symbol is blamed on where the processor stood', () => {
  expect(
    blamed(
      'WARNING: fs/foo/xattr.c:1058 at 0x0, CPU#0: java/7',
      'CPU: 0 UID: 0 PID: 7 Comm: java Not tainted 6.19.0 #1',
      'RIP: 0010:foo_update_ref+0x4dc/0x570',
      ...trace('foo_set_entry', 'foo_set'),
    ),
  ).toBe('foo_update_ref');
});

test('a warning of which two rows were put together again keeps its symbol', () => {
  expect(blamed('WARNING: CPU: 2 PID: 7 at arch/x86/kernel/foo.c:124     foo_send+0x5d/0x60()')).toBe('foo_send');
});

test('a wrong URB is blamed on the driver, and the title says who complained', () => {
  const [subject] = readLog(
    [
      'WARNING: CPU: 1 PID: 7 at drivers/usb/core/urb.c:478 usb_submit_urb+0x1188/0x13b0',
      'CPU: 1 PID: 7 Comm: kworker/1:1 Not tainted 5.3.0 #1',
      'RIP: 0010:usb_submit_urb+0x1188/0x13b0',
      ...trace('foo_submit_rx', 'foo_open'),
    ].join('\n'),
  ).subjects;
  expect(subject?.event).toMatchObject({ function: 'foo_submit_rx', title: 'WARNING in foo_submit_rx/usb_submit_urb' });
});

describe('a copy over the end of a field', () => {
  const text =
    'memcpy: detected field-spanning write (size 64) of single field "&foo->head" at drivers/foo/foo.c:212 (size 32)';
  const warning = 'WARNING: CPU: 5 PID: 318 at drivers/foo/foo.c:212 foo_read_head+0x2e6/0x340 [foo]';
  const head = 'CPU: 5 PID: 318 Comm: kworker/5:2 Not tainted 6.1.0 #1';

  test('is blamed on who copies, as the warning below its text names it', () => {
    expect(blamed('------------[ cut here ]------------', text, warning, head, ...trace('foo_probe'))).toBe(
      'foo_read_head',
    );
  });

  test('or as the processor stood', () => {
    expect(blamed(text, head, 'RIP: 0010:foo_read_head+0x2e6/0x340 [foo]', ...trace('foo_probe'))).toBe(
      'foo_read_head',
    );
  });
});

test('where the kernel jumped to data, who jumped is to blame', () => {
  const lines = [
    'kernel tried to execute NX-protected page - exploit attempt? (uid: 0)',
    'BUG: unable to handle page fault for address: ffff88808eb889e0',
    'Oops: 0011 [#1] PREEMPT SMP',
    'CPU: 0 PID: 9056 Comm: worker Not tainted 5.2.0 #36',
    'RIP: 0010:0xffff88808eb889e0',
  ];
  expect(blamed(...lines, ...trace('foo_call', 'process_one_work'))).toBe('foo_call');
});

describe('the function that a headline names is blamed, whomever it serves', () => {
  test('of a stack that was written over', () => {
    const head = 'Kernel panic - not syncing: stack-protector: Kernel stack is corrupted in: lock_acquire+0x3b6/0x3c0';
    expect(blamed(head, ...trace('dump_stack_lvl', 'panic', '__stack_chk_fail', 'lock_acquire', 'foo_evict'))).toBe(
      'lock_acquire',
    );
  });

  test('of a data race', () => {
    expect(blamed('BUG: KCSAN: data-race in kmem_cache_free / foo_read')).toBe('kmem_cache_free');
  });
});

test('what stands behind a trace that was cut off right below its heading is no frame', () => {
  const oops = ['Machine check in kernel mode.', 'CPU: 1 PID: 2023 Comm: udevd Tainted: G   M  4.19.26 #1'];
  expect(blamed(...oops, 'Call Trace:', '', '_______________', 'list_mail')).toBe(null);
  expect(blamed(...oops, 'Call Trace:', '_______________')).toBe(null);
});
