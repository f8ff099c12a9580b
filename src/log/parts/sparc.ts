import { type Line, placeIn } from '../lines/line.ts';
import { type Report } from '../report/report.ts';
import { symbolFrom, symbolSource } from '../symbols/symbol.ts';
import { beginTrace, deepestStack } from './call-trace.ts';
import { setRegister } from './set-register.ts';
import { setTaint } from './set-taint.ts';

/**
 * What sparc prints of a crash (arch/sparc/kernel/process_{32,64}.c, traps_{32,64}.c); where it stood is read by instruction-pointer.ts:
 *
 *     TSTATE: 0000004411001602 TPC: 00000000005e29e4 TNPC: 00000000005e29e8 Y: 00000000    Not tainted
 *     PSR: 40401fc1 PC: f00d1234 NPC: f00d1238 Y: 00000000    Not tainted                              32 bits
 *     g0: ffffffffffffffff g1: 0000000000000000 g2: 0000000000000065 g3: fff0000009618b28
 *     o4: fff00000045ec900 o5: 0000000000000002 sp: fff000000022f031 ret_pc: 00000000005e2998
 *     I7: <bpf_check+0x1b04/0x2a00>
 *     Caller[00000000005f1a44]: bpf_check+0x1b04/0x2a00
 */
const state =
  /^(?:TSTATE|PSR): [0-9a-f]{8,16} T?PC: [0-9a-f]{8,16} T?NPC: [0-9a-f]{8,16} Y: [0-9a-f]{8}(?: +(?<taints>Not tainted|Tainted: .*))?$/;

const row = /^[goli][04]: [0-9a-f]{8,16} [goli][15]: [0-9a-f]{8,16} /;

const value = /\b(?<name>TSTATE|PSR|T?N?PC|Y|[goli][0-7]|sp|ret_pc): (?<value>[0-9a-f]{8,16})\b/g;

const caller = new RegExp(String.raw`^Caller\[[0-9a-f]{8,16}\]: ${symbolSource}`);

export function sparc(line: Line, report: Report): boolean {
  const groups = caller.exec(line.text)?.groups;
  if (groups !== undefined) {
    addCaller(groups, line, report);
    return true;
  }
  if (line.text.startsWith('I7: <')) return true;
  const found = state.exec(line.text);
  if (found === null && !row.test(line.text)) return false;
  report.arch ??= 'sparc';
  for (const { groups: each } of line.text.matchAll(value)) {
    setRegister((each?.['name'] ?? '').toUpperCase(), each?.['value'], line, report);
  }
  const taints = found?.groups?.['taints'];
  if (report.taint === null) setTaint(taints, line, report);
  return true;
}

/** Newer kernels print a call trace before, with the same frames. */
function addCaller(groups: Record<string, string | undefined>, line: Line, report: Report): void {
  const symbol = symbolFrom(groups);
  if (symbol === null) return;
  if (report.stacks.length === 0) beginTrace(line, report);
  const stack = report.stacks.at(-1) ?? [];
  const isKnown = stack.some((frame) => frame.function === symbol.function && frame.offset === symbol.offset);
  if (isKnown || stack.length >= deepestStack) return;
  stack.push({ ...symbol, reliable: true, context: report.context, line: line.number, place: placeIn(line) });
}
