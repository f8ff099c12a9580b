import { type Architecture } from '../../kernel/architectures.ts';
import { decodedSource } from '../symbols/decoded-symbol.ts';
import { type Line, placeIn } from '../lines/line.ts';
import { type Report } from '../report/report.ts';
import { setTaint } from './set-taint.ts';
import { type Symbol, symbolFrom, symbolSource } from '../symbols/symbol.ts';

/**
 * Where the processor stood. One row for each generation and architecture:
 *
 *     RIP: 0010:[<ffffffff8c91956d>]  [<ffffffff8c91956d>] module_put+0x1d/0x80       x86_64, 2.6.18 to 4.9
 *     RIP: 0010:[<ffffffff88a5b07d>]  [<ffffffff88a5b07d>] :ext3:ext3_lookup+0x1d/0x80  x86_64, 2.6.18, in a module
 *     RIP: 0010:[_end+138572679/2130489456]  [_end+138572679/2130489456] :foo:bar+0xe/0x11  the same where klogd resolved the addresses
 *     RIP: 0010:[<ffffffff8018c3f5>] <ffffffff8018c3f5>{vfs_write+207}                x86_64, 2.6.9, offset decimal
 *     RIP: 0010:tcp_create_openreq_child+0x2fd/0x410                                  x86_64, 4.10 on
 *     RIP: 0010:[<ffffffffc02d74c0>]  [<ffffffffc02d74c0>] 0xffffffffc02d74c0         no symbol
 *     RIP: e030:ptdump_walk_pgd_level_core+0x1fd/0x490                                x86_64, a guest or Dom0 of Xen without virtualised hardware
 *     RIP: vfs_write+0xcf/0x1a0 RSP: ffffc90000767d98                                 x86_64, 4.10 to 4.17, at the end of the report
 *     RIP: 0010:0x0, Krnl PSW : 0704f00180000000 0000000000000002 (0x2)              a jump to nowhere
 *     RIP: 0010:tbf_change (net/sched/sch_tbf.c:439) sch_tbf                          decoded by the kernel's script, on all architectures
 *     RIP: tbf_change (net/sched/sch_tbf.c:439), IP: tbf_change (...                  decoded, in reports of 2014, which leave the segment out
 *     RIP: 0010:tbf_change                                                            in commit messages
 *     IP: [<ffffffff9ed7f2ad>] strnlen+0xd/0x40                                       x86, 2.6.25 to 4.17, on the line behind the headline
 *     EIP is at foo+0x1/0x2, EIP: foo+0x1/0x2                                         i386
 *     PC is at foo+0x1/0x2                                                            arm, arm64 to 4.17
 *     pc : foo+0x1/0x2                                                                arm64, 4.18 on
 *     pc : [0xffffffe8a6688200] foo+0x1/0x2                                           arm64, as kernels of MediaTek print it
 *     NIP [c000000000012345] foo+0x1/0x2, NIP foo+0x1/0x2                             ppc64; in commit messages the address is left out
 *     Krnl PSW : 0704c00180000000 00000000a8e12346 (foo+0x1/0x2 [mod])                s390x
 *     epc : foo+0x1/0x2                                                               riscv
 *     epc   : 80123456 foo+0x1/0x2                                                    MIPS, with the taints behind it to 2.6.26
 *     TPC: <foo+0x1/0x2>, PC: <foo+0x1/0x2>                                           sparc of 64 and of 32 bits
 *      IAOQ[0]: foo+0x1/0x2                                                           parisc
 *     ip is at foo+0x1/0x2, pc is at foo+0x1/0x2                                      ia64, alpha
 *     PC: [<001d0b3c>] foo+0x1/0x2                                                    m68k
 *     [ERET  ]: foo+0x1/0x2                                                           ARC
 *       ERA: 9000000000abcdef foo+0x1/0x2, era   : 9000000000abcdef foo+0x1/0x2       loongarch, 6.12 on and before
 *
 * `RIP: 0033:` is user space and says nothing about the fault, and so is `e033` under Xen.
 */
