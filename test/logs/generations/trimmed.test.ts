import { expect, test } from 'vitest';
import { onlyEvent, traceOf } from '../only.fixture.ts';

/** Reports in commit messages, of which the author left out what differs from one machine to the next. */

test('without offsets', () => {
  const event = onlyEvent(`    BUG: KASAN: slab-use-after-free in _raw_spin_lock_irqsave+0x12/0x34
    Read of size 8 at addr ffff888012345678 by task foo-client/71

    CPU: 3 UID: 0 PID: 71 Comm: foo-client Not tainted 6.12.0-rc1 #1
    Call Trace:
     <TASK>
     dump_stack_lvl
     print_report
     kasan_report
     _raw_spin_lock_irqsave
     foo_check drivers/foo/foo.c:10 [inline]
     foo_open [foo]
     ? foo_lookup
     ...
     vfs_open
     </TASK>

    Allocated by task 71:
     kasan_save_stack
     foo_probe

    Fix it by holding the lock.
`);
  expect(event).toMatchObject({
    kind: 'kasan',
    title: 'KASAN: slab-use-after-free Read in foo_open',
    function: 'foo_open',
    module: 'foo',
  });
  expect(traceOf(event)).toEqual([
    'dump_stack_lvl@task',
    'print_report@task',
    'kasan_report@task',
    '_raw_spin_lock_irqsave@task',
    'foo_open@task',
    '? foo_lookup@task',
    'vfs_open@task',
  ]);
});

test('what addr2line tells of a frame stands between them', () => {
  const event = onlyEvent(`BUG: KASAN: null-ptr-deref in foo_nr_windows.isra.0
arch_atomic_long_read at ./include/linux/atomic/atomic-long.h:29
(inlined by) foo_nr_windows at kernel/sched/foo.c:1123
Read of size 8 at addr 00000000000003d0 by task swapper/0/1

CPU: 72 PID: 1 Comm: swapper/0 Not tainted 5.18.0-rc6 #29
Call trace:
 dump_backtrace
 show_stack
 kasan_report
 __kasan_check_read
 foo_nr_windows.isra.0
 foo_scan_start
 foo_scan_min at /home/user/linux/kernel/sched/foo.c:1144
 (inlined by) foo_scan_start at /home/user/linux/kernel/sched/foo.c:1150 (discriminator 2)
 scheduler_tick
`);
  expect(event).toMatchObject({ title: 'KASAN: null-ptr-deref Read in foo_nr_windows', function: 'foo_nr_windows' });
  expect(traceOf(event).slice(-2)).toEqual(['foo_scan_start', 'scheduler_tick']);
});

test('where frames have offsets, a name alone was inlined', () => {
  const event = onlyEvent(`BUG: KASAN: use-after-free in foo_offset_remove+0xb3/0x150
Read of size 8 at addr ffff888012345678 by task foo-client/71
Call Trace:
 dump_stack+0x1c9/0x220
 kasan_report+0xf7/0x1e0
 foo_node_get
 foo_offset_remove+0xb3/0x150
`);
  expect(event).toMatchObject({ title: 'KASAN: use-after-free Read in foo_offset_remove' });
});

test.each([
  [
    'where the processor stood',
    'kernel BUG at fs/foo.c:123!\nRIP: 0010:foo_evict\nCall Trace:\n evict\n iput\n',
    'kernel BUG in foo_evict',
  ],
  [
    'a hung task',
    'INFO: task kworker/1:2:123 blocked for more than 143 seconds.\nCall Trace:\n <TASK>\n __schedule\n schedule\n foo_flush\n process_one_work\n',
    'INFO: task hung in foo_flush',
  ],
  [
    'the place of a warning',
    'refcount_t: underflow; use-after-free.\nWARNING: CPU: 1 PID: 123 at lib/refcount.c:28 refcount_warn_saturate\nCall Trace:\n foo_put\n foo_release\n',
    'WARNING: refcount bug in foo_put',
  ],
  [
    'who wants a lock',
    'WARNING: possible circular locking dependency detected\n6.12.0-rc1 #1 Not tainted\nkworker/1:2/123 is trying to acquire lock:\nffff888012345678 (&foo->lock){+.+.}-{4:4}, at: foo_write\n\nbut task is already holding lock:\nffff888012345679 (&bar->lock){+.+.}-{4:4}, at: bar_read\n',
    'possible deadlock in foo_write',
  ],
])('%s', (_what, log, title) => {
  expect(onlyEvent(log).title).toBe(title);
});

// /sys/kernel/debug/kmemleak
test('kmemleak lists each object for itself, without a headline', () => {
  const event = onlyEvent(`unreferenced object 0xffff888012345678 (size 64):
  comm "modprobe", pid 12, jiffies 4294900000 (age 12.300s)
  hex dump (first 32 bytes):
    00 00 00 00 00 00 00 00 00 00 00 00 00 00 00 00  ................
  backtrace:
    [<00000000d78976b4>] kmalloc_trace+0x25/0x90
    [<00000000d78976b5>] foo_new_thing+0x35/0x80 [foo]
    [<00000000d78976b6>] foo_probe+0x35/0x80 [foo]
`);
  expect(event).toMatchObject({
    kind: 'memory-leak',
    title: 'memory leak in foo_new_thing',
    module: 'foo',
    comm: 'modprobe',
    pid: 12,
  });
});
