import { expect, test } from 'vitest';
import { type Subsystem, subsystemOf } from './subsystems.ts';

test.each<[Subsystem, string[]]>([
  // By the folder in which each stands in 6.x.
  [
    'mm',
    [
      '__alloc_pages_nodemask',
      'kmem_cache_alloc',
      '___slab_alloc',
      'handle_mm_fault',
      'shrink_node',
      'out_of_memory',
      'filemap_fault',
      'folio_wait_bit_common',
      'zap_pte_range',
      'kfree',
      'mem_cgroup_charge',
    ],
  ],
  [
    'fs',
    [
      'vfs_read',
      'ksys_write',
      'path_openat',
      'dput',
      'iput',
      'ext4_file_write_iter',
      'jbd2_journal_commit_transaction',
      'xfs_buf_submit',
      'wb_workfn',
      'do_sys_openat2',
      'generic_file_read_iter',
      'ep_poll',
      'proc_reg_read',
    ],
  ],
  [
    'block',
    ['blk_mq_rq_timed_out', 'submit_bio', '__blk_mq_run_hw_queue', 'generic_make_request', 'bio_endio', 'del_gendisk'],
  ],
  [
    'net',
    [
      'nf_queue',
      'nf_hook_slow',
      'ip_rcv',
      'tcp_v4_rcv',
      '__netif_receive_skb_core',
      'process_backlog',
      'net_rx_action',
      'skb_release_data',
      'dev_queue_xmit',
      'rtnetlink_rcv_msg',
      '__sys_sendto',
      'sock_sendmsg',
      'napi_complete_done',
    ],
  ],
  [
    'sched',
    [
      '__schedule',
      'schedule',
      'try_to_wake_up',
      'pick_next_task_fair',
      'do_idle',
      'cpu_startup_entry',
      'io_schedule',
      'enqueue_task_fair',
      'finish_task_switch',
    ],
  ],
  [
    'time',
    [
      'hrtimer_interrupt',
      '__hrtimer_run_queues',
      'call_timer_fn',
      'run_timer_softirq',
      'tick_sched_timer',
      'schedule_timeout',
      'update_process_times',
    ],
  ],
  [
    'irq',
    ['do_IRQ', '__do_softirq', 'handle_softirqs', 'handle_edge_irq', 'irq_exit', 'generic_handle_irq', 'run_ksoftirqd'],
  ],
  [
    'locking',
    [
      'native_queued_spin_lock_slowpath',
      '_raw_spin_lock',
      '__mutex_lock',
      'rwsem_down_write_slowpath',
      'down_read',
      'lock_acquire',
    ],
  ],
  ['rcu', ['rcu_core', 'synchronize_rcu', '__call_rcu', 'rcu_gp_kthread']],
  ['wq', ['process_one_work', 'worker_thread', 'kthread', 'flush_work']],
  [
    'arch',
    [
      'entry_SYSCALL_64_after_hwframe',
      'do_syscall_64',
      'page_fault',
      '__do_page_fault',
      'ret_from_intr',
      'asm_exc_page_fault',
      'ret_from_fork',
      'el0_svc',
      'start_secondary',
      'machine_kexec',
      'no_context',
      'asm_common_interrupt',
    ],
  ],
  [
    'lib',
    [
      '__list_add_valid',
      'rb_erase',
      'vsnprintf',
      'idr_remove',
      'kobject_put',
      'dump_stack',
      'refcount_warn_saturate',
      'memcpy',
    ],
  ],
  ['kernel', ['panic', 'do_exit', 'crash_kexec', 'kernel_init', '__x64_sys_futex']],
  [
    'drivers',
    [
      'device_add',
      'pci_device_probe',
      'usb_submit_urb',
      'scsi_dispatch_cmd',
      'nvme_timeout',
      'virtqueue_get_buf',
      'tty_write',
      'softdog_fire',
      'sysrq_handle_crash',
    ],
  ],
  ['security', ['security_file_permission', 'selinux_inode_permission']],
  ['trace', ['bpf_prog_run', 'ftrace_call', 'perf_event_overflow']],
])('%s', (subsystem, names) => {
  expect(names.filter((name) => subsystemOf(name, null) !== subsystem)).toEqual([]);
});

test('a module belongs where its folder is, whatever its functions are called', () => {
  expect(subsystemOf('memcpy_like', 'xfs')).toBe('fs');
  expect(subsystemOf('nfqnl_recv_verdict', 'nfnetlink_queue')).toBe('net');
  expect(subsystemOf('request_fn', 'dm_mod')).toBe('block');
  expect(subsystemOf('vcpu_enter_guest', 'kvm_intel')).toBe('virt');
  expect(subsystemOf('is_pathsite', 'tampercore')).toBe('drivers');
});

test('of a name that tells nothing, nothing is said', () => {
  expect(subsystemOf('0xffffffffc0b0ceef', null)).toBeNull();
  expect(subsystemOf('foo', null)).toBeNull();
});
