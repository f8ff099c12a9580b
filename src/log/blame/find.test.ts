import { describe, expect, test } from 'vitest';
import { readLog } from '../read.ts';

/** Who is blamed, on reports as kernels print them, with the trace from the innermost frame on. */
function blamed(...lines: string[]): string | null | undefined {
  return readLog(lines.join('\n')).subjects[0]?.event.function;
}

const trace = (...frames: string[]): string[] => [
  'Call Trace:',
  ...frames.map((name) => (name.startsWith('<') ? ` ${name}` : ` ${name}+0x10/0x20`)),
];

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

describe('a stall', () => {
  const head = ['rcu: INFO: rcu_sched self-detected stall on CPU', 'CPU: 1 PID: 7 Comm: worker Not tainted 6.1.0 #1'];
  const tick = [
    '<IRQ>',
    'dump_stack',
    'nmi_cpu_backtrace',
    'rcu_dump_cpu_stacks',
    'update_process_times',
    'tick_sched_timer',
    'apic_timer_interrupt',
    '</IRQ>',
  ];

  test('is blamed on the work, not on the line where the timer caught it', () => {
    expect(
      blamed(
        ...head,
        ...trace(...tick),
        'RIP: 0010:xas_next+0x1/0x2',
        ...['xa_find', 'devlink_dump', 'netlink_dump', 'netlink_recvmsg'].map((name) => ` ${name}+0x10/0x20`),
      ),
    ).toBe('devlink_dump');
  });

  test('under a system call is blamed on the call, in one spelling for all architectures', () => {
    expect(blamed(...head, ...trace('lock_acquire', 'do_rmdir', '__x64_sys_rmdir', 'do_syscall_64'))).toBe('sys_rmdir');
    expect(blamed(...head, ...trace('lock_acquire', 'do_rmdir', '__arm64_sys_rmdir', 'invoke_syscall'))).toBe(
      'sys_rmdir',
    );
  });

  test('that waits for other processors is blamed on that', () => {
    expect(
      blamed(...head, ...trace('smp_call_function_many_cond', 'on_each_cpu', 'text_poke_bp', 'process_one_work')),
    ).toBe('smp_call_function');
  });

  test('passes over the thread that only reports it', () => {
    expect(
      blamed(
        ...head,
        ...trace('__schedule', 'schedule_timeout', 'rcu_gp_kthread', 'kthread'),
        ...trace('foo_spin', 'foo_work', 'process_one_work'),
      ),
    ).toBe('foo_work');
  });
});

test('a hung task is blamed on who waits, not on how', () => {
  const head = ['INFO: task java:7 blocked for more than 120 seconds.', '      Not tainted 4.18.0-305.el8.x86_64 #1'];
  expect(
    blamed(
      ...head,
      ...trace('__schedule', 'schedule', 'rwsem_down_write_slowpath', 'down_write', 'do_unlinkat', 'do_syscall_64'),
    ),
  ).toBe('do_unlinkat');
  expect(
    blamed(...head, ...trace('__schedule', 'schedule', 'io_schedule', 'folio_wait_bit_common', 'ext4_write_begin')),
  ).toBe('ext4_write_begin');
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

test('a panic is blamed on who called it', () => {
  expect(
    blamed(
      'Kernel panic - not syncing: softdog: Initiating panic',
      'CPU: 1 PID: 7 Comm: worker Not tainted 6.1.0 #1',
      ...trace('dump_stack', 'panic', 'softdog_fire', 'call_timer_fn'),
    ),
  ).toBe('softdog_fire');
});
