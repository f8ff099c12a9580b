import { type Line } from '../lines/line.ts';
import { type Report } from '../report/report.ts';
import { setNumbered, setRegister } from './set-register.ts';
import { setRelease } from './set-release.ts';
import { setTaint } from './set-taint.ts';

/**
 * Registers of ppc64 (arch/powerpc/kernel/process.c, show_regs()), 2.6.9 to 6.19:
 *
 *     NIP:  c000000000123456 LR: c000000000123450 CTR: c0000000000abcde
 *     NIP: C000000000123456 LR: C000000000123450 CTR: C0000000000ABCDE                   to 2.6.24 in capitals
 *     REGS: c0000007f1233790 TRAP: 0300   Not tainted  (2.6.32-131.0.15.el6.ppc64)
 *     MSR:  9000000000009033 <SF,HV,EE,ME,IR,DR,RI,LE>  CR: 28002222  XER: 20040000
 *     CFAR: c000000000123400 DAR: 0000000000000010 DSISR: 40000000 IRQMASK: 0
 *     DAR: 0000000000000010, DSISR: 0000000040000000                                     to 3.2
 *     GPR00: c000000000123450 c0000007f1233a30 c000000001a4b400 0000000000000000
 *     LR [c000000000123450] ext4_lookup+0x30/0x120
 */
const begins = /^(?:NIP: {1,2}|MSR: {1,2}|CFAR: |DAR: |REGS: |XER: )[0-9a-fA-F]{8,16}/;

const named = /\b(?<name>NIP|LR|CTR|MSR|CR|XER|CFAR|DAR|DSISR|TRAP): +(?<value>[0-9a-fA-F]{3,16})\b/g;

const general = /^GPR(?<first>\d\d): (?<values>(?:[0-9a-fA-F]{8,16} )*[0-9a-fA-F]{8,16}) ?$/;

/** Kernels without a `CPU: .. Comm: ..` line say only here what they are; those of ppc to 2.6.18 leave the release out. */
const kernel = /TRAP: +[0-9a-f]+ +(?<taints>Not tainted|Tainted: .{0,120}?)(?: +\((?<release>\d+\.\d[^\s)]*)|$)/;

export function ppc64Registers(line: Line, report: Report): boolean {
  const row = general.exec(line.text)?.groups;
  if (row !== undefined) {
    setNumbered(Number(row['first']), (row['values'] ?? '').trim().toLowerCase().split(' '), line, report);
    return true;
  }
  if (/^LR \[[0-9a-fA-F]{8,16}\] /.test(line.text)) return true;
  if (!begins.test(line.text)) return false;
  for (const { groups } of line.text.matchAll(named)) {
    setRegister(groups?.['name'] ?? '', groups?.['value']?.toLowerCase(), line, report);
  }
  if (/^NIP: {1,2}[0-9a-fA-F]{16} /.test(line.text)) report.arch ??= 'ppc64';
  const { taints, release } = kernel.exec(line.text)?.groups ?? {};
  if (report.release === null) {
    setRelease(release, undefined, line, report);
    setTaint(taints, line, report);
  }
  return true;
}
