import { type Architecture } from '../../kernel/architectures.ts';
import { type Line, placeIn } from '../lines/line.ts';
import { type Report } from '../report/report.ts';
import { deepestStack } from '../parts/call-trace.ts';
import { withoutSuffix } from '../symbols/symbol.ts';
import { wholeNumber } from '../text/whole-number.ts';

/**
 * A frame of crash(8)'s `bt`; offsets are not printed, the module only where there is one:
 *
 *      #8 [ffff883e962d3bf0] kvm_zap_rmapp at ffffffffc05c2441 [kvm]
 *     #15 [ffff8800618a3d78] ixgbe_poll at ffffffffa015e44c [ixgbe]
 *      #3 [f5d53db4] error_code (via page_fault) at c0405a89                      i386
 *      #0 [3c8bb8a8] __machine_kdump at 114c34                                    s390x
 *      #1 [ffff88085fc45aa8] crash_kexec+112 at ffffffff81105942                  bt -s; hexadecimal with -x
 *      #2 [c0000000fe123a20] .crash_kexec at c0000000000f1f30                     ppc64 with the first ABI
 *      6 [ffffb656ca11fce0] page_fault at ffffffff8c00114e                            where the number sign was taken for a comment
 *           START: schedule at c01190e0                                            bt -t and -T: where the task stood,
 *       [c1aa1f28] dput at c0157dbc                                                and every word of its stack that points into code
 */
const frame =
  /^\s*(?:(?:#?\d{1,3} |(?<found>))\[[0-9a-f]{1,16}\]|START:) \.?(?<name>[\w$][\w.$]*)(?:\+(?<offset>0x[0-9a-f]+|\d+))?(?: \(via [\w.]+\))? at(?: (?<address>[0-9a-f]{1,16})(?: \[(?<module>[\w-]+)\])?|$)/;

/**
 * Where the code of a kernel lies, as far as one architecture alone has it there: arch/arm64/include/asm/memory.h, arch/powerpc/include/asm/page.h,
 * arch/loongarch/include/asm/addrspace.h. That of x86_64 and riscv begins with the same digits, but riscv keeps its registers before it goes to machine_kexec().
 */
const codes: { addresses: RegExp; architecture: Architecture }[] = [
  { addresses: /^ffff[0-9a-e][0-9a-f]{11}$/, architecture: 'arm64' },
  { addresses: /^[cd]0[0-9a-f]{14}$/, architecture: 'ppc64' },
  { addresses: /^90000000[0-9a-f]{8}$/, architecture: 'loongarch' },
];

export function architectureAt(address: string): Architecture | null {
  return codes.find(({ addresses }) => addresses.test(address))?.architecture ?? null;
}

function architectureOfFrame(name: string, address: string): Architecture | null {
  return name === 'machine_kexec' && address.startsWith('ffffffff') ? 'x86_64' : architectureAt(address);
}

/** Pages have 4 KB or more. */
function isOnPage(one: string | null, other: string | undefined): boolean {
  return one !== null && one.slice(0, -3) === other?.slice(0, -3);
}

export function backtraceFrame(line: Line, report: Report): boolean {
  const groups = frame.exec(line.text)?.groups;
  if (groups === undefined) return false;
  // An excerpt may leave out the header of the task.
  if (report.session && report.stacks.length === 0 && !report.elsewhere)
    Object.assign(report, { stacks: [[]], inTrace: true });
  const stack = report.stacks.at(-1);
  report.arch ??= architectureOfFrame(groups['name'] ?? '', groups['address'] ?? '');
  if (report.session && report.inTrace && stack !== undefined && stack.length < deepestStack) {
    report.places.trace ??= placeIn(line);
    const name = withoutSuffix(groups['name'] ?? '');
    const offset = wholeNumber(groups['offset']);
    const module = groups['module'] ?? null;
    const { pointer } = report;
    // The place of an exception in a module may be `unknown or invalid address` to crash(8), and the frame of the same address is not.
    if (pointer?.symbol === null && pointer.address === groups['address'])
      pointer.symbol = { function: name, module, offset, size: null };
    // Of the place of an exception the module is not printed; no two modules share a page.
    if (pointer?.symbol?.module === null && isOnPage(pointer.address, groups['address']))
      pointer.symbol.module = module;
    stack.push({
      function: name,
      offset,
      size: null,
      module,
      reliable: groups['found'] === undefined,
      context: report.context,
      line: line.number,
      place: placeIn(line),
    });
  }
  return true;
}
