import { remembered } from '../../kernel/remembered.ts';

/**
 * Functions that hand work out: an entry of the kernel, a work queue, a layer of files or sockets.
 * A stalled processor is caught somewhere in the work; the function just inside its dispatcher names the work, whichever line was caught.
 * System calls that only choose among others by a number or a type (`ioctl`, `connect`) are dispatchers as well; `rmdir` is work.
 */
export const dispatchers: { names: RegExp; hands: string }[] = [
  {
    // arch/x86/entry, arch/arm64/kernel/syscall.c, arch/arm/kernel/entry-common.S, arch/powerpc/kernel/{syscall,interrupt}.c,
    // arch/riscv/kernel/traps.c, arch/s390/kernel/syscall.c, arch/loongarch/kernel/syscall.c, arch/mips/kernel/scall*.S
    names:
      /do_syscall|do_(?:fast|int80)_syscall|sysenter_(?:dispatch|past)|tracesys|system_call|entry_(?:SYSCALL|SYSENTER|INT80)|int_ret_from_sys_call|^stub_(?:clone|v?fork|execve(?:at)?|x32_\w+)$|el0_svc|invoke_syscall|ret_fast_syscall|do_trap_ecall_u|handle_sys(?:call)?$|^syscall_common$/,
    hands: 'system calls',
  },
  {
    names:
      /^(?:process_one_work|process_scheduled_works|worker_thread|kthread|smpboot_thread_fn|md_thread|run_ksoftirqd|task_work_run|ret_from_(?:fork|kernel_thread)\w*|kernel_thread_(?:helper|starter))$|exit_to_usermode|^do_notify_resume$/,
    hands: 'work items and threads',
  },
  {
    names:
      /do_softirq|handle_softirqs|^(?:call_timer_fn|\w*_run_timers\w*|run_timer_\w+|\w*hrtimer_run\w*|tasklet_(?:hi_)?action\w*|\w*netif_receive_skb\w*|irq_exit\w*)$/,
    hands: 'interrupts and timers',
  },
  {
    names: /^(?:start_secondary|cpu_startup_entry|do_idle|start_kernel|rest_init)$/,
    hands: 'the life of a processor',
  },
  {
    names:
      /vfs_(?:write|read|iter_read|iter_write|ioctl|open)|do_iter_(?:read|write)|call_(?:read|write)_iter|new_sync_(?:read|write)|compat_(?:sys_)?ioctl|blkdev_(?:driver_)?ioctl|^(?:ksys_ioctl|call_mmap|mmap_region|do_mmap\w*|do_dentry_open|_+fput\w*)$/,
    hands: 'file operations',
  },
  {
    names:
      /^(?:sock_(?:sendmsg\w*|recvmsg\w*|release|mmap|do_ioctl|ioctl)|compat_sock_ioctl|__sock_release|(?:sock_common|kernel)_setsockopt|kernel_(?:listen|accept)|sk_common_release|(?:rt|nf)netlink_rcv_msg|netlink_dump)$/,
    hands: 'socket operations',
  },
  {
    // under every wrapper of every generation: SyS_ioctl, __x64_sys_ioctl, __do_sys_socketpair
    names:
      /^(?:(?:\w*_)?sys_|(?:compat_)?(?:SyS|SYSC)_|ksys_)(?:socketpair|connect|ioctl|setsockopt|listen|accept)$|^__sys_(?:setsockopt|listen|accept|connect|socketpair)$/,
    hands: 'a system call that many drivers and protocols serve',
  },
  {
    names: /^(?:__do_fault|_*do_page_fault|page_fault)$/,
    hands: 'page faults',
  },
];

/** Whether a function only hands out the work of others. */
export const isDispatcher = remembered((name) => dispatchers.some(({ names }) => names.test(name)));
