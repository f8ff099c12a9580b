import { eachMatch } from '../text/each-match.ts';
import { type Line } from '../lines/line.ts';
import { type Report } from '../report/report.ts';
import { readOnce } from '../lines/wording.ts';
import { setRegister } from './set-register.ts';

/**
 * Registers, several on a line:
 *
 *     RAX: 000000000000000e RBX: 0000000000000000 RCX: 0000000000000000           x86_64
 *     RSP: 0018:ffffa05fc164fc70 EFLAGS: 00010256
 *     RSP: e02b:ffff88003b8f5d58 EFLAGS: 00010246                                   a guest of Xen
 *     CS:  0010 DS: 0000 ES: 0000 CR0: 0000000080050033
 *     CR2: 00007f63c9f1d000 CR3: 0000006e3167c000 CR4: 00000000003406e0
 *     EAX: 00000000 EBX: c1e3a000                                                   i386, 2.6.25 on
 *     eax: 00000000   ebx: c1e3a000   ecx: 00000001   edx: 00000000                 i386 before
 *     x29: ffff800012345678 x28: ffff0000c1234567                                   arm64
 *     pc : foo+0x1/0x2, sp : ffff80001234                                           arm64
 *     r10: 00000000  r9 : c1234567                                                  arm
 *     epc : ffffffff802a4c1e ra : ffffffff802a4c10 sp : ff20000000023c50            riscv; sepc to 5.5
 */
const register =
  /(?<![\w])([RE](?:AX|BX|CX|DX|SI|DI|BP|SP)|e(?:ax|bx|cx|dx|si|di|bp|sp)|[cdefgs]s|R\d{1,2}|[RE]?FLAGS|CR[0-8]|DR[0-7]|[CDEFGS]S|ORIG_RAX|x\d{1,2}|r\d{1,2}|s?epc|ra|[stg]p|[ats]\d{1,2}|lr|pstate|fp|ip) ?: {0,2}(?:[0-9a-f]{4}:)?([0-9a-fA-F]{4,16})(?![\w])/g;

/** A line of registers begins with one; prose does not. */
const begins =
  /^\s*(?:[RE](?:AX|BX|CX|DX|SI|DI|BP|SP)|e(?:ax|si)|ds|RIP|R\d{1,2}|CR[0-8]|DR[0-7]|[CDEFGS]S|ORIG_RAX|x\d{1,2}|r\d{1,2}|s?epc|ra|[stg]p|[ats]\d{1,2}|pc|pstate|fp|ip) ?: {0,2}(?:[0-9a-f]{4}:)?[0-9a-fA-F]{4}/;

export function registers(line: Line, report: Report): boolean {
  const row = rowIn(line);
  if (row === null) return false;
  for (const { name, value } of row) setRegister(name, value, line, report);
  return true;
}

/** Whether a line is one of registers. */
export function isRow(text: string): boolean {
  return begins.test(text);
}

const rowIn = readOnce((text) => {
  if (!isRow(text)) return null;
  const row: { name: string; value: string | undefined }[] = [];
  eachMatch(register, text, ([, name = '', value]) => {
    // A copy may have the digits in capitals.
    row.push({ name: name.toUpperCase(), value: value?.toLowerCase() });
  });
  return row;
});
