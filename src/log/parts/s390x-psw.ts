import { type Line } from '../lines/line.ts';

/**
 * What s390x prints around its program status word (arch/s390/kernel/dumpstack.c); where it points to is read by instruction-pointer.ts:
 *
 *                R:0 T:1 IO:0 EX:0 Key:0 M:1 W:0 P:0 AS:3 CC:2 PM:0 RI:0 EA:3
 *     User PSW : 0705200180000000 000003ff9a2b3c4d
 *     Last Breaking-Event-Address:
 */
const forms = [/^\s*R:\d T:\d IO:\d EX:\d /, /^User PSW : /, /^User GPRS:/, /^\s*EA:\d/];

export function s390xPsw(line: Line): boolean {
  return forms.some((form) => form.test(line.text));
}
