import { type CrashKind } from '../../kernel/kinds.ts';
import { type Blame } from '../blame/blame.ts';
import { namesIn, type Report } from '../report/report.ts';

interface Way {
  frames: RegExp;
  kind: CrashKind;
  /** Where to look for the function to blame; at the place of the exception, if nothing is said. */
  blame?: Blame;
  title?: string;
}

/**
 * A bare `bt` has no headline, but the frames by which the kernel went down name the exception; the first row that fits wins.
 * Sources, 2.6.9 to 6.19: arch/x86/kernel/entry_64.S, entry_32.S, traps.c; arch/arm64/kernel/entry.S, entry-common.c, mm/fault.c;
 * arch/powerpc/kernel/exceptions-64s.S, traps.c; arch/s390/kernel/pgm_check.S, traps.c.
 */
const ways: Way[] = [
  { frames: /^sysrq_handle_crash$/, kind: 'sysrq-crash' },
  // panic_on_warn
  { frames: /^(?:__warn|warn_slowpath_\w+)$/, kind: 'warning', title: 'WARNING in {function}' },
  // compiled kernel code holds the instruction for BUG() alone
  {
    frames:
      /^(?:do_invalid_op|invalid_op|exc_invalid_op|asm_exc_invalid_op|handle_bug|bug_handler|monitor_event_exception|illegal_op)$/,
    kind: 'kernel-bug',
  },
  { frames: /^(?:do_|exc_|asm_exc_)?divide_error$/, kind: 'divide-error' },
  { frames: /^(?:do_|exc_|asm_exc_)?general_protection$/, kind: 'general-protection' },
  {
    frames: /^(?:do_|exc_|asm_exc_)?stack_segment$/,
    kind: 'trap',
    title: 'stack segment fault in {function}',
  },
  {
    frames:
      /^(?:do_|exc_|asm_exc_)?(?:int3|alignment_check|bounds|overflow|segment_not_present|invalid_TSS|coprocessor_error|simd_coprocessor_error|control_protection)$/,
    kind: 'trap',
  },
  { frames: /^(?:do_|exc_|asm_exc_)?double_fault$/, kind: 'double-fault' },
  {
    frames: /^(?:watchdog_overflow_callback|watchdog_hardlockup_check|nmi_watchdog_tick|soft_nmi_interrupt)$/,
    kind: 'hard-lockup',
  },
  { frames: /^(?:watchdog_timer_fn|softlockup_tick)$/, kind: 'soft-lockup' },
  // khungtaskd found one; which, only the log tells
  {
    frames: /^(?:check_hung_uninterruptible_tasks|check_hung_task|watchdog)$/,
    kind: 'hung-task',
    blame: 'none',
  },
  {
    frames: /^(?:panic_on_rcu_stall|rcu_sched_clock_irq_stall|print_cpu_stall|print_other_cpu_stall)$/,
    kind: 'rcu-stall',
  },
  {
    frames: /^(?:do_machine_check|mce_panic|exc_machine_check|machine_check_exception|s390_do_machine_check)$/,
    kind: 'machine-check',
    blame: 'none',
  },
  { frames: /^(?:arm64_serror_panic|do_serror|do_sea)$/, kind: 'external-abort' },
  { frames: /^(?:ghes_panic|__ghes_panic)$/, kind: 'machine-check', blame: 'none' },
  { frames: /^(?:hpwdt_pretimeout|unknown_nmi_error|pci_serr_error|io_check_error)$/, kind: 'nmi', blame: 'none' },
  { frames: /^(?:out_of_memory|check_panic_on_oom)$/, kind: 'oom-panic', blame: 'memory' },
  // kernel/exit.c: init's end is found where its children would get another father
  {
    frames: /^(?:forget_original_parent|find_new_reaper|find_child_reaper)$/,
    kind: 'init-killed',
    blame: 'none',
    title: 'kernel panic: Attempted to kill init!',
  },
  { frames: /^__stack_chk_fail$/, kind: 'stack-corruption' },
  { frames: /^mount_block_root$|^mount_root$|^prepare_namespace$/, kind: 'mount-root-failure' },
  {
    frames:
      /^(?:page_fault|do_page_fault|__do_page_fault|async_page_fault|(?:asm_)?exc_page_fault|no_context|page_fault_oops|die_kernel_fault|__do_kernel_fault|do_translation_fault|bad_page_fault|handle_page_fault|do_no_context|do_dat_exception|do_asce_exception)$/,
    kind: 'page-fault',
  },
  { frames: /^panic$/, kind: 'panic' },
];

