import { type Architecture, architectureOf } from '../../kernel/architectures.ts';
import { type Line, placeIn } from '../lines/line.ts';
import { deepestStack } from '../parts/call-trace.ts';
import { framesOf, type Report } from '../report/report.ts';
import { withoutSuffix } from '../symbols/symbol.ts';
import { wholeNumber } from '../text/whole-number.ts';
import { architectureAt } from './backtrace-frame.ts';

/**
 * A frame of the other debuggers that open a dump, drgn and gdb; what was inlined has a frame of its own in both, and the arguments may go on in
 * further rows:
 *
 *     #7  asm_exc_page_fault+0x26/0x2b (./arch/x86/include/asm/idtentry.h:570)
 *     (8)  foo_work (drivers/foo/core.c:168:2)
 *     #2  0xc000000000168918 in panic (fmt=fmt@entry=0xc000000001654a60 "sysrq triggered crash\n") at kernel/panic.c:358
 *     #1  __crash_kexec (regs=<optimized out>) at kernel/kexec_core.c:974
 */
const frame =
  /^\s*(?:#(?<number>\d{1,3})|\((?<bracketed>\d{1,3})\)) {1,3}(?:0x(?<address>[0-9a-f]{8,16}) in )?(?<name>[A-Za-z_][\w.]*)(?:\+(?<offset>0x[0-9a-f]+)\/(?<size>0x[0-9a-f]+))? \(/;

/** How a kernel goes down, up to the copy of the registers: such a frame begins the trace of a dump, and of nothing else. */
const first =
  /^\s*(?:#|\()\d{1,2}\)? {1,3}(?:0x[0-9a-f]{8,16} in )?(?:crash_setup_regs|crash_get_current_regs|_*crash_kexec) \(/;

/** One of these stands in every line that begins such a trace. */
export const debuggerWords = ['crash_setup_regs (', 'crash_get_current_regs (', 'crash_kexec ('];

export function isDebuggerTrace(text: string): boolean {
  return first.test(text);
}

/** Folders of architectures in the kernel's sources that are not named as `uname -m` does. */
const folders: Record<string, Architecture> = { x86: 'x86_64', powerpc: 'ppc64', s390: 's390x' };

/** `./arch/x86/include/asm/kexec.h:111:15` */
function architectureOfSource(text: string): Architecture | null {
  const folder = /\barch\/(\w+)\//.exec(text)?.[1];
  return folder === undefined ? null : (folders[folder] ?? architectureOf(folder));
}

/** gdb shows what panic() was called with. */
const panicText = / in panic \(fmt=[^"]*"(?<reason>[^"\\]+)/;

export function debuggerFrame(line: Line, report: Report): boolean {
  const groups = report.session ? frame.exec(line.text)?.groups : undefined;
  if (groups === undefined) return false;
  const stack = framesOf(report);
  // The trace of another thread.
  if ((groups['number'] ?? groups['bracketed']) === '0' && stack.length > 0) report.inTrace = false;
  if (!report.inTrace || stack.length >= deepestStack) return true;
  report.arch ??= architectureOfSource(line.text) ?? architectureAt(groups['address'] ?? '');
  report.panicReason ??= panicText.exec(line.text)?.groups?.['reason'] ?? null;
  report.places.trace ??= placeIn(line);
  stack.push({
    function: withoutSuffix(groups['name'] ?? ''),
    offset: wholeNumber(groups['offset']),
    size: wholeNumber(groups['size']),
    module: null,
    reliable: true,
    context: report.context,
    line: line.number,
    place: placeIn(line),
  });
  return true;
}
