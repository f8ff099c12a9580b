import { remembered } from './remembered.ts';

/** The parts of the kernel that a trace goes through, as its maintainers divide it: one for each folder of the source, the large ones in parts. */
export type Subsystem =
  | 'mm'
  | 'fs'
  | 'block'
  | 'net'
  | 'sched'
  | 'time'
  | 'locking'
  | 'rcu'
  | 'wq'
  | 'irq'
  | 'arch'
  | 'kernel'
  | 'cgroup'
  | 'trace'
  | 'security'
  | 'crypto'
  | 'lib'
  | 'drivers'
  | 'virt'
  | 'sound';

interface Row {
  subsystem: Subsystem;
  /** Where the functions stand in the source. */
  source: string;
  /** How their names begin; a name that has to be whole ends in `$`. */
  names: RegExp;
}

/**
 * Functions of the kernel image, by their names. The kernel has no name spaces, but its prefixes are kept to; the first row that fits wins, so
 * that those of a narrow meaning stand first.
 */
const functions: Row[] = [
  {
    subsystem: 'locking',
    source: 'kernel/locking, lib/dec_and_lock.c',
    names:
      /^_*(?:raw_(?:spin|read|write)|(?:do_raw|native|pv)_(?:queued_)?(?:spin|read|write)|queued_(?:spin|read|write)|spin_|mutex_|ww_mutex|rt_mutex|rwsem|down(?:_|$)|up(?:_(?:read|write)|$)|osq_|lockdep|lock_(?:acquire|release|is)|mark_lock|check_(?:prev|noncircular|deadlock)|validate_chain|print_(?:circular|usage_bug|deadlock)|percpu_(?:down|up)|lock_torture)/,
  },
  {
    subsystem: 'arch',
    source: 'arch/*/{entry,kernel,mm}: entries, exceptions, the way into a crash kernel',
    names:
      /^_*(?:entry_|asm_(?:exc|sysvec|common)|exc_|sysvec_|do_syscall|do_fast_syscall|do_int80|el[01]t?_|el[01]h?_|invoke_syscall|system_call|ret_from_(?:fork|exception|sys|intr|kernel_thread)|ret_fast_syscall|start_secondary|secondary_start|machine_|native_|x86_|arm64_|intel_idle|mwait_|default_idle|amd_|(?:do_)?page_fault|do_(?:trap|error|general_protection|invalid_op|kernel_fault|mem_abort|translation_fault|undef|nmi|machine_check|double_fault|divide_error)|(?:async_)?page_fault|no_context|bad_area|__bad_area|oops_|die$|__die|show_(?:regs|stack|trace)|dump_trace|general_protection|invalid_op|(?:nmi|error|common_interrupt_return|retint)_|error_entry|apic_|smp_(?:apic|x86|call_function_interrupt)|lapic_|flush_tlb|__flush_tlb|handle_exception|handle_bug|fixup_|report_bug|__switch_to|copy_thread|kexec_|hyperv_|kvm_(?:guest|async|wait)|xen_)/,
  },
  {
    subsystem: 'rcu',
    source: 'kernel/rcu',
    names: /^_*(?:rcu|srcu|synchronize_(?:rcu|srcu|sched|net)|call_rcu|kfree_rcu|kvfree_rcu|invoke_rcu|tasks_rcu)/,
  },
  {
    subsystem: 'wq',
    source: 'kernel/workqueue.c, kernel/kthread.c',
    names:
      /^_*(?:process_one_work|process_scheduled_works|worker_thread|rescuer_thread|queue_(?:delayed_)?work|flush_work|cancel_(?:delayed_)?work|drain_workqueue|destroy_workqueue|alloc_workqueue|manage_workers|create_worker|insert_(?:kthread_)?work|delayed_work|kthread|wq_)/,
  },
  {
    subsystem: 'time',
    source: 'kernel/time',
    names:
      /^_*(?:hrtimer|run_timer|run_local_timers|call_timer|mod_timer|del_timer|add_timer|timer_|tick_|ktime|clockevents|clocksource|posix_|alarm|do_nanosleep|schedule_(?:hr)?timeout|msleep|usleep|update_process_times|process_timeout|timekeeping|getnstime|do_timer)/,
  },
  {
    subsystem: 'irq',
    source: 'kernel/irq, kernel/softirq.c, drivers/irqchip',
    names:
      /^_*(?:do_IRQ|common_interrupt|handle_(?:irq|edge|level|fasteoi|percpu|simple|domain|arch)|generic_handle|irq_|irqs?_|free_irq|request_(?:threaded_)?irq|enable_irq|disable_irq|do_softirq|handle_softirqs|softirq|raise_softirq|run_ksoftirqd|ksoftirqd|tasklet|gic_|msi_|pci_msi|local_bh|smpboot|call_softirq)/,
  },
  {
    subsystem: 'sched',
    source: 'kernel/sched',
    names:
      /^_*(?:schedule(?:$|_idle|_preempt|_tail)|pick_(?:next|eevdf)|put_prev|set_next|(?:en|de)queue_(?:task|entity)|try_to_wake_up|ttwu|wake_up|default_wake|autoremove_wake|woken_wake|prepare_to_wait|finish_wait|wait_(?:for_completion|for_common|woken|on_bit|bit)|bit_wait|out_of_line_wait|complete|io_schedule|update_(?:curr|load|cfs|blocked|rq)|load_balance|newidle|idle_balance|rebalance|find_(?:busiest|idlest)|select_task|sched_|scheduler_|task_(?:tick|numa|rq)|numa_|finish_task_switch|context_switch|do_idle|cpu_startup|cpu_idle|call_cpuidle|cpuidle_enter|resched|cond_resched|might_(?:sleep|resched)|preempt_|activate_task|deactivate_task|check_preempt|migration_|cpu_stop|stop_machine|swake|dl_|psi_|nohz_)/,
  },
  {
    subsystem: 'cgroup',
    source: 'kernel/cgroup',
    names: /^_*(?:cgroup|css_|cpuset)/,
  },
  {
    subsystem: 'trace',
    source: 'kernel/trace, kernel/bpf, kernel/events, kernel/kprobes.c',
    names:
      /^_*(?:trace_|ftrace|perf_|bpf_|kprobe|kretprobe|uprobe|function_trace|ring_buffer|event_trigger|htab_|array_map|tracing_)/,
  },
  {
    subsystem: 'net',
    source: 'net',
    names:
      /^_*(?:tcp|udp|ip6?_(?!set)|ipv[46]|inet6?_|icmp|arp_|ndisc|fib_|rt_(?:cache|fibinfo)|rt6|dst_|neigh|sock|sk_|skb|kfree_skb|consume_skb|alloc_skb|pskb|dev_(?:queue|hard|gro|get_by|open|close|ioctl|change|set|forward|alloc|kfree|direct)|netif|netdev|napi|net_(?:rx|tx|ns|dev)|process_backlog|gro_|nf_|nfqnl|nft_|ipt_|ip6?t_|xt_|netlink|genl|rtnl|rtnetlink|nlmsg|packet_|tpacket|unix_|sctp|xfrm|esp_|qdisc|tc_|tcf_|sch_direct|pfifo|fq_|htb_|br_|vlan_|bond_|veth_|macvlan|vxlan|gre_|ppp|call_netdevice|register_netdev|unregister_netdev|copy_net_ns|cleanup_net|default_device_exit|ops_exit|sys_(?:send|recv|socket|bind|connect|accept|listen)|___sys_|__sys_(?:send|recv|setsockopt|connect|socket)|rpc_|xprt|svc_|cfg80211|ieee80211|nl80211|l2cap|hci_|rfcomm|batadv|mptcp|smc_|tipc|ax25|dccp|rxrpc|ethtool|linkwatch|phy_)/,
  },
  {
    subsystem: 'block',
    source: 'block, fs/bio.c',
    names:
      /^_*(?:blk|bt_(?:iter|tags_|for_each)|bio(?:_|set)|submit_bio|generic_make_request|elv|elevator|bfq|dd_(?:insert|dispatch|finish|merge)|kyber|cfq|deadline_|blkdev|bdev|del_gendisk|add_disk|device_add_disk|disk_|part_|rq_qos|wbt_|iocg|ioc_|t(?:hrot)?l_|get_request|md_|raid\d|dm_|loop_|nbd_)/,
  },
  {
    subsystem: 'fs',
    source: 'fs, io_uring',
    names:
      /^_*(?:vfs|ksys_(?:read|write|pread|pwrite|mount|umount)|new_sync_(?:read|write)|call_(?:read|write)_iter|do_(?:iter|sys_open|sys_poll|filp|file_open|last|dentry|mount|umount|readv|writev|pipe|splice|renameat|unlinkat|mkdirat|rmdir|truncate|fsync|select|faccessat|open)|path_|filename_|link_path|walk_component|lookup_(?:fast|slow|one|open|dcache|bdev|mnt)|open_last|d_|dput|dget|dentry|shrink_dcache|shrink_dentry|prune_dcache|i(?:put|get|hold|node)|evict|new_inode|find_inode|generic_(?:file|perform|write|read|update|shutdown|drop)|sb_|super|kill_(?:block|anon|litter)|deactivate_|mount_|umount|cleanup_mnt|mnt|wb_|writeback|write_cache_pages|sync_|ext[234]|jbd2|xfs|xlog|btrfs|f2fs|nfs|nfsd|lockd|nlm|cifs|smb2|smb_|fuse|ovl|overlay|gfs2|ocfs2|ceph|iomap|mpage|block_(?:read|write|invalidate|dirty)|ll_rw|submit_bh|mark_buffer|getblk|bread|buffer_|end_buffer|dio_|do_blockdev|blockdev_direct|proc_|sysfs|kernfs|configfs|debugfs|seq_|pipe_|eventfd|ep_|sys_epoll|epoll|poll_|do_poll|fput|fget|filp|fdget|file_|locks_|fcntl|flock|posix_lock|notify|fsnotify|inotify|fanotify|aio_|io_(?:uring|submit|wq|issue|read|write|cqring|req)|load_elf|search_binary|bprm|exec_|do_exec|begin_new_exec|setup_new_exec|squashfs|isofs|udf|fat_|hfs|ntfs|reiserfs|jfs|tmpfs|ramfs|simple_|splice|autofs|coredump|do_coredump|quota|dquot|ubifs|erofs|nilfs)/,
  },
  {
    subsystem: 'mm',
    source: 'mm',
    names:
      /^_*(?:alloc_(?:pages?|frozen|contig|vmap|slab)|get_(?:page|free_pages|user_pages|partial)|free_(?:page|pages|unref|pcppages|one|pgtables|vmap|frozen)|kmem_|k[mzc]alloc|kv?free|kvmalloc|krealloc|kmalloc|slab|cache_|new_slab|deactivate_slab|put_cpu_partial|___slab|unfreeze|vmalloc|vfree|vmap|vunmap|handle_mm|handle_pte|do_(?:anonymous|fault|wp_page|swap|numa|cow|huge|read_fault|mmap|munmap|madvise|mprotect|migrate|try_to_free)|wp_page|filemap|find_(?:get_page|lock|vma)|read_cache|pagecache|page_|pages_|folio|shrink_(?:node|zone|list|lruvec|page|folio|slab|inactive|active|many)|do_shrink|kswapd|balance_pgdat|try_to_(?:free|unmap|compact|migrate|reclaim)|mmap|munmap|unmap_|zap_|exit_mmap|mmput|vma|anon_vma|unlink_anon|rmap|mem_cgroup|memcg|try_charge|obj_cgroup|oom_|out_of_memory|pagefault_out|dump_header|swap|shmem|migrate|compact|kcompactd|isolate|khugepaged|collapse|split_huge|huge|hugetlb|thp|madvise|mprotect|mremap|lru|pagevec|release_pages|put_page|truncate_inode|invalidate_mapping|read_pages|page_cache|ondemand|pcpu|percpu_(?:alloc|create)|mempool|dma_pool|ksm|faultin|gup|fixup_user|access_process|copy_(?:page_range|pte|p4d|pud|huge)|pte_|pmd_|apply_to|remap_pfn|drain_(?:all|local|pages|zone)|rmqueue|prep_new|bad_page|check_new_page|post_alloc|kasan|kmsan|kfence|kmemleak|soft_offline|memory_failure|offline_pages|online_pages|add_memory|remove_memory|process_vm|vm_|zone_|build_zone|wakeup_kswapd|wait_iff|balance_dirty|test_clear_page|clear_page|add_to_(?:page|swap)|mlock|munlock|userfaultfd|zswap|zs_|zram|frontswap|damon|wait_on_page|unlock_page|lock_page|end_page)/,
  },
  {
    subsystem: 'security',
    source: 'security',
    names: /^_*(?:security_|selinux|avc_|apparmor|aa_|smack|tomoyo|ima_|evm_|key_|keyring|landlock|cap_)/,
  },
  {
    subsystem: 'crypto',
    source: 'crypto',
    names:
      /^_*(?:crypto|aead|skcipher|ablkcipher|ahash|shash|aes|sha\d|gcm|cbc|ctr|xts|pcrypt|cryptd|af_alg|alg_|padata)/,
  },
  {
    subsystem: 'sound',
    source: 'sound',
    names: /^_*(?:snd|hda|azx|soc_)/,
  },
  {
    subsystem: 'virt',
    source: 'virt, arch/*/kvm, drivers/vfio, drivers/vhost',
    names: /^_*(?:kvm|vmx|svm|vcpu|vfio|vhost|handle_ept|tdp_|mmu_(?:spte|page)|ept_)/,
  },
  {
    subsystem: 'drivers',
    source: 'drivers',
    names:
      /^_*(?:device_|driver_|bus_|really_probe|platform|class_|dev_(?:printk|err|warn|info|pm)|dpm_|pm_|rpm_|pci|pcie|aer_|usb_|hcd|xhci|ehci|uhci|scsi|sd_|sr_|sg_(?:ioctl|read|write|open|remove)|ata|ahci|nvme|virtio|virtnet|virtblk|vring|virtqueue|vp_|i2c|spi_|gpio|regmap|regulator|clk_|drm|fb_|fbcon|vt_|con_|do_con|tty|n_tty|uart|serial|uart_|acpi|input_|hid_|evdev|mei|iommu|dmar|qi_|dma_|swiotlb|ipmi|watchdog|wdt|softdog|hwrng|random_|urandom|get_random|thermal|cpufreq|cpuidle|mmc|mtd|nvdimm|nd_|rtc|led_|power_supply|sysrq|ghes|edac|firmware|request_firmware|devres|devm|component_|hv_|vmbus|storvsc|netvsc|xenbus|blkfront|netfront|mlx|ixgbe|i40e|e1000|igb|ice_|bnxt|tg3|megasas|mpt3sas|qla|lpfc|i915|amdgpu|nouveau|radeon|ttm|media_|v4l|dvb|iio|rdma|ib_|cma_|infiniband|iscsi|fc_|comedi)/,
  },
  {
    subsystem: 'lib',
    source: 'lib, include/linux',
    names:
      /^_*(?:str(?:n?cmp|n?cpy|l?cat|lcpy|scpy|n?len|str|nstr|chr|rchr|sep|n?dup|n?casecmp|im)$|mem(?:cpy|cmp|set|chr|move|dup|scan)|list_(?:add|del|sort|replace|move|splice)|hlist|llist|klist|rb_|radix|xas|xa_|idr|ida|kobject|kset|kref|refcount|vs?n?printf|vs[nc]?n?printf|s[nc]?n?printf|number$|pointer$|string$|bitmap|crc|sg_|percpu_counter|percpu_ref|copy_(?:from|to|user|page)|copyin|copyout|iov|iter_|import_iovec|dump_stack|rht|rhashtable|lockref|sbitmap|dql|debug_object|ubsan|hex|kstrto|simple_strto|argv|find_(?:first|next|last)|uuid|zlib|lz4|zstd|xz|timerqueue|assoc|mas_|mtree|maple|cpumask|check_preemption|debug_smp|stack_(?:depot|trace)|bug_|generic_bug|errseq|net_ratelimit|nla_)/,
  },
  {
    subsystem: 'kernel',
    source: 'kernel, init',
    names:
      /^_*(?:panic|do_exit|do_group_exit|exit_|release_task|wait_task|do_wait|kernel_|do_fork|copy_process|kernel_clone|fork|kthread|signal|send_sig|get_signal|do_signal|group_send|force_sig|ptrace|futex|do_futex|sys_|se_sys|do_sys|x64_sys|ia32_sys|arm64_sys|SyS|SYSC|compat_|ksys|printk|vprintk|console_|emergency|crash_|warn|put_task|task_|cred|prepare_creds|commit_creds|load_module|free_module|sys_init|do_one_initcall|do_init|start_kernel|rest_init|notifier|atomic_notifier|blocking_notifier|raw_notifier|audit|proc_do|sysctl|cpu_|cpuhp|smp_|on_each|generic_exec|generic_smp|flush_smp|irq_work|multi_cpu|hung|check_hung|watchdog|userns|ns_|switch_task|reboot|acct|umh|call_usermodehelper|nsproxy|seccomp|kallsyms|jump_label|static_key)/,
  },
];

