import { firstMatch } from '../text/first-match.ts';
import { type Line, placeOf } from '../lines/line.ts';
import { type Report } from '../report/report.ts';
import { setRegister } from './set-register.ts';

/**
 * The address that a fault was about, where the headline does not say it:
 *
 *     Failing address: 0000000000000000 TEID: 0000000000000483         s390x, arch/s390/mm/fault.c; lower case to 4.4
 *     CR2: 000000000001e2cb                                            x86, the last line of a page fault; arch/x86/mm/fault.c, lib/dump_stack.c
 *     FAR: 0xffff800011d1fff0                                          arm64, arch/arm64/kernel/traps.c, a stack that overflows, 4.14 on
 */
const forms = [
  /^CR2: (?<address>[0-9a-f]{8,16})\s*$/,
  /^[Ff]ailing address: (?<address>[0-9a-f]{8,16})/,
  /^FAR: 0x(?<address>[0-9a-f]{4,16})/,
];

export function failingAddress(line: Line, report: Report): boolean {
  const address = firstMatch(forms, line.text)?.groups?.['address'];
  if (address === undefined) return false;
  report.address ??= address;
  if (line.text.startsWith('CR2')) setRegister('CR2', address, line, report);
  report.places.address = placeOf(line, address);
  return true;
}
