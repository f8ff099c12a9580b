import { type Line, placeIn } from '../line.ts';
import { type Report } from '../report.ts';
import { type Symbol, symbolFrom, symbolSource } from '../symbol.ts';

/**
 * Where the processor stood. One row for each generation and architecture:
 *
 *     RIP: 0010:[<ffffffff8c91956d>]  [<ffffffff8c91956d>] module_put+0x1d/0x80       x86_64, 2.6.18 to 4.9
 *     RIP: 0010:tcp_create_openreq_child+0x2fd/0x410                                  x86_64, 4.10 on
 *     RIP: 0010:[<ffffffffc02d74c0>]  [<ffffffffc02d74c0>] 0xffffffffc02d74c0         no symbol
 *     RIP: 0010:0x0                                                                   a jump to nowhere
 *     IP: [<ffffffff9ed7f2ad>] strnlen+0xd/0x40                                       x86, 2.6.25 to 4.17, on the line behind the headline
 *     EIP is at foo+0x1/0x2, EIP: foo+0x1/0x2                                         i386
 *     PC is at foo+0x1/0x2                                                            arm, arm64 to 4.17
 *     pc : foo+0x1/0x2                                                                arm64, 4.18 on
 *     NIP [c000000000012345] foo+0x1/0x2                                              ppc64
 *     epc : foo+0x1/0x2                                                               riscv
 *
 * `RIP: 0033:` is user space and says nothing about the fault.
 */
const target = String.raw`(?:${symbolSource}|(?:0x)?(?<raw>[0-9a-f]{8,16}|0)\b|(?<null>\(null\)))`;

const forms = [
  new RegExp(String.raw`^RIP: 0010:(?:\[<(?<address>[0-9a-f]{8,16})>\] +(?:\[<[0-9a-f]{8,16}>\] *)?)? *${target}`),
  new RegExp(String.raw`^(?:IP|RIP|EIP):? +\[<(?<address>[0-9a-f]{8,16})>\] +${target}`),
  new RegExp(String.raw`^(?:IP|EIP): ${symbolSource}`),
  new RegExp(String.raw`^(?:EIP|PC) is at ${target}`),
  new RegExp(String.raw`^pc : ${target}`),
  new RegExp(String.raw`^NIP \[(?<address>[0-9a-f]{8,16})\] ${target}`),
  new RegExp(String.raw`^epc : ${symbolSource}`),
];

export function instructionPointer(line: Line, report: Report): boolean {
  if (/^RIP: 00(?:33|23|2b):/.test(line.text)) return true;
  const found = forms.map((form) => form.exec(line.text)).find((match) => match !== null);
  if (found?.groups === undefined) return false;
  const { address, raw, null: none } = found.groups;
  const symbol = symbolFrom(found.groups);
  if (line.text.startsWith('RIP: ')) interrupted(symbol, line, report);
  report.pointer ??= {
    symbol,
    address: address ?? raw ?? (none === undefined ? null : '0'),
    place: placeIn(line),
  };
  return true;
}

/**
 * In the middle of a trace it is where an interrupt came in, and so a frame like the others:
 *
 *      apic_timer_interrupt+0xf/0x20
 *      </IRQ>
 *     RIP: 0010:check_memory_region+0x121/0x1b0
 *
 * The `RIP [<address>] function` at the end of an old report says the first one again.
 */
function interrupted(symbol: Symbol | null, line: Line, report: Report): void {
  const stack = report.stacks.at(-1);
  if (symbol === null || !report.inTrace || stack === undefined || stack.length === 0) return;
  stack.push({ ...symbol, reliable: true, context: report.context, line: line.number, place: placeIn(line) });
}