const target = String.raw`(?:${symbolSource}|(?:0x)?(?<raw>(?<=0x)[0-9a-f]{1,16}|[0-9a-f]{8,16}|0)\b|(?<null>\(null\)))`;

/** Symbols of x86_64 2.6.9. */
const braced = String.raw`<[0-9a-f]{16}>\{(?::(?<module>[\w-]+):)?\.?(?<name>[A-Za-z_$][\w.$]*)\+(?<offset>\d+)\}`;

const wide = String.raw`(?<address>[0-9a-f]{8,16})`;

/** What klogd made of `<address>`: the symbol with decimal numbers, that of another place where it did not know the module's. */
const resolved = String.raw`[\w.]{1,64}\+\d{1,12}\/\d{1,12}`;
const bracketed = String.raw`\[(?:<${wide}>|${resolved})\]`;

/** The code segment of the kernel: arch/x86/include/asm/segment.h, include/xen/interface/xen.h (FLAT_KERNEL_CS64, without the ring). */
const segment = '(?:0010|e030)';

/** Null: several architectures print it. */
const forms: { pattern: RegExp; arch: Architecture | null }[] = [
  {
    pattern: new RegExp(
      String.raw`^RIP: ${segment}:(?:${bracketed} {1,8}(?:\[(?:<[0-9a-f]{8,16}>|${resolved})\] {0,8})?)? {0,8}${target}`,
    ),
    arch: 'x86_64',
  },
  { pattern: new RegExp(String.raw`^RIP: ${segment}:\[<${wide}>\] ${braced}`), arch: 'x86_64' },
  { pattern: new RegExp(String.raw`^RIP:? +${bracketed} +${target}`), arch: 'x86_64' },
  { pattern: new RegExp(String.raw`^RIP: ${symbolSource} RSP: `), arch: 'x86_64' },
  // where a page took the address for markup
  { pattern: new RegExp(String.raw`^RIP {2}${symbolSource}`), arch: 'x86_64' },
  { pattern: new RegExp(String.raw`^EIP:? +\[<${wide}>\] +${target}`), arch: 'i386' },
  { pattern: new RegExp(String.raw`^IP:? +${bracketed} +${target}`), arch: null },
  { pattern: new RegExp(String.raw`^IP: ${symbolSource}`), arch: null },
  { pattern: new RegExp(String.raw`^EIP: (?:${symbolSource}|0x(?<raw>[0-9a-f]{1,8})\b)`), arch: 'i386' },
  { pattern: new RegExp(String.raw`^EIP is at (?:${symbolSource}|0x(?<raw>[0-9a-f]{1,8})\b)`), arch: 'i386' },
  { pattern: new RegExp(String.raw`^PC is at ${target}`), arch: null },
  { pattern: new RegExp(String.raw`^pc : ${target}`), arch: 'arm64' },
  { pattern: new RegExp(String.raw`^pc ?: ?\[0x(?<address>[0-9a-f]{16})\] ${target}`), arch: 'arm64' },
  { pattern: new RegExp(String.raw`^NIP \[(?<address>[0-9a-fA-F]{16})\] ${target}`), arch: 'ppc64' },
  { pattern: new RegExp(String.raw`^NIP \[(?<address>[0-9a-fA-F]{8})\] ${target}`), arch: null },
  { pattern: new RegExp(String.raw`^NIP {1,2}${symbolSource}`), arch: null },
  {
    pattern: new RegExp(String.raw`^Krnl PSW : (?:[0-9a-f]{8,16} ${wide}|\(_+ptrval_+\) \(_+ptrval_+\)) \(${target}\)`),
    arch: 's390x',
  },
  { pattern: new RegExp(String.raw`^epc : (?:${symbolSource}|0x(?<raw>[0-9a-f]{1,16})\b)`), arch: 'riscv' },
  { pattern: new RegExp(String.raw`^epc {3}: ${wide} ${target}`), arch: 'mips' },
  // of a kernel without symbols, to 2.6.26
  { pattern: /^epc {3}: (?<raw>[0-9a-f]{8,16})(?: {4,5}(?:Not t|T)ainted.*)?$/, arch: 'mips' },
  { pattern: new RegExp(String.raw`^(?: +ERA|era {3}): (?<address>[0-9a-f]{16}) ${target}`), arch: 'loongarch' },
  { pattern: new RegExp(String.raw`^T?PC: <${symbolSource}>`), arch: 'sparc' },
  { pattern: new RegExp(String.raw`^ *IAOQ\[0\]: ${target}`), arch: 'parisc' },
  { pattern: new RegExp(String.raw`^ip is at ${target}`), arch: 'ia64' },
  { pattern: new RegExp(String.raw`^pc is at ${target}`), arch: 'alpha' },
  { pattern: new RegExp(String.raw`^PC: \[<${wide}>\] ${target}`), arch: null },
  { pattern: new RegExp(String.raw`^\[ERET {2}\]: ${target}`), arch: 'arc' },
  { pattern: new RegExp(String.raw`^RIP:? (?:${segment}:)?${decodedSource}`), arch: 'x86_64' },
  { pattern: new RegExp(String.raw`^IP: ${decodedSource}`), arch: null },
  { pattern: new RegExp(`^RIP: ${segment}:(?<name>[A-Za-z_]\\w+)$`), arch: 'x86_64' },
  { pattern: new RegExp(String.raw`^EIP: ${decodedSource}`), arch: 'i386' },
  { pattern: new RegExp(String.raw`^PC is at ${decodedSource}`), arch: null },
  { pattern: new RegExp(String.raw`^pc : ${decodedSource}`), arch: 'arm64' },
  { pattern: new RegExp(String.raw`^NIP \[(?<address>[0-9a-f]{8,16})\] ${decodedSource}`), arch: null },
  { pattern: new RegExp(String.raw`^Krnl PSW : [0-9a-f]{8,16} ${wide} \(${decodedSource}\)`), arch: 's390x' },
  { pattern: new RegExp(String.raw`^epc : ${decodedSource}`), arch: 'riscv' },
  { pattern: new RegExp(String.raw`^ +ERA: (?<address>[0-9a-f]{16}) ${decodedSource}`), arch: 'loongarch' },
];

