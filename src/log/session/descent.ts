import { type CrashKind } from '../../kernel/kinds.ts';

/**
 * A bare `bt` has no headline, but the frames by which the kernel went down name the exception.
 * arch/x86/kernel/entry_64.S and traps.c, 2.6.32 to 6.19; the first row that fits wins.
 */
const ways: { frames: RegExp; kind: CrashKind }[] = [
  { frames: /^sysrq_handle_crash$/, kind: 'sysrq-crash' },
  // compiled kernel code holds `ud2` for BUG() alone
  { frames: /^(?:do_invalid_op|invalid_op|exc_invalid_op|asm_exc_invalid_op|handle_bug)$/, kind: 'kernel-bug' },
  { frames: /^(?:do_divide_error|divide_error|exc_divide_error)$/, kind: 'divide-error' },
  { frames: /^(?:do_general_protection|general_protection|exc_general_protection)$/, kind: 'general-protection' },
  { frames: /^(?:do_double_fault|double_fault|exc_double_fault)$/, kind: 'double-fault' },
  { frames: /^(?:watchdog_overflow_callback|watchdog_hardlockup_check)$/, kind: 'hard-lockup' },
  { frames: /^watchdog_timer_fn$/, kind: 'soft-lockup' },
  { frames: /^(?:do_machine_check|mce_panic|exc_machine_check)$/, kind: 'machine-check' },
  { frames: /^(?:out_of_memory|check_panic_on_oom)$/, kind: 'oom-panic' },
  {
    frames: /^(?:page_fault|do_page_fault|__do_page_fault|async_page_fault|exc_page_fault|no_context)$/,
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
  return functions.some((name) => /^(?:machine_kexec|crash_kexec|__crash_kexec|panic|die|oops_end)$/.test(name));
}
