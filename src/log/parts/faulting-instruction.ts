import { type Line, placeOf } from '../lines/line.ts';
import { type Report } from '../report/report.ts';

/**
 * Where the processor stood when it faulted, of ppc64; where it could not fetch the instruction itself this is the address of the fault,
 * which the headline does not say (arch/powerpc/mm/fault.c, bad_page_fault(), 2.6.18 to 6.19):
 *
 *     Unable to handle kernel paging request for instruction fetch
 *     Faulting instruction address: 0x00000000
 */
const form = /^Faulting instruction address: 0x(?<address>[0-9a-f]{8,16})$/;

export function faultingInstruction(line: Line, report: Report): boolean {
  const address = form.exec(line.text)?.groups?.['address'];
  if (address === undefined) return false;
  if (isFetch(report)) setFetched(address, line, report);
  return true;
}

/** Whether the fault was about the instruction; the debugger tells it by the exception's vector, 400 or 480. */
export function isFetch({ headlines }: Report): boolean {
  return headlines.some(
    ({ line, groups }) =>
      line.text.includes('kernel paging request for instruction fetch') || groups['vector']?.startsWith('4'),
  );
}

export function setFetched(address: string, line: Line, report: Report): void {
  if (report.address !== null) return;
  report.address = address;
  report.places.address = placeOf(line, address);
}
