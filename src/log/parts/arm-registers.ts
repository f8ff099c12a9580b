import { firstMatch } from '../text/first-match.ts';
import { type Line } from '../lines/line.ts';
import { type Report } from '../report/report.ts';
import { setRegister } from './set-register.ts';

/**
 * The program counter and the flags of arm and arm64, by whose name the two are told (arch/arm/kernel/process.c, arch/arm64/kernel/process.c):
 *
 *     pc : [<c0123456>]    lr : [<c0123450>]    psr: 60000013          arm
 *     pc : [<ffffffc000123456>] lr : [<ffffffc000123450>] pstate: 60000145   arm64 to 4.17
 *     pstate: 60400009 (nZCv daif +PAN -UAO)                           arm64, 4.18 on
 *     lr : ext4_lookup+0x20/0x80                                       arm64, 4.18 on
 */
const forms = [
  /^pc : \[<(?<pc>[0-9a-f]{8,16})>\] +lr : \[<(?<lr>[0-9a-f]{8,16})>\] +(?:psr: (?<psr>[0-9a-f]{8})|pstate: (?<pstate>[0-9a-f]{8}))/,
  /^pstate: (?<pstate>[0-9a-f]{8})(?: \(|$)/,
  /^(?:lr : |LR is at )\S/,
  /^Flags: \w{4} +IRQs (?:on|off) +FIQs (?:on|off) /,
  /^Control: [0-9a-f]{8} +Table: /,
  /^Register r\d+ information:/,
  /^Exception stack\(0x/,
];

export function armRegisters(line: Line, report: Report): boolean {
  const found = firstMatch(forms, line.text);
  if (found === null) return false;
  const { pc, lr, psr, pstate } = found.groups ?? {};
  if (psr !== undefined) report.arch ??= 'arm';
  if (pstate !== undefined) report.arch ??= 'arm64';
  setRegister('PC', pc, line, report);
  setRegister('LR', lr, line, report);
  setRegister('PSR', psr, line, report);
  setRegister('PSTATE', pstate, line, report);
  return true;
}
