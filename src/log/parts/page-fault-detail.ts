import { type Line } from '../lines/line.ts';
import { type Report } from '../report/report.ts';
import { readOnce } from '../lines/wording.ts';

/**
 * What x86, arm, arm64 and riscv say about a page fault between the headline and the registers:
 *
 *     PGD 8000000885d08067 PUD e1beda067 PMD 0
 *     #PF: error_code(0x0002) - not-present page
 *     Mem abort info:
 */
const details = [
  /^(?:PGD|P4D|PUD|PMD|PTE) [0-9a-f]/,
  /^\*p(?:de?|dpt) = /,
  /^#PF: /,
  /^(?:Mem|Data) abort info:/,
  /^\s+(?:ESR|EC|Exception class|SET|EA|FSC|ISV|CM|GCS) = /,
  /^ESR: 0x[0-9a-f]{8,16} -- /,
  /^pgd = [0-9a-f(]/,
  /^\[[0-9a-f]{8,16}\] \*?pgd=/,
  /^(?:swapper|user) pgtable:/,
];

export const isPageFaultDetail: (line: Line) => boolean = readOnce((text) =>
  details.some((detail) => detail.test(text)),
);

export function pageFaultDetail(line: Line, report: Report): boolean {
  if (!isPageFaultDetail(line)) return false;
  const error = /error_code\(0x([0-9a-f]+)\)/.exec(line.text);
  report.errorCode ??= error?.[1] ?? null;
  return true;
}
