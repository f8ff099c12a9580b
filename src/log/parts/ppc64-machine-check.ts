import { type Line, placeIn } from '../lines/line.ts';
import { type Report } from '../report/report.ts';
import { symbolFrom, symbolSource } from '../symbols/symbol.ts';

/**
 * What ppc64 says below the headline of a machine check (arch/powerpc/kernel/mce.c): where the processor stood, in the kernel or in a program,
 * which alone was hit then:
 *
 *     MCE: CPU0: NIP: [c000000000088978] memcpy_power7+0x418/0x7e0                       5.0 on
 *     MCE: CPU48: PID: 4584 Comm: find NIP: [0000000010023368]
 *     MCE: CPU48: Hardware error                                                         the last line
 *       NIP [d00000000ba80280]: insert_slb_entry+0x278/0x2c0 [mcetest_slb]               to 4.20
 */
const inKernel = new RegExp(
  String.raw`^(?:MCE: CPU\d+: NIP: | {2}NIP:? )\[(?<address>[0-9a-f]{16})\]:? ${symbolSource}`,
);

const inProgram = /^MCE: CPU\d+: PID: (?<pid>\d+) Comm: (?<comm>.{0,64}?) (?:Guest )?NIP: \[[0-9a-f]{16}\]$/;

const last = /^MCE: CPU\d+: (?:Unknown$|(?:Probable )?(?:[Hh]ard|[Ss]oft)ware error)/;

export function ppc64MachineCheck(line: Line, report: Report): boolean {
  const kernel = inKernel.exec(line.text)?.groups;
  if (kernel !== undefined) {
    report.arch ??= 'ppc64';
    report.pointer ??= { symbol: symbolFrom(kernel), address: kernel['address'] ?? null, place: placeIn(line) };
    return true;
  }
  const program = inProgram.exec(line.text)?.groups;
  if (program !== undefined) {
    const { pid, comm = '' } = program;
    report.arch ??= 'ppc64';
    report.pid ??= Number(pid);
    report.comm ??= comm;
    report.places.process ??= placeIn(line);
    return true;
  }
  if (!last.test(line.text)) return false;
  // No oops follows where the kernel was not hit.
  report.ended = report.pointer === null;
  return true;
}