export function instructionPointer(line: Line, report: Report): boolean {
  const { text } = line;
  if (/^RIP: (?:00(?:33|23|2b)|e03[3b]):/.test(text)) return true;
  for (const { pattern, arch } of forms) {
    const groups = pattern.exec(text)?.groups;
    if (groups === undefined) continue;
    readPointer(groups, arch, line, report);
    return true;
  }
  return false;
}

const taints = /(?<= )(?:Not tainted|Tainted: [A-Z][A-Z ]*?)(?= *$)/;

function readPointer(
  groups: Record<string, string | undefined>,
  arch: Architecture | null,
  line: Line,
  report: Report,
): void {
  const { address, raw, null: none } = groups;
  const symbol = symbolFrom(groups);
  if (/^RIP: (?!.* RSP: )/.test(line.text)) interrupted(symbol, line, report);
  report.arch ??= arch;
  if (arch === 'mips' && report.taint === null) setTaint(taints.exec(line.text)?.[0], line, report);
  report.pointer ??= {
    symbol,
    address: address?.toLowerCase() ?? raw ?? (none === undefined ? null : '0'),
    place: placeIn(line),
  };
}

/**
 * In the middle of a trace it is where an interrupt came in, and so a frame like the others:
 *
 *      apic_timer_interrupt+0xf/0x20
 *      </IRQ>
 *     RIP: 0010:check_memory_region+0x121/0x1b0
 *
 * The `RIP [<address>] function` at the end of an old report, or `RIP: function RSP: `, says the first one again.
 */
function interrupted(symbol: Symbol | null, line: Line, report: Report): void {
  const stack = report.stacks.at(-1);
  if (symbol === null || !report.inTrace || stack === undefined || stack.length === 0) return;
  stack.push({ ...symbol, reliable: true, context: report.context, line: line.number, place: placeIn(line) });
}
