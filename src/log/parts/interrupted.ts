import { type Context, type Frame } from '../../kernel/event.ts';
import { type Line, placeIn } from '../lines/line.ts';
import { type Report } from '../report/report.ts';
import { symbolFrom, symbolSource } from '../symbols/symbol.ts';

/**
 * ppc64 shows in the middle of a trace where an exception came in, with its vector (arch/powerpc/kernel/process.c, show_stack()):
 *
 *     --- Exception: 901 at .cpu_idle+0x144/0x210          to 3.10
 *     --- interrupt: 300 at ext4_lookup+0x36/0x120         4.4 on
 *         LR = ext4_lookup+0x30/0x120
 */
const form = new RegExp(
  String.raw`^\s*---? (?:Exception|interrupt): (?<vector>[0-9a-f]+)(?: at (?:${symbolSource})?)?`,
);

/** What stands above the mark, by vector; arch/powerpc/include/asm/interrupt.h. System calls (`c00`, `3000`) are the task itself. */
const contexts: { vectors: RegExp; context: Context }[] = [
  { vectors: /^(?:50|90|98|a0|e8|ea|f0)\d$/, context: 'irq' },
  { vectors: /^10\d$/, context: 'nmi' },
  { vectors: /^(?:20|30|38|40|48|60|70|80|f2|f4|f6|f8)\d$/, context: 'exception' },
];

export function interrupted(line: Line, report: Report): boolean {
  if (/^\s+LR = /.test(line.text)) return true;
  const groups = form.exec(line.text)?.groups;
  if (groups === undefined) return false;
  const stack = report.stacks.at(-1);
  if (!report.inTrace || stack === undefined) return true;
  const context = contexts.find(({ vectors }) => vectors.test(groups['vector'] ?? ''))?.context ?? null;
  mark(stack, context);
  const symbol = symbolFrom(groups);
  report.context = 'task';
  if (symbol !== null)
    stack.push({ ...symbol, reliable: true, context: 'task', line: line.number, place: placeIn(line) });
  return true;
}

/** The frames down to the mark before it stand in the exception. */
function mark(stack: Frame[], context: Context | null): void {
  if (context === null) return;
  stack.forEach((frame, index) => {
    if (frame.context === null) stack[index] = { ...frame, context };
  });
}
