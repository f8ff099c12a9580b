import { type Line } from '../lines/line.ts';
import { type Report } from '../report/report.ts';
import { setRegister } from './set-register.ts';

/**
 * Registers of ARC (arch/arc/kernel/troubleshoot.c, show_regs()); where it stood, `[ERET  ]`, is read by instruction-pointer.ts. Of a program
 * that dies the same is printed, with `U` among the flags:
 *
 *     Path: /usr/bin/foo
 *     [EFA   ]: 0x00000008
 *     [STAT32]: 0x00000206 : K         E2 E1
 *     [STAT32]: 0x80080a82 [IE U     ]                                    5.7 on
 *     BTA: 0x8b309ca3	 SP: 0x8c92db44	 FP: 0x00000000
 *     r00: 0x8c8743c0	r01: 0x8c92a0e0	r02: 0x8c92dbaa
 */
const status = /^\[STAT32\]: 0x[0-9a-f]{8} (?:: |\[)(?<flags>.*)/;

const row = /^(?:Path: |\[E(?:CR {3}|FA {3}|RET {2})\]: |BTA: 0x|LPS: 0x|r\d\d: 0x)/;

const value = /\b(?<name>BTA|SP|FP|LP[SEC]|r\d\d|EFA {3}\]): 0x(?<value>[0-9a-f]{8})\b/g;

export function arc(line: Line, report: Report): boolean {
  const flags = status.exec(line.text)?.groups?.['flags'];
  if (flags !== undefined) {
    if (/\bU\b/.test(flags)) report.silent = true;
    return true;
  }
  if (!row.test(line.text)) return false;
  report.arch ??= 'arc';
  for (const { groups } of line.text.matchAll(value)) {
    setRegister((groups?.['name'] ?? '').replace(/\W+/, '').toUpperCase(), groups?.['value'], line, report);
  }
  return true;
}
