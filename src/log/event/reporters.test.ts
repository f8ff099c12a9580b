import { expect, test } from 'vitest';
import { onlyEvent } from '../../../test/logs/only.fixture.ts';
import { readLog } from '../read.ts';

/** What is left of a report whose headline was cut off. */
const excerpt = (...frames: string[]): string =>
  [
    '[   829.731633] CPU: 0 PID: 41 Comm: food Not tainted 5.4.0-1-generic #1',
    '[   829.731634] Hardware name: Example 9000',
    '[   829.731641] Call Trace:',
    ...['dump_stack', ...frames, 'foo_read', 'vfs_read'].map((name) => `[   829.731642]  ${name}+0x12/0x40`),
  ].join('\n');

test.each([
  [['bad_page', 'free_pages_prepare'], 'bad-page', 'BUG: Bad page state in foo_read'],
  [['print_bad_pte'], 'bad-page-map', 'BUG: Bad page map'],
  [['__warn', 'report_bug'], 'warning', 'WARNING in foo_read'],
  [['__schedule_bug', '__schedule'], 'scheduling-while-atomic', 'BUG: scheduling while atomic in foo_read'],
  [['___might_sleep'], 'sleeping-in-atomic', 'BUG: sleeping function called from invalid context in foo_read'],
  [['check_preemption_disabled'], 'preemption-bug', 'BUG: using smp_processor_id() in preemptible code in foo_read'],
  [['dump_header', 'oom_kill_process', 'out_of_memory'], 'oom-kill', 'INFO: oom-killer invoked'],
  [['warn_alloc', '__alloc_pages_slowpath'], 'allocation-failure', 'page allocation failure'],
  [['print_circular_bug', 'check_prev_add'], 'deadlock', 'possible deadlock in foo_read'],
  [['print_address_description', 'kasan_report'], 'kasan', 'KASAN: unknown-crash in foo_read'],
  [['kmsan_report', '__msan_warning'], 'kmsan', 'KMSAN: uninit-value in foo_read'],
  [['ubsan_epilogue', '__ubsan_handle_shift_out_of_bounds'], 'ubsan', 'UBSAN: undefined-behaviour in foo_read'],
  [['spin_dump', 'do_raw_spin_lock'], 'lock-state', 'BUG: spinlock bug in foo_read'],
  [['lockdep_rcu_suspicious'], 'suspicious-rcu', 'WARNING: suspicious RCU usage in foo_read'],
  [['xfs_error_report', 'xfs_corruption_error'], 'filesystem-error', 'filesystem error'],
  [['panic'], 'panic', 'kernel panic in foo_read'],
  [
    ['show_regs', 'watchdog_timer_fn', '__hrtimer_run_queues', 'apic_timer_interrupt'],
    'soft-lockup',
    'BUG: soft lockup in foo_read',
  ],
  [['panic', '__schedule_bug'], 'scheduling-while-atomic', 'BUG: scheduling while atomic in foo_read'],
  [['panic', 'out_of_memory'], 'oom-panic', 'out-of-memory panic in out_of_memory'],
])('%j tells of %s', (frames, kind, title) => {
  expect(onlyEvent(excerpt(...frames))).toMatchObject({ kind, title, headline: null, pid: 41 });
});

test('whom it interrupted was shown as well', () => {
  const interrupted = '\n[   829.731643] RIP: 0010:native_safe_halt+0x2/0x10\n[   829.731644]  default_idle+0x1a/0xf0';
  expect(onlyEvent(excerpt('kasan_report') + interrupted)).toMatchObject({ kind: 'kasan', function: 'foo_read' });
  expect(readLog(excerpt('my_debug_hook') + interrupted).subjects).toEqual([]);
});

test('the machine went down with a panic, and not with what only warns', () => {
  expect(onlyEvent(excerpt('panic')).panicked).toBe(true);
  expect(onlyEvent(excerpt('panic', '__warn')).panicked).toBe(true);
  expect(onlyEvent(excerpt('__warn')).panicked).toBe(false);
});

test('a trace that nothing tells of is none', () => {
  expect(readLog(excerpt('foo_debug')).subjects).toEqual([]);
});

test('a stale word tells nothing', () => {
  expect(readLog(excerpt('foo_debug').replace('foo_debug', '? bad_page')).subjects).toEqual([]);
});

test('a check whose message was cut off is known by its function', () => {
  const oops = (name: string): string =>
    `[   42.000000] invalid opcode: 0000 [#1] SMP PTI\n[   42.000001] RIP: 0010:${name}+0x81/0x90\n[   42.000002] Call Trace:\n[   42.000003]  foo_read+0x12/0x40\n`;
  expect(onlyEvent(oops('__list_del_entry_valid'))).toMatchObject({
    kind: 'list-corruption',
    title: 'BUG: corrupted list in foo_read',
  });
  expect(onlyEvent(oops('usercopy_abort'))).toMatchObject({ kind: 'bad-usercopy' });
  expect(onlyEvent(oops('fortify_panic'))).toMatchObject({ kind: 'fortify' });
  expect(onlyEvent(oops('foo_check'))).toMatchObject({ kind: 'invalid-opcode' });
});

/** The last lines of an oops; of its head nothing is left. */
const tail = `[    0.484590] Call Trace:
[    0.484596]  [<ffffffff8107b1c9>] foo_online+0x89/0x3f0
[    0.484609]  [<ffffffff8109a019>] kthread+0xd9/0xf0
[    0.484638] Code: b7 8e 02 4c 8b a4 ca 10 01 00 00 48 c7 c2 00 a1 00 00 <45> 89 6c 24 08
`;

test('the last line of a page fault tells the address', () => {
  expect(
    onlyEvent(
      `${tail}[    0.484680] RIP  [<ffffffff81014ec3>] foo_probe+0x63/0x80\n[    0.484685]  RSP <ffffc90040cafdf8>\n[    0.484689] CR2: 0000000000000010\n[    0.484696] ---[ end trace 366b19d11bca2521 ]---\n`,
    ),
  ).toMatchObject({
    kind: 'null-dereference',
    title: 'BUG: unable to handle kernel NULL pointer dereference in foo_probe',
    address: '0000000000000010',
  });
});

test('the panic that an oops without its head led to belongs to it', () => {
  expect(
    onlyEvent(
      `${tail}[    0.484696] ---[ end trace 366b19d11bca2521 ]---\n[    0.484700] Kernel panic - not syncing: Attempted to kill the idle task!\n`,
    ),
  ).toMatchObject({ kind: 'oops', function: 'foo_online', panicked: true });
});

test('where the processor stood is said again behind the mark of the end', () => {
  const event = onlyEvent(
    `[    0.484580] BUG: unable to handle kernel NULL pointer dereference at 0000000000000020\n${tail}[    0.484696] ---[ end trace 366b19d11bca2521 ]---\n[    0.484697] RIP: 0010:foo_probe+0x3b/0x120 [foo]\n`,
  );
  expect(event).toMatchObject({ kind: 'null-dereference', function: 'foo_probe', module: 'foo', lastLine: 7 });
  expect(event.frames.map(({ function: name }) => name)).toEqual(['foo_online', 'kthread']);
});
