/**
 * Functions that stand in a trace and are never to blame, with the reason. They are passed over on the way outward.
 * Names are whole, compiler suffixes already cut off.
 */
export interface SkippedFunctions {
  names: RegExp;
  /** For people: why a frame is dim. */
  reason: string;
}

export const skipped: SkippedFunctions[] = [
  {
    names:
      /^(?:dump_stack|__dump_stack|dump_stack_lvl|show_stack|show_trace\w*|show_regs|dump_backtrace|unwind_backtrace|dump_header|show_mem)$/,
    reason: 'prints the report',
  },
  {
    names:
      /^(?:panic|nmi_panic|vpanic|die|__die|die_body|oops_end|oops_begin|oops_exit|no_context|page_fault_oops|kernelmode_fixup_or_oops|__bad_area\w*|bad_area\w*|machine_kexec|crash_kexec|__crash_kexec|check_panic_on_warn|end_report)$/,
    reason: 'takes the machine down',
  },
  {
    names:
      /^(?:\w*page_fault|do_(?:trap|invalid_op|general_protection|divide_error|double_fault|int3|error_trap|mem_abort|translation_fault|undefinstr|sea|el0_\w+)|invalid_op|general_protection|divide_error|double_fault|error_entry|error_code|(?:asm_)?exc_\w+|fixup_exception|el1\w*|el0\w*|__do_kernel_fault|die_kernel_fault|brk_handler|do_debug_exception|bug_handler|call_break_hook|handle_bug|handle_exception\w*)$/,
    reason: 'the exception itself',
  },
  {
    names:
      /^(?:__warn\w*|warn_slowpath\w*|report_bug|fixup_bug|warn_alloc\w*|debug_print_object|debug_object\w*|__debug_object\w*|__debug_check_no_obj_freed|debug_check_no_obj_freed)$/,
    reason: 'prints a warning',
  },
  {
    names:
      /^(?:\w*printk\w*|vprintk\w*|_printk|_?dev_(?:info|err|warn|printk\w*|emerg|notice)|vsnprintf|vscnprintf|snprintf|scnprintf|sprintf|string|string_nocheck|pointer|number|format_decode)$/,
    reason: 'formats or prints text',
  },
  {
    names:
      /^(?:__asan_\w+|kasan_\w+|__kasan_\w+|kmsan_\w+|__msan_\w+|kcsan_\w+|__kcsan_\w+|__tsan_\w+|kfence_\w+|ubsan_\w+|__ubsan_\w+|check_memory_region\w*|print_address_description\w*|print_report|check_region_inline|memory_is_poisoned\w*)$/,
    reason: 'a sanitizer',
  },
  {
    names:
      /^(?:__list_(?:add|del)_\w+|list_(?:add|del)\w*|__list_(?:add|del)|hlist_\w+|rb_(?:erase|insert_color)\w*|refcount_\w+|__refcount_\w+|kref_\w+|usercopy_abort|check_heap_object|__check_heap_object|__check_object_size|fortify_panic|__fortify_report)$/,
    reason: 'checks or links a structure for its caller',
  },
  {
    names:
      /^(?:mem(?:cpy|set|move|cmp|chr|scan)\w*|__mem(?:cpy|set|move)\w*|str(?:n?len|n?cmp|n?cpy|chr|rchr|str|lcpy|scpy|ncasecmp|casecmp)|_?copy_(?:to|from)_user\w*|__copy_(?:to|from)_user\w*|copy_user_\w+|__arch_copy_\w+|rep_movs_alternative|__get_user\w*|__put_user\w*|csum_partial\w*)$/,
    reason: 'copies or compares memory for its caller',
  },
  {
    names:
      /^(?:_raw_\w+|__raw_\w+|do_raw_\w+|(?:native_)?queued_spin_\w+|queued_(?:read|write)_\w+|__pv_queued_\w+|lock_acquire|lock_release|lock_acquired|__lock_acquire|lock_is_held\w*|spin_(?:lock|unlock|bug|dump)\w*|mutex_(?:lock|unlock|trylock)\w*|__mutex_\w+|down_(?:read|write)\w*|up_(?:read|write)\w*|down\w{0,15}|rwsem_\w+|__rwsem_\w+|print_(?:circular|usage|lock|deadlock|unlock)\w*|check_(?:prev_add|noncircular|wait_context|irq_usage)\w*|validate_chain|mark_lock\w*|lockdep_\w+|register_lock_class)$/,
    reason: 'a lock',
  },
  {
    names:
      /^(?:kmem_cache_(?:alloc|free|close)\w*|kmalloc\w*|__kmalloc\w*|kfree\w*|__kfree|kvfree|slab_\w+|___?slab_alloc\w*|__slab_\w+|new_slab\w*|slab_err|slab_bug|slab_fix|object_err|print_trailer|check_(?:slab|object|bytes_and_report)|__kmem_cache_shutdown|___cache_free|free_block|cache_\w+|alloc_pages\w*|__alloc_pages\w*|alloc_page\w*|get_page_from_freelist|__get_free_pages|get_zeroed_page|vmalloc\w*|__vmalloc\w*|free_pages\w*|__free_pages\w*)$/,
    reason: 'the allocator',
  },
  {
    names:
      /^(?:__schedule|schedule\w*|preempt_schedule\w*|io_schedule\w*|__might_sleep|___might_sleep|__might_fault|might_fault|__cant_sleep|wait_for_(?:common|completion)\w*|__wait_for_common|do_wait_for_common|cond_resched\w*|_cond_resched)$/,
    reason: 'waits or schedules',
  },
  {
    names:
      /^(?:check_preemption_disabled|debug_smp_processor_id|__this_cpu_preempt_check|get_taint|__stack_chk_fail|nmi_cpu_backtrace\w*|nmi_trigger_\w+|arch_trigger_\w+|trigger_\w+backtrace\w*|rcu_dump_cpu_stacks\w*|print_(?:cpu|other_cpu)_stall\w*|lockdep_rcu_suspicious)$/,
    reason: 'detects or reports',
  },
  {
    names:
      /^(?:__x86_(?:indirect|return)_thunk\w*|__sanitizer_cov_trace_\w+|__fentry__|ftrace_\w+|perf_(?:trace|tp|swevent)_\w+|trace_hardirqs_\w+|trace_\w*irq\w*|retint_\w+|restore_all\w*|error_exit|ret_from_intr|ret_from_exception|__dabt_svc|__switch_to\w*|context_switch|__raw_callee_save_\w+|stack_trace_\w+|save_stack\w*|set_track\w*|unwind_\w+|arch_stack_walk)$/,
    reason: 'put in by the compiler or the entry code',
  },
  {
    names:
      /^(?:kobject_\w+|kset_\w+|__kobject_\w+|klist_\w+|device_(?:add|del|create|destroy|register|unregister|initialize|release_driver\w*)|dpm_sysfs_\w+|get_device_parent|usb_(?:kill|free|poison|unlink)\w*|sysfs_(?:create|remove|add|warn)\w*|add_uevent_var|kobj_\w+|dev_uevent|cdev_device_\w+|proc_register|proc_create\w*|__proc_create|proc_mkdir\w*|debugfs_create\w*)$/,
    reason: 'registers objects for its caller',
  },
  {
    names:
      /^(?:work_is_static_object|timer_is_static_object|init_timer_key|__timer_delete\w*|__init_work|timer_fixup\w*|lock_timer_base|get_timer_base|timer_delete\w*|(?:mod|del|add)_timer\w*|try_to_del_timer_sync|__try_to_del_timer_sync|try_to_grab_pending|del_timer_sync|__mod_timer|hrtimer_\w+|__flush_work\w*|flush_work|flush_delayed_work|__cancel_work\w*|cancel_(?:delayed_)?work\w*|__queue_(?:delayed_)?work|queue_(?:delayed_)?work\w*|queue_work_on|kthread_stop|flush_workqueue|__flush_workqueue)$/,
    reason: 'a timer or a work queue',
  },
  {
    names:
      /^(?:skb_(?:panic|over_panic|under_panic|push|put|pull)|__skb_(?:put|pull|push)|assertfail|btrfs_assertfail|__reiserfs_panic|reiserfs_panic|xfs_assert\w*|assfail|ext4_panic|\w+_bug_on|VM_BUG_ON\w*|bust_spinlocks|__seqprop_\w*assert|warn_bogus_irq_restore|ref_tracker_\w+|usercopy_warn|fast_dput|debug_check_no_locks_\w+|hlock_class|__bfs|__schedule_bug|__panic|panic_bad_stack|handle_bad_stack|umount_check|__local_bh_(?:enable|disable)\w*|preempt_count_\w+|__this_cpu_\w+)$/,
    reason: 'an assertion of its caller',
  },
  {
    names:
      /^(?:__rb_\w+|rb_\w+|radix_tree_(?:node_alloc|node_free|insert|delete|lookup)\w*|__radix_tree\w*|idr_(?:get|alloc)\w*|rhashtable_\w+|__rhashtable_\w+|find_lock_entries|xas_\w+|__xa_\w+|xa_\w+|atomic_\w+|atomic64_\w+|arch_atomic\w*|test_and_\w+_bit\w*|(?:set|clear|test)_bit|read_word_at_a_time|hex_string|osq_lock|osq_unlock|mutex_spin_on_owner|rwsem_spin_on_owner|constant_test_bit|variable_test_bit|instrument_\w+|in[bwl]|out[bwl]|logic_(?:in|out)[bwl]|(?:read|write)[bwlq]\w*|__wake_up\w*|wake_up_\w+|add_wait_queue\w*|remove_wait_queue)$/,
    reason: 'a primitive',
  },
  {
    names:
      /^(?:create_object|__create_object|kmemleak_\w+|kstrdup\w*|kmemdup\w*|krealloc\w*|__do_krealloc|pcpu_\w+|__alloc_percpu\w*|kmem_cache_\w+|vmap|vunmap|__vunmap|vfree|__vfree|vfree_atomic|remove_vm_area|kcalloc|kzalloc|kvmalloc\w*|__kvmalloc\w*|alloc_skb\w*|__alloc_skb|__netdev_alloc_skb|alloc_workqueue\w*|__alloc_workqueue|dma_alloc_\w+|page_cache_alloc\w*|__page_cache_alloc|radix_tree_node_alloc|folio_alloc\w*|__folio_alloc\w*|__alloc_frozen_pages\w*|alloc_frozen_pages\w*|___kmalloc_\w+|stack_depot_\w+|depot_\w+|metadata_update_state|__set_page_owner|post_alloc_hook|prep_new_page|bad_page\w*|free_page_is_bad\w*|check_free_page\w*|free_unref_\w+|__free_one_page|free_pcp\w*)$/,
    reason: 'the allocator',
  },
  {
    names:
      /^do_(?:tag_check|page|translation|alignment|bad|sea|sparse|kernel|ptrauth|DataAbort|PrefetchAbort|tag_recovery)\w*(?:_fault|Abort|_recovery)?$/,
    reason: 'the exception itself',
  },
  {
    names:
      /^(?:(?:__)?(?:netdev|dev|napi)_alloc_\w+|kvasprintf\w*|kasprintf|kvzalloc\w*|alloc_inode|mempool_\w+|bio_alloc\w*|alloc_percpu\w*|alloc_large_system_hash|memblock_\w+|dma_pool_alloc|get_user_pages\w*|sock_kmalloc|sk_prot_alloc|__kmem_cache_\w+)$/,
    reason: 'allocates for its caller',
  },
];

/** Why a function is passed over; null for one that may be blamed. */
export function skipReason(name: string): string | null {
  return skipped.find(({ names }) => names.test(name))?.reason ?? null;
}
