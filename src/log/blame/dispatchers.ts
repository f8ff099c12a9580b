/**
 * Functions that hand work out: an entry of the kernel, a work queue, a layer of files or sockets.
 * A stalled processor is caught somewhere in the work; the function just inside its dispatcher names the work, whichever line was caught.
 */
export const dispatchers: { names: RegExp; hands: string }[] = [
  {
    names:
      /^(?:do_syscall_\w+|do_fast_syscall_32|do_int80_\w+|__do_fast_syscall_32|system_call_fastpath|entry_SYSCALL\w*|sysenter_\w+|tracesys\w*|int_ret_from_sys_call|el0_svc\w*|invoke_syscall|ret_fast_syscall|__invoke_syscall)$/,
    hands: 'system calls',
  },
  {
    names:
      /^(?:process_one_work|worker_thread|kthread|ret_from_fork\w*|smpboot_thread_fn|run_ksoftirqd|task_work_run|exit_to_usermode_loop)$/,
    hands: 'work items and threads',
  },
  {
    names:
      /^(?:_*do_softirq\w*|handle_softirqs|call_timer_fn|expire_timers|__run_timers\w*|run_timer_\w+|net_rx_action|_*netif_receive_skb\w*|process_backlog|irq_exit\w*|handle_irq_event\w*|__handle_irq_event_percpu)$/,
    hands: 'interrupts and timers',
  },
  {
    names:
      /^(?:start_secondary|cpu_startup_entry|do_idle|start_kernel|rest_init|kernel_init\w*|do_one_initcall|do_initcalls)$/,
    hands: 'the life of a processor',
  },
  {
    names:
      /^(?:vfs_(?:write|read|ioctl|readv|writev|fsync\w*|open)|__vfs_(?:write|read)|ksys_\w+|new_sync_(?:read|write)|call_(?:read|write)_iter|do_iter_\w+|do_loop_readv_writev|do_vfs_ioctl|file_ioctl|(?:__\w+_)?(?:compat_)?sys_ioctl|(?:compat_)?(?:SyS|SYSC)_ioctl|do_dentry_open|path_openat|do_filp_open|do_sys_open\w*|__fput|____fput|do_mmap\w*|mmap_region|vm_mmap_pgoff|__do_fault)$/,
    hands: 'file operations',
  },
  {
    names:
      /^(?:sock_(?:sendmsg\w*|recvmsg\w*|write_iter|read_iter|ioctl|setsockopt|close|release)|__sock_sendmsg|__sock_release|do_sock_setsockopt|netlink_rcv_skb|netlink_dump|netlink_unicast\w*|rtnetlink_rcv_msg|nfnetlink_rcv_msg|nfnetlink_rcv|genl_rcv_msg|genl_family_rcv_msg\w*)$/,
    hands: 'socket operations',
  },
];

/** Whether a function only hands out the work of others. */
export function isDispatcher(name: string): boolean {
  return dispatchers.some(({ names }) => names.test(name));
}
