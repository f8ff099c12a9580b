import { type Context } from '../../kernel/event.ts';
import { type Line, placeIn } from '../line.ts';
import { framesOf, type Report } from '../report.ts';
import { withoutSuffix } from '../symbol.ts';
import { wholeNumber } from '../whole-number.ts';

/**
 * Where an exception interrupted the kernel, as crash(8) prints it; the offset is decimal. The first one is the crash,
 * later ones were interrupted by it:
 *
 *         [exception RIP: nf_queue+152]
 *         RIP: ffffffff81475718  RSP: ffff8800618a3b60  RFLAGS: 00010207
 *     --- <IRQ stack> ---
 */
const exception = /\[exception RIP: (?<name>[\w.$]+)\+(?<offset>\d+)\]|\[exception RIP: unknown or invalid address\]/;
const pointerRow = /^\s*RIP: (?<address>[0-9a-f]{8,16}) +RSP: /;
const stack = /^\s*-{3,} <(?<stack>IRQ|softirq|NMI|DOUBLEFAULT|\w+)(?: exception)? stack>/i;

const stackContexts: Record<string, Context> = { irq: 'irq', softirq: 'softirq', nmi: 'nmi' };

export function exceptionFrame(line: Line, report: Report): boolean {
  if (!report.session) return false;
  const found = exception.exec(line.text);
  if (found !== null) {
    if (report.inTrace) readException(found.groups, line, report);
    return true;
  }
  const switched = stack.exec(line.text)?.groups;
  if (switched !== undefined) {
    // What stands above the switch ran on the stack that the line names.
    const context = stackContexts[(switched['stack'] ?? '').toLowerCase()] ?? 'exception';
    framesOf(report).forEach((frame) => (frame.context ??= context));
    report.context = 'task';
    return true;
  }
  const row = pointerRow.exec(line.text)?.groups;
  if (row !== undefined && report.inTrace && report.pointer !== null) report.pointer.address ??= row['address'] ?? null;
  return false;
}

function readException(groups: Record<string, string | undefined> | undefined, line: Line, report: Report): void {
  if (report.pointer !== null) return;
  const name = groups?.['name'];
  const next =
    name === undefined
      ? null
      : { function: withoutSuffix(name), offset: wholeNumber(groups?.['offset']), size: null, module: null };
  report.pointer = { symbol: next, address: null, place: placeIn(line) };
  report.descent = framesOf(report).length;
}
