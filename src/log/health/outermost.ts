import { type Frame } from '../../kernel/event.ts';

/** Where a stack begins, by generation and architecture; some of these tell what called them in turn, or are stale. */
const beginnings: RegExp[] = [
  // system calls: arch/<name>/{entry,kernel}/*, and the calls themselves
  /syscall|system_call|sys_?(?:call|enter|exit|ret)|tracesys|^entry_|^(?:__)?(?:\w+_)?(?:sys|SyS|SYSC)_|^stub_|handle_sys|^int_(?:signal|careful|ret)/,
  // threads
  /^ret_from_|^child_rip$|kernel_thread|^kthread$|^worker_thread$|^work_pending$|^do_notify_resume$/,
  // processors
  /start_(?:secondary|kernel|cpu)|secondary_start|startup_\d|secondary_switched|^(?:do_idle|cpu_idle|cpu_startup_entry|rest_init|_stext)$/,
  // interrupts and exceptions
  /^(?:asm|el\d\w*|__(?:irq|dabt|pabt|und))_|^el\d|_interrupt$|irq_(?:stack|int|entry)|page_fault$|^retint_|ret_to_user|do_(?:IRQ|softirq)|^handle_softirqs$|_common$|_handler$/,
];

/** Behind the beginning of a stack a few stale words may stand. */
const reach = 5;

/** Whether a trace shows where its stack begins: one that does not ends in its middle. */
export function reachesOutermost(stack: readonly Frame[]): boolean {
  return stack.slice(-reach).some(({ function: name }) => beginnings.some((beginning) => beginning.test(name)));
}