/** Modules whose folder their functions do not tell; a module that none fits is a driver of whatever sort. */
const modules: { subsystem: Subsystem; names: RegExp }[] = [
  {
    subsystem: 'fs',
    names:
      /^(?:ext[234]|jbd2?|xfs|btrfs|f2fs|nfs|nfsv\d|nfsd|lockd|nfs_acl|cifs|ksmbd|fuse|cuse|overlay|gfs2|dlm|ocfs2.*|ceph|reiserfs|jfs|hfs(?:plus)?|ntfs3?|v?fat|isofs|udf|squashfs|erofs|ubifs|nilfs2|autofs4?|fscache|cachefiles|configfs|9p|lustre|ptlrpc|obdclass|osc|mdc|lmv|lov|gpfs|mmfs26|zfs|spl|aufs|vxfs)$/,
  },
  {
    subsystem: 'net',
    names:
      /^(?:nf_.*|nft_.*|nfnetlink.*|ip_(?:vs|tables|set|gre|tunnel).*|ip6?_?t_.*|ipt_.*|xt_.*|iptable_.*|ip6table_.*|ebtable.*|ebt_.*|br_netfilter|bridge|bonding|team.*|8021q|vxlan|geneve|gre|ipip|sit|tunnel\d|tun|tap|veth|macv(?:lan|tap)|ipvlan|openvswitch|sctp|dccp.*|tipc|rds.*|sunrpc|rpc.*|sch_.*|cls_.*|act_.*|em_.*|tcp_.*|udp_.*|xfrm.*|esp\d|ah\d|af_packet.*|packet.*|unix.*|mac80211|cfg80211|bluetooth|rfcomm|bnep|wireguard|ppp.*|l2tp.*|llc|stp|garp|mrp|psample|netconsole|inet_diag|.*_diag|ipv6|smc|kcm|rxrpc|can.*|9pnet.*|libceph|vsock|vmw_vsock.*)$/,
  },
  {
    subsystem: 'block',
    names:
      /^(?:dm_.*|md_mod|raid\d.*|linear|multipath|loop|nbd|rbd|zram|drbd|bcache|null_blk|brd|bfq|mq_deadline|kyber_iosched|virtio_blk|nvme.*|xen_blkfront|t10_pi|scst.*)$/,
  },
  { subsystem: 'virt', names: /^(?:kvm.*|vfio.*|vhost.*|irqbypass|mdev|vboxdrv|vmmon)$/ },
  { subsystem: 'sound', names: /^(?:snd.*|soundcore|ac97_bus)$/ },
  {
    subsystem: 'crypto',
    names: /^(?:crypto.*|.*_generic|aes.*|sha\d.*|ghash.*|cryptd|af_alg|algif_.*|gf128mul|ccp|qat.*)$/,
  },
  { subsystem: 'lib', names: /^(?:libcrc32c|crc.*|lz4.*|zstd.*|lzo.*|zlib.*|xor|raid6_pq|asn1_decoder|oid_registry)$/ },
];

const ofFunction = remembered(
  (name): Subsystem | null => functions.find(({ names }) => names.test(name))?.subsystem ?? null,
);

const ofModule = remembered((name): Subsystem => modules.find(({ names }) => names.test(name))?.subsystem ?? 'drivers');

/** The part of the kernel that a function belongs to, by the folder of its source; null where its name does not tell. */
export function subsystemOf(name: string, module: string | null): Subsystem | null {
  return module === null ? ofFunction(name) : ofModule(module);
}
