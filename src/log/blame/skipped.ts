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
      /^(?:\w*printk\w*|vprintk\w*|_printk|vsnprintf|vscnprintf|snprintf|scnprintf|sprintf|string|string_nocheck|pointer|number|format_decode)$/,
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
];

/** Why a function is passed over; null for one that may be blamed. */
export function skipReason(name: string): string | null {
  return skipped.find(({ names }) => names.test(name))?.reason ?? null;
}
