import { namesIn, type Report } from '../report/report.ts';

/** What prints the trace of who calls it, by architecture and generation; lib/dump_stack.c, arch/<name>/kernel/{dumpstack,stacktrace,traps}*.c. */
const printers =
  /^_*(?:dump_stack|dump_stack_lvl|dump_backtrace|dump_trace|show_stack|show_trace|show_trace_log_lvl|unwind_backtrace)$/;

/**
 * Whether the code itself asked for the trace. Where a processor was interrupted meanwhile is shown within it, and no place of a fault:
 *
 *     FAULT_INJECTION: forcing a failure.
 *     Call Trace:
 *      <IRQ>
 *      dump_stack+0x5c/0x7d
 *      should_fail+0x148/0x170
 *      </IRQ>
 *     RIP: 0010:native_safe_halt+0x2/0x10
 */
export function isDumped(report: Report): boolean {
  const [innermost = ''] = namesIn(report);
  return printers.test(innermost);
}
