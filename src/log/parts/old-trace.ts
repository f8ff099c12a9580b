import { type Context } from '../../kernel/event.ts';
import { type Line, placeIn } from '../lines/line.ts';
import { type Report } from '../report/report.ts';
import { withoutSuffix } from '../symbols/symbol.ts';
import { wholeNumber } from '../text/whole-number.ts';
import { beginTrace, deepestStack } from './call-trace.ts';

/**
 * The call trace of x86_64 2.6.9, several frames on a line, offsets decimal, the module in front of its function
 * (arch/x86_64/kernel/traps.c, show_trace()):
 *
 *     Call Trace:<ffffffff8018c3f5>{vfs_write+207} <ffffffffa00a2b54>{:ext3:ext3_file_write+22}
 *            <IRQ> <ffffffff80110a91>{handle_IRQ_event+54} <EOI> <ffffffff801101c6>{system_call+126}
 */
const piece =
  /<(?<mark>IRQ|EOI|NMI)>|<(?<address>[0-9a-f]{16})>\{(?::(?<module>[\w-]+):)?\.?(?<name>[A-Za-z_$][\w.$]*)\+(?<offset>\d+)\}/g;

const contexts: Record<string, Context> = { IRQ: 'irq', EOI: 'task', NMI: 'nmi' };

const traceLine = /^(?<head>Call Trace:)?\s*(?:<(?:IRQ|EOI|NMI)>\s*)*<[0-9a-f]{16}>\{/;

export function oldTrace(line: Line, report: Report): boolean {
  const head = traceLine.exec(line.text);
  if (head === null) return false;
  if (head.groups?.['head'] !== undefined) beginTrace(line, report);
  const stack = report.stacks.at(-1);
  if (!report.inTrace || stack === undefined) return true;
  for (const { index, groups, 0: whole } of line.text.matchAll(piece)) {
    const { mark, module, name, offset } = groups ?? {};
    if (mark !== undefined) report.context = contexts[mark] ?? null;
    if (name === undefined || stack.length >= deepestStack) continue;
    stack.push({
      function: withoutSuffix(name),
      offset: wholeNumber(offset),
      size: null,
      module: module ?? null,
      // The old unwinder shows every word that looks like an address of the kernel, and says so of none.
      reliable: true,
      context: report.context,
      line: line.number,
      place: placeIn(line, index, whole.length),
    });
  }
  return true;
}