/** How a backtrace shows the machine to have gone down; null where it does not. */
export function wayOfDescent(functions: string[]): Way | null {
  return ways.find(({ frames }) => functions.some((name) => frames.test(name))) ?? null;
}

/**
 * The same by the frames above the exception frame, as far as they tell: what the processor was at when the watchdog found it may have been an
 * exception as well.
 */
export function descentOf(report: Report): Way | null {
  const names = namesIn(report);
  return wayOfDescent(names.slice(0, report.descent)) ?? wayOfDescent(names);
}

/** Whether the backtrace is that of a machine that went down, not of a live task; with netdump and diskdump on RHEL 3 and 4, LKCD before. */
export function wentDown(functions: string[]): boolean {
  return functions.some((name) =>
    /^(?:machine_kexec|_*machine_kdump|crash_kexec|__crash_kexec|crash_fadump|crash_save_current_state|start_disk_dump|netconsole_netdump|dump_execute|panic|die|oops_end)$/.test(
      name,
    ),
  );
}

/** Whether the backtrace is that of a processor that another one stopped in the middle of its own oops: arch/x86/mm/fault.c, arch/x86/kernel/dumpstack.c. */
export function wasDying(functions: string[]): boolean {
  return functions.some((name) => /^(?:page_fault_oops|no_context|oops_begin)$/.test(name));
}

/** Whether a frame is that by which the processor that goes down stops the others: arch/x86/kernel/reboot.c. */
export function stopsOther(name: string): boolean {
  return name === 'crash_nmi_callback';
}

/**
 * Who found that a task or a processor makes no progress, on the stack of whom it interrupted or on its own: kernel/{watchdog,softlockup}.c,
 * kernel/hung_task.c, kernel/rcu/tree_stall.h, arch/x86/kernel/nmi.c, arch/powerpc/kernel/watchdog.c, drivers/firmware/arm_sdei.c.
 */
const finders =
  /^(?:watchdog|watchdog_\w+|softlockup_tick|check_hung_\w+|(?:print_\w+|rcu_\w+)_stall\w*|panic_on_rcu_stall|rcu_sched_clock_irq|rcu_pending|nmi_watchdog_tick|soft_nmi_interrupt|_*perf_event_overflow|(?:intel|x86|amd)_pmu_\w+|perf_event_nmi_handler|nmi_handle|(?:default_)?do_nmi|(?:asm_)?exc_nmi|end_repeat_nmi|nmi|_*sdei_\w+)$/;

/** Whether a frame of a backtrace only found what another one does. */
export function isFinder(name: string): boolean {
  return finders.test(name);
}

/** Handlers of exceptions, in which nothing went wrong where a backtrace shows them: they stand on the way down. */
const handlers =
  /page_fault$|^(?:no_context|_*bad_area\w*|page_fault_oops|do_trap|do_error_trap)$|^do_(?:user|kern)_addr_fault$|^arm64_serror_panic$|^(?:do_)?(?:serror|sea)$|^el[01]\w*_error$|^(?:do_|exc_|asm_exc_)?(?:invalid_op|divide_error|general_protection|stack_segment|int3|alignment_check|bounds|overflow|segment_not_present|invalid_TSS|coprocessor_error|simd_coprocessor_error|control_protection|double_fault|machine_check|dat_exception)$|^do_no_context$|^pgm_check_handler$/;

/** Whether a frame of a backtrace only took the exception. */
export function isHandler(name: string): boolean {
  return handlers.test(name);
}
