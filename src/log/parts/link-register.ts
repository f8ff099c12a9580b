import { decodedSource } from '../symbols/decoded-symbol.ts';
import { firstMatch } from '../text/first-match.ts';
import { type Line, placeIn } from '../lines/line.ts';
import { type Report } from '../report/report.ts';
import { symbolFrom, symbolSource } from '../symbols/symbol.ts';
import { setRegister } from './set-register.ts';

/**
 * Where the function returns to, on the architectures that keep it in a register. After a call through a bad pointer it is the caller,
 * which no frame of the trace shows: the unwinder begins with the record of the caller's own caller.
 *
 *     LR is at foo+0x1/0x2                             arm, arm64 to 4.17
 *     lr : foo+0x1/0x2                                 arm64, 4.18 on
 *     lr : [0xffffffe8a6688200] foo+0x1/0x2            arm64, as kernels of MediaTek print it
 *     LR [c000000000012345] foo+0x1/0x2                ppc64, `LR  foo+0x1/0x2` in commit messages
 *      ra : foo+0x1/0x2                                riscv
 *        ra: 9000000000abcd00 foo+0x1/0x2              loongarch
 *     ra    : 80123450 foo+0x1/0x2                     MIPS
 *     RPC: <foo+0x1/0x2>                               sparc
 *      RP(r2): foo+0x1/0x2                             parisc
 *     ra is at foo+0x1/0x2, PR is at foo+0x1/0x2       alpha, sh
 *     [BLINK ]: foo+0x1/0x2                            ARC
 *     lr : foo (drivers/foo/foo.c:12)                  decoded by the kernel's script
 */
const register = String.raw`^ *(?:LR is at |lr : |lr ?: ?\[0x(?<lr>[0-9a-f]{16})\] |LR {1,2}(?:\[[0-9a-fA-F]{8,16}\] )?|ra : |ra {0,4}: (?<ra>[0-9a-f]{8,16}) |RPC: <|RP\(r2\): |(?:ra|PR) is at |\[BLINK \]: )`;

const forms = [new RegExp(register + symbolSource), new RegExp(register + decodedSource)];

export function linkRegister(line: Line, report: Report): boolean {
  const groups = firstMatch(forms, line.text)?.groups;
  const symbol = groups === undefined ? null : symbolFrom(groups);
  if (symbol === null) return false;
  report.link ??= { symbol, place: placeIn(line) };
  setRegister('RA', groups?.['ra'], line, report);
  setRegister('LR', groups?.['lr'], line, report);
  return true;
}
