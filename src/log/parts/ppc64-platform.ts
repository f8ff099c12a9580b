import { type Line } from '../lines/line.ts';
import { type Report } from '../report/report.ts';

/**
 * How the kernel was built and for which machine, below the line of die() on ppc and ppc64 (arch/powerpc/kernel/traps.c, __die()):
 *
 *     LE PAGE_SIZE=64K MMU=Radix SMP NR_CPUS=2048 NUMA PowerNV
 *     PREEMPT SMP NR_CPUS=2048 NUMA pSeries                           to 4.19
 *     BE PAGE_SIZE=4K MMU=Hash SMP NR_CPUS=2 PowerMac                 of 32 bits or of 64
 */
const form = /^(?:[LB]E PAGE_SIZE=(?<page>\d+K) |(?:LE )?(?:PREEMPT )?SMP NR_CPUS=\d+)/;

export function ppc64Platform({ text }: Line, report: Report): boolean {
  const found = form.exec(text);
  if (found === null) return false;
  if (found.groups?.['page'] === '64K' || / (?:pSeries|PowerNV)\b/.test(text)) report.arch ??= 'ppc64';
  return true;
}
