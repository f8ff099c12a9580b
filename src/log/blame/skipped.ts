import { remembered } from '../../kernel/remembered.ts';
import { type SkipReason } from '../../kernel/trace-reasons.ts';

/**
 * Functions that stand in a trace and are not to blame, whatever the report says; with the reason. They are passed over on the way outward.
 * What only some reports pass over stands with their detectors.
 *
 * Families go by a part of the name, since every release adds a variant: `memcpy`, `memcpy_erms`, `__pi_memcpy`, `memcpy_power7`,
 * `__pfx_memcpy` are one. Names that other functions could hold by chance stand between `^` and `$`. Compiler suffixes are already cut off.
 */
export interface SkippedFunctions {
  names: RegExp;
  reason: SkipReason;
}

export const skipped: SkippedFunctions[] = [
  {
    // every architecture's stack printer: lib/dump_stack.c, arch/*/kernel/{dumpstack,stacktrace,traps}.c; nmi_backtrace.c
    names:
      /dump_stack|show_stack|walk_stack|dump_backtrace|unwind_backtrace|print_tainted|^(?:get_taint|show_trace\w*|(?:__)?show_regs|show_mem|dump_header|arch_stack_walk|nmi_cpu_backtrace\w*|nmi_trigger_\w+|arch_trigger_\w+|trigger_\w+backtrace\w*|rcu_dump_cpu_stacks\w*|print_(?:cpu|other_cpu)_stall\w*|(?:sched_show|dump_cpu)_task|show_state_filter)$|stack_trace_(?:save|consume)/,
    reason: 'prints-report',
  },
  {
    // kernel/panic.c, and what filesystems and drivers call before it: btrfs_panic, ext4_panic, reiserfs_panic, spl_panic; those of Lustre and OpenZFS; MediaTek's dump
    names:
      /panic|^(?:mrdump_\w+|(?:arm(?:64)?_)?notify_die|lbug_with_loc|spl_(?:debug_)?(?:dumpstack|bug)|v?cmn_err|die|__die|die_body|die_addr|oops_end|oops_begin|oops_exit|no_context|page_fault_oops|kernelmode_fixup_or_oops|machine_kexec|crash_kexec|__crash_kexec|crash_setup_regs|crash_get_current_regs|crash_save_self|crash_save_current_state|try_crashdump|start_disk_dump|netconsole_netdump|dump_execute|end_report|bust_spinlocks)$/,
    reason: 'takes-down',
  },
  {
    // the trap by which BUG and WARN come in, and faults: arch/x86/kernel/traps.c, arch/arm64/{kernel/entry-common,mm/fault}.c,
    // arch/powerpc/kernel/{traps,exceptions-64s}, arch/riscv/kernel/{traps,entry}, arch/s390/{kernel/{entry.S,traps.c},mm/fault.c}, arch/loongarch/kernel/traps.c,
    // arch/mips/kernel/genex.S; __bug() of arm to 3.2; arch/ppc/kernel/{traps.c,entry.S} to 2.6.26
    names:
      /invalid_op|do_error|do_trap|_trap$|report_bug|fixup_bug|program_check|do_(?:kernel|translation)_fault|do_mem_abort|el1_abort|el[01]t?h?_64_sync|el1_sync|^(?:(?:do_|exc_)?general_protection|handle_bug|bug_handler|brk_handler|call_(?:el[01]_)?break_hook|do_el1_\w+|do_sp_pc_abort|handle_stack_overflow|do_double_fault|exc_(?!page_fault$|nmi)\w+|(?:__do_)?pgm_check\w*|do_(?:dat|protection|asce)_exception|monitor_event_exception|do_debug_exception|do_undefinstr|el1_(?:undef|brk64|dbg|ia|da)|asm_exc_\w+|error_entry|error_code|error_exit|__do_kernel_fault|die_kernel_fault|handle_exception\w*|handle_(?:adel?|ades|ale|bce|bp|cpu|dbe|fpe|ibe|mcheck|ov|reserved|ri|tr)(?:_int)?|__bug|do_(?:bp|ri|ade|ale|bce|tag_check_fault|tag_recovery|sea|bad_area\w*|alignment_\w+|sparse_fault|DataAbort|PrefetchAbort)|bad_page_fault|fixup_exception|ex_handler_\w+|ia64_(?:do_page_fault|bad_break|fault|(?:native_)?leave_kernel)|ProgramCheckException|check_bug_trap|ret_from_except\w*)$/,
    reason: 'exception',
  },
  {
    // a fault of user mode Linux is a signal: arch/um/kernel/trap.c, arch/um/os-Linux/signal.c
    names: /^(?:segv(?:_handler)?|sig_handler(?:_common)?|hard_handler)$/,
    reason: 'exception',
  },
  {
    names:
      /warn_slowpath|warn_alloc|warn_bogus|__warn|debug_object|^(?:debug_print_object|__?debug_check_no_obj_freed)$/,
    reason: 'prints-warning',
  },
  {
    // lib/vsprintf.c, lib/hexdump.c, lib/string_helpers.c, kernel/printk, drivers/base/core.c
    names:
      /printk|s[nc]+printf|k[v]?asprintf|va_format|^(?:(?:error|hex|bitmap|bitmap_list|mac_address|ip4|ip6|ip[46]?_addr|ip6_compressed|escaped|uuid|fourcc|flags|device_node|fwnode|fwnode_full_name|symbol|resource)_)?string$|^string_(?:nocheck|get_size|u?n?escape\w*)$|^(?:default_|restricted_)?pointer$|^_*(?:net)?dev_(?:info|notice|warn|err|alert|crit|emerg)(?:_probe)?$|hex_dump|^(?:sprintf|vsprintf|number|format_decode)$/,
    reason: 'formats-text',
  },
  {
    names:
      /kasan|hwasan|kmsan|__sanitizer|__asan|__msan|__tsan|ubsan|kcsan_setup_watchpoint|check_memory_region|check_region_inline|memory_is_poisoned|read_word_at_a_time|(?:read|write)_once_\w*nocheck|print_address_description|print_report/,
    reason: 'sanitizer',
  },
  {
    names:
      /^_*[hlp]?list_(?:bl_|nulls_)?(?:add|del|replace|move|splice)|^_*rb_|^(?:klist_\w+|_?_?refcount_\w+|kref_\w+|ida_free)$|ref_tracker|rhashtable_lookup|xas_(?:start|load|find)|find_lock_entries/,
    reason: 'structure',
  },
  {
    names:
      /check_heap_object|check_object|fortify_report|fortify_panic|assertfail|^assfail$|seqprop_\w*assert|cleanup_srcu_struct|__phys_addr|drop_nlink/,
    reason: 'assertion',
  },
  {
    // arch/*/lib, lib/iov_iter.c, lib/string.c, mm/util.c, lib/crc*
    names:
      /mem(?:cpy|cmp|set|chr|move|dup|scan|zero)|str(?:n?cmp|n?cpy|lcpy|scpy|n?len|str|nstr|chr|rchr|n?dup|n?casecmp)|copy_(?:to|from|in|struct_from)_user|copy_user_|copy_mc_|copy_(?:page_|folio_)?(?:to|from)_iter|(?:get|put)_user(?:_nocheck)?(?:_(?:\d\w*|asm|bad|check|error|goto|size))?$|might_fault|mmio(?:cpy|set)|rep_movs_alternative|__arch_copy_|arm_copy_|extract_(?:user|iter)_to_sg|^(?:copyin|copyout|bcmp|crc\d\w*|crc_\w+|strl?n?cat|strn?chr(?:nul)?|strim|strsep|strpbrk|strc?spn|strreplace|skip_spaces|sysfs_streq)$/,
    reason: 'memory',
  },
  {
    // kernel/locking, all architectures; lockdep.c; where locks were waited for to 2.6.15
    names:
      /lockdep|^\.text\.lock\.|lock_(?:acquire|release|class)|mark_lock|(?:reacquire|mark)_held_locks|spin_(?:lock|trylock|unlock)|(?:read|write)_(?:lock|trylock|unlock)|raw_spin_rq|(?:^|_)(?:down_(?:read|write|trylock)|up_(?:read|write))|^(?:down|up)$|^down_(?:interruptible|killable|timeout)$|rt_mutex|^_*(?:ww_)?mutex_|^rwsem_|^__rwsem_|^__down|^__up$|^osq_|owner_on_cpu|spin_on_owner|print_(?:unlock|lock)|^print_\w+_(?:bug|dependency)$|slowlock|^(?:mark_usage|check_(?:prevs?_add|noncircular|wait_context|irq_usage|path|deadlock)\w*|validate_chain|__bfs|hlock_class|__lock_pin_lock|debug_check_no_locks_\w+|spin_(?:bug|dump)|(?:native_|__pv_)?queued_\w+|queued_(?:read|write)_\w+)$|^_raw_|^do_raw_|^__raw_|^(?:un)?lock_page|folio_unlock|bh_(?:enable|disable)|(?:trace|lockdep)_(?:hard|soft)irq/,
    reason: 'lock',
  },
  {
    // mm/{slub,slab,slab_common,page_alloc,vmalloc,mempolicy,util}.c; `_noprof` from 6.10 on
    names:
      /[mzc]alloc|kv?realloc|kmem_cache|slab_|allocate_slab|alloc_page|alloc_frozen_pages|folio_alloc|(?:filemap|vma)_alloc_folio|^k[vz]?free(?:_sensitive|_const)?$|^(?:object_err|print_trailer|check_slab|check_bytes_and_report)$/,
    reason: 'allocator',
  },
  {
    // mm/filemap.c, mm/folio-compat.c, mm/truncate.c, fs/buffer.c
    names:
      /__filemap_get_folio|find_or_create_page|mark_buffer_dirty|do_read_cache_(?:folio|page)|read_cache_page|pagecache_get_page|grab_cache_page_write_begin|truncate_inode_pages_range/,
    reason: 'page',
  },
  {
    names:
      /might_sleep|might_resched|cond_resched|^__cant_sleep\w*$|wait_for_completion|^complete(?:_with_flags)?$|^swake_up_locked$|__wake_up|finish_wait/,
    reason: 'waits',
  },
  {
    names:
      /^(?:__stack_chk_fail|__x86_(?:indirect|return)_thunk\w*|__fentry__|ftrace_(?:caller|regs_caller|call|graph_caller)|__raw_callee_save_\w+|L(?:BB|tmp)\d\w*)$|indirect_thunk|perf_trace/,
    reason: 'compiler',
  },
  {
    names:
      /(?:timer|work)_is_static_object|del_timer|flush_work|cancel_work_(?:sync|timer)|try_to_grab_pending|(?:drain|destroy|flush)_workqueue|queue_work|insert_work|queue_delayed_work|kthread_stop|lock_timer_base|timer_delete|__mod_timer|sk_stop_timer|^(?:__init_work|__cancel_work\w*)$/,
    reason: 'timer',
  },
  {
    // drivers/base, lib/kobject.c, fs/sysfs, drivers/i2c, drivers/usb/core, net/core/dev.c: the caller registered too early or let go too late
    names:
      /kobject_|add_uevent_var|get_device_parent|^device_(?:add|del|unregister|destroy|release|remove_file|for_each_child)$|devres_release_all|^put_device$|hwrng_unregister|i2c_del_adapter|__unregister_client|rollback_registered|unregister_netdev|sysfs_remove|tty_unregister_device|dummy_urb_enqueue|usb_(?:kill_urb|kill_anchored_urbs|control_msg|hcd_submit_urb|submit_urb)/,
    reason: 'object',
  },
  {
    // the last reference is dropped by whoever holds one too few: fs/dcache.c, fs/inode.c, net/core/skbuff.c
    names: /dput|^(?:iput|iput_final|ihold)$|kfree_skb/,
    reason: 'reference',
  },
  {
    // include/linux/{atomic,bitops,io}, lib/{logic_pio,iomap}.c, arch/arm/lib/div64.S, arch/arm64/include/asm/{cmpxchg,atomic_lse,atomic_ll_sc}.h
    names:
      /(?<!drm_)atomic(?:64)?_(?:dec|inc|read|set|or|xor|and|add|sub|fetch|xchg|cmpxchg|try)|(?:set|clear|change|test)_bit(?!s)|(?:read|write)[bwlq]$|^io(?:read|write)\d+\w*$|^Ldiv0\w*$|^__div0$|logic_(?:in|out)|^(?:in|out)[bwl]$|^(?:instrument_\w+|__(?:cmp)?xchg_case_\w+|__l(?:l_sc|se)_\w+)$/,
    reason: 'primitive',
  },
];

/** Why a function is passed over; null for one that may be blamed. */
export const skipReason = remembered(
  (name): SkipReason | null => skipped.find(({ names }) => names.test(name))?.reason ?? null,
);
