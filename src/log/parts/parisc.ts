import { type Line } from '../lines/line.ts';
import { type Report } from '../report/report.ts';
import { setNumbered, setRegister } from './set-register.ts';

/**
 * Registers of parisc (arch/parisc/kernel/traps.c, show_regs()); where it stood, `IAOQ[0]`, is read by instruction-pointer.ts:
 *
 *          YZrvWESTHLNXBCVMcbcbcbcbOGFRQPDI
 *     PSW: 00000000000001000000000000001111 Not tainted
 *     r00-03  0004000f 113c9744 105994ac 128942c0
 *     sr00-03  00000000 00000000 00000000 00000000
 *     IASQ: 00000000 00000000 IAOQ: 105994bc 105994c0
 *      IIR: 0f80109c    ISR: 00000000  IOR: 113c5f90
 *      CPU:        0   CR30: 12892d00 CR31: ffffffff
 */
const general = /^r(?<first>\d\d)-\d\d {2}(?<values>[0-9a-f]{8,16}(?: [0-9a-f]{8,16}){3}) *$/;

const named = /\b(?<name>IIR|ISR|IOR|CR30|CR31): +(?<value>[0-9a-f]{8,16})\b/g;

const others =
  /^ *(?:YZrvWESTHLNXBCVMcbcbcbcbOGFRQPDI$|PSW: [01]{32} |s?r\d\d-\d\d |f[rp]\d\d|IASQ: |IIR: |CPU: +\d+ {3}CR30|ORIG_R28: |IAOQ\[1\]: )/;

export function parisc(line: Line, report: Report): boolean {
  const row = general.exec(line.text)?.groups;
  if (row === undefined && !others.test(line.text)) return false;
  report.arch ??= 'parisc';
  if (row !== undefined) setNumbered(Number(row['first']), (row['values'] ?? '').split(' '), line, report);
  for (const { groups } of line.text.matchAll(named)) {
    setRegister(groups?.['name'] ?? '', groups?.['value'], line, report);
  }
  return true;
}
