import { describe, expect, test } from 'vitest';
import { blamed, trace } from './blame.fixture.ts';

describe('a hung task whose trace is cut off within the ways to wait', () => {
  const hung = ['INFO: task kworker/u8:2:1204 blocked for more than 122 seconds.', '      Not tainted 6.1.0 #1'];

  test('is that of the work item', () => {
    expect(blamed(...hung, 'Workqueue: writeback wb_workfn (flush-253:0)', ...trace('__schedule', 'schedule'))).toBe(
      'wb_workfn',
    );
  });

  test('is told by the outermost that not every thread has', () => {
    expect(blamed(...hung, ...trace('__schedule', 'schedule', 'foo_wait', 'kthread', 'ret_from_fork'))).toBe(
      'foo_wait',
    );
  });

  test('is told by its entry where it only sleeps', () => {
    const frames = ['__switch_to', '__schedule', 'schedule', 'schedule_preempt_disabled', 'kthread', 'ret_from_fork'];
    expect(blamed(...hung, ...trace(...frames))).toBe('kthread');
  });

  test('is told by the outermost of them where no work item is named', () => {
    expect(blamed(...hung, ...trace('__schedule', 'schedule', 'io_schedule', 'rq_qos_wait'))).toBe('rq_qos_wait');
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
    expect(blamed(...head, ...trace('lock_acquire', 'do_rmdir', 'SyS_rmdir', 'do_syscall_64'))).toBe('rmdir');
    expect(blamed(...head, ...trace('lock_acquire', 'do_rmdir', '__x64_sys_rmdir', 'do_syscall_64'))).toBe('sys_rmdir');
    expect(blamed(...head, ...trace('lock_acquire', 'do_rmdir', '__arm64_sys_rmdir', 'invoke_syscall'))).toBe(
      'sys_rmdir',
    );
    // The compiler took the outer wrapper away.
    expect(blamed(...head, ...trace('lock_acquire', 'do_rmdir', '__se_sys_rmdir', 'do_syscall_64'))).toBe('rmdir');
  });

  test('in a work item is blamed on the work, whichever functions of the queue were inlined', () => {
    const queue = ['process_scheduled_works', 'worker_thread', 'kthread', 'ret_from_fork'];
    expect(blamed(...head, ...trace('foo_send', 'foo_work', 'process_one_work', ...queue))).toBe('foo_work');
    expect(blamed(...head, ...trace('foo_send', 'foo_work', ...queue))).toBe('foo_work');
  });

  test('under a dispatcher that the tick caught itself is blamed on the dispatcher', () => {
    expect(
      blamed(
        ...head,
        ...trace('rcu_sched_clock_irq', 'tick_sched_timer', '__hrtimer_run_queues', 'apic_timer_interrupt'),
        'RIP: 0010:kmem_cache_alloc+0x1/0x2',
        ...['__do_softirq', 'irq_exit', 'start_kernel'].map((name) => ` ${name}+0x10/0x20`),
      ),
    ).toBe('__do_softirq');
  });

  test.each([
    ['arm64', ['tick_sched_timer', 'hrtimer_interrupt', 'el1_irq', 'foo_spin', 'foo_read', 'vfs_read', 'el0_svc']],
    [
      'arm',
      ['tick_sched_timer', 'gic_handle_irq', '__irq_svc', 'foo_spin', 'foo_read', 'vfs_read', 'ret_fast_syscall'],
    ],
    ['ppc64', ['timer_interrupt', 'decrementer_common', 'foo_spin', 'foo_read', 'vfs_read', 'system_call_exception']],
    ['riscv', ['tick_sched_timer', 'riscv_intc_irq', 'foo_spin', 'foo_read', 'vfs_read', 'do_trap_ecall_u']],
    ['s390x', ['tick_sched_timer', 'do_ext_irq', 'ext_int_handler', 'foo_read', 'vfs_read', '__do_syscall']],
    ['loongarch', ['tick_sched_timer', 'handle_loongarch_irq', 'handle_vint', 'foo_read', 'vfs_read', 'handle_sys']],
  ])('is looked for under the tick: %s', (_architecture, frames) => {
    expect(blamed(...head, ...trace(...frames))).toBe('foo_read');
  });

  test('of a handler of its own ioctl is blamed on the handler, not on its wrapper for 32-bit programs', () => {
    expect(
      blamed(
        ...head,
        ...trace('lock_acquire', 'kvm_vm_ioctl', 'kvm_vm_compat_ioctl', 'compat_SyS_ioctl', 'do_fast_syscall_32'),
      ),
    ).toBe('kvm_vm_ioctl');
  });

  test('that waits for other processors is blamed on that', () => {
    expect(
      blamed(...head, ...trace('smp_call_function_many_cond', 'on_each_cpu', 'text_poke_bp', 'process_one_work')),
    ).toBe('smp_call_function');
  });

  test('is not blamed on a thread that sleeps, but on one that was preempted', () => {
    expect(
      blamed(
        ...head,
        ...trace('__schedule', 'schedule', 'schedule_timeout', 'foo_thread', 'kthread'),
        ...trace('__schedule', 'preempt_schedule_irq', 'bar_walk', 'bar_read', 'vfs_read'),
      ),
    ).toBe('bar_read');
  });

  test.each([
    ['waits for the next grace period', ['__schedule', 'schedule', 'schedule_timeout', 'rcu_gp_kthread', 'kthread']],
    ['was switched away from', ['__switch_to', '__schedule', 'schedule', 'schedule_timeout', 'foo_thread', 'kthread']],
    ['is idle', ['__schedule', 'schedule_idle', 'do_idle', 'cpu_startup_entry']],
  ])('is blamed on nobody where only a thread is shown that %s', (_what, frames) => {
    expect(blamed('rcu: INFO: rcu_sched detected stalls on CPUs/tasks:', ...trace(...frames))).toBeNull();
  });

  test('on the way to a program is blamed on what was done on it', () => {
    const way = ['get_signal_to_deliver', 'do_signal', 'do_notify_resume', 'int_signal'];
    expect(blamed(...head, ...trace('exit_files', 'do_exit', ...way))).toBe('do_signal');
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

test.each([
  'synchronize_rcu',
  'synchronize_rcu_expedited',
  '__synchronize_srcu',
  'synchronize_net',
  'synchronize_sched',
])('a hung task that waits for a grace period is told by that: %s', (name) => {
  const head = ['INFO: task java:7 blocked for more than 120 seconds.', '      Not tainted 4.18.0-305.el8.x86_64 #1'];
  expect(blamed(...head, ...trace('__schedule', 'schedule', 'wait_for_common', name, 'foo_close'))).toBe(
    'synchronize_rcu',
  );
});

test('a stall is not blamed on the switch of tasks, but on the work item', () => {
  const stall = ['rcu: INFO: rcu_preempt detected stalls on CPUs/tasks:', 'Task dump for CPU 1:'];
  expect(blamed(...stall, ...trace('__switch_to'))).toBe(null);
  expect(blamed(...stall, 'Workqueue: events foo_work [foo]', ...trace('__switch_to'))).toBe('foo_work');
});
