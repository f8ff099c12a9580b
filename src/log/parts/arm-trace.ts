import { type Frame } from '../../kernel/event.ts';
import { firstMatch } from '../text/first-match.ts';
import { type Line, placeIn } from '../lines/line.ts';
import { type Report } from '../report/report.ts';
import { decodedSource } from '../symbols/decoded-symbol.ts';
import { type Symbol, symbolFrom, symbolSource, withoutSuffix } from '../symbols/symbol.ts';
import { beginTrace, deepestStack } from './call-trace.ts';

/**
 * arm names the callee and the place that it was called from; arch/arm/kernel/traps.c, to 6.0 and from 6.1 on:
 *
 *     [<825c0a48>] (dump_stack) from [<825b07c8>] (panic+0x134/0x378)
 *     [<bf000120>] (foo_open [foo]) from [<c0234567>] (chrdev_open+0xc4/0x18c)
 *     [<804dfa04>] (foo_copy) from [<8020a194>] (foo_set+0xf0/0x110 arch/arm/kernel/ptrace.c:592)    behind a symbolizer
 *      panic from __warn+0xb0/0x150
 *     panic from __warn (kernel/panic.c:635)                                                         decoded
 *
 * To 6.0 no heading stands above the frames where the kernel unwinds by tables: they follow on the stack's words,
 * on the line of a hung task or that of a warning's hardware. Their brackets tell them from a message, which the newer form
 * needs a headline or a register dump for. In commit messages the first address is left out, `(foo_open) from [<c0234567>] (...`.
 */
const bracketed = /^\s*\[(?:<|\])/;
// empty where a web page took the angle brackets for a tag
const address = String.raw`\[(?:<[0-9a-f]+>)?\]`;
const callee = String.raw`(?<callee>[A-Za-z_][\w.]*)(?: \[(?<calleeModule>[\w-]+)\])?`;
const forms = [
  new RegExp(
    String.raw`^\s*(?:${address} )?\((?<callee>[\w.]+)(?:\+\S+)?(?: \[(?<calleeModule>[\w-]+)\])?\) from ${address} \(${symbolSource}(?: \S+:\d+)?\)`,
  ),
  new RegExp(String.raw`^\s*${callee} from ${symbolSource}`),
  new RegExp(String.raw`^\s*${callee} from ${decodedSource}`),
];

/** Whether a line may name a caller so. */
export function namesCaller(text: string): boolean {
  return text.includes(' from ');
}

/** A frame that no message can be taken for. */
export function isArmFrame({ text }: Line): boolean {
  return bracketed.test(text) && namesCaller(text) && firstMatch(forms, text) !== null;
}

export function armTrace(line: Line, report: Report): boolean {
  if (!namesCaller(line.text)) return false;
  const groups = firstMatch(forms, line.text)?.groups;
  const caller = groups === undefined ? null : symbolFrom(groups);
  if (groups === undefined || caller === null) return false;
  report.arch ??= 'arm';
  const begins = report.pointer !== null || report.headlines.length > 0 || bracketed.test(line.text);
  if (report.stacks.length === 0 && begins) beginTrace(line, report);
  const stack = report.stacks.at(-1);
  if (!report.inTrace || stack === undefined || stack.length >= deepestStack) return true;
  // Each line names its callee again; only the first line's has not been seen.
  if (stack.length === 0)
    stack.push(frameOf(calleeOf(groups['callee'] ?? '', groups['calleeModule'] ?? null), line, report));
  stack.push(frameOf(caller, line, report));
  return true;
}

function calleeOf(name: string, module: string | null): Symbol {
  return { function: withoutSuffix(name), offset: null, size: null, module };
}

function frameOf(symbol: Symbol, line: Line, { context }: Report): Frame {
  return { ...symbol, reliable: true, context, line: line.number, place: placeIn(line) };
}
