import { type CrashKind } from '../../kernel/kinds.ts';

/**
 * A bare `bt` has no headline, but the frames by which the kernel went down name the exception; the first row that fits wins.
 * Sources, 2.6.9 to 6.19: arch/x86/kernel/entry_64.S, entry_32.S, traps.c; arch/arm64/kernel/entry.S, entry-common.c, mm/fault.c;
 * arch/powerpc/kernel/exceptions-64s.S, traps.c; arch/s390/kernel/pgm_check.S, traps.c.
 */
const ways: { frames: RegExp; kind: CrashKind }[] = [
  { frames: /^sysrq_handle_crash$/, kind: 'sysrq-crash' },
  // compiled kernel code holds the instruction for BUG() alone
  {
    frames:
      /^(?:do_invalid_op|invalid_op|exc_invalid_op|asm_exc_invalid_op|handle_bug|bug_handler|monitor_event_exception|illegal_op)$/,
    kind: 'kernel-bug',
  },
  { frames: /^(?:do_divide_error|divide_error|exc_divide_error)$/, kind: 'divide-error' },
  { frames: /^(?:do_general_protection|general_protection|exc_general_protection)$/, kind: 'general-protection' },
  {
    frames:
      /^(?:do_|exc_|asm_exc_)?(?:stack_segment|int3|alignment_check|bounds|overflow|segment_not_present|invalid_TSS|coprocessor_error|simd_coprocessor_error|control_protection)$/,
    kind: 'trap',
  },
  { frames: /^(?:do_double_fault|double_fault|exc_double_fault)$/, kind: 'double-fault' },
  {
    frames: /^(?:watchdog_overflow_callback|watchdog_hardlockup_check|nmi_watchdog_tick|soft_nmi_interrupt)$/,
    kind: 'hard-lockup',
  },
  { frames: /^(?:watchdog_timer_fn|softlockup_tick)$/, kind: 'soft-lockup' },
  { frames: /^(?:check_hung_uninterruptible_tasks|check_hung_task|watchdog)$/, kind: 'hung-task' },
  {
    frames: /^(?:panic_on_rcu_stall|rcu_sched_clock_irq_stall|print_cpu_stall|print_other_cpu_stall)$/,
    kind: 'rcu-stall',
  },
  {
    frames: /^(?:do_machine_check|mce_panic|exc_machine_check|machine_check_exception|s390_do_machine_check)$/,
    kind: 'machine-check',
  },
  { frames: /^(?:arm64_serror_panic|do_serror|do_sea)$/, kind: 'external-abort' },
  { frames: /^(?:ghes_panic|__ghes_panic)$/, kind: 'machine-check' },
  { frames: /^(?:hpwdt_pretimeout|unknown_nmi_error|pci_serr_error|io_check_error)$/, kind: 'nmi' },
  { frames: /^(?:out_of_memory|check_panic_on_oom)$/, kind: 'oom-panic' },
  { frames: /^__stack_chk_fail$/, kind: 'stack-corruption' },
  { frames: /^mount_block_root$|^mount_root$|^prepare_namespace$/, kind: 'mount-root-failure' },
  {
    frames:
      /^(?:page_fault|do_page_fault|__do_page_fault|async_page_fault|(?:asm_)?exc_page_fault|no_context|page_fault_oops|die_kernel_fault|__do_kernel_fault|do_translation_fault|bad_page_fault|handle_page_fault|do_no_context|do_dat_exception|do_asce_exception)$/,
    kind: 'page-fault',
  },
  { frames: /^panic$/, kind: 'panic' },
];

/** The kind that a backtrace shows; null where it shows none. */
export function kindOfDescent(functions: string[]): CrashKind | null {
  return ways.find(({ frames }) => functions.some((name) => frames.test(name)))?.kind ?? null;
}

/** Whether the backtrace is that of a machine that went down, not of a live task. */
export function wentDown(functions: string[]): boolean {
  return functions.some((name) =>
    /^(?:machine_kexec|_*machine_kdump|crash_kexec|__crash_kexec|crash_fadump|panic|die|oops_end)$/.test(name),
  );
}

/** Handlers of exceptions, in which nothing went wrong where a backtrace shows them: they stand on the way down. */
const handlers =
  /page_fault$|^(?:do_|exc_|asm_exc_)?(?:invalid_op|divide_error|general_protection|stack_segment|int3|alignment_check|bounds|overflow|segment_not_present|invalid_TSS|coprocessor_error|simd_coprocessor_error|control_protection|double_fault|machine_check|dat_exception)$|^do_no_context$|^pgm_check_handler$/;

/** Whether a frame of a backtrace only took the exception. */
export function isHandler(name: string): boolean {
  return handlers.test(name);
}
