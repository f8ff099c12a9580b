import { faultRegister } from '../report/fault-register.ts';
import { type Headline, type Report } from '../report/report.ts';

/** Heads of two faults that stand so near were printed at the same time, or the one while the other was; in lines. */
const reach = 2;

/**
 * Two processors fault, or one does while it tells of a fault, and one body follows two heads. Whose it is the register with the address tells;
 * the other one has nothing but its head, and stands behind it:
 *
 *     BUG: unable to handle kernel NULL pointer dereference at 0000000000000010
 *     BUG: unable to handle kernel paging request at ffff8801deadbeef
 *     CR2: 0000000000000010 CR3: 0000000001a0c000 CR4: 00000000001407e0
 */
export function headsToBodies(reports: readonly Report[]): Report[] {
  const sorted = [...reports];
  sorted.forEach((report, index) => {
    const next = sorted[index + 1];
    if (next === undefined || !areSideBySide(report, next)) return;
    if (isOf(report, next) || isOf(next, report)) exchangeHeads(report, next);
    if (isBare(report) && !isBare(next)) [sorted[index], sorted[index + 1]] = [next, report];
  });
  return sorted;
}

function exchangeHeads(one: Report, other: Report): void {
  const [[head, ...ofOne], [next, ...ofOther]] = [one.headlines, other.headlines];
  if (head === undefined || next === undefined) return;
  one.headlines = [next, ...ofOne];
  other.headlines = [head, ...ofOther];
}

function headOf({ headlines: [first] }: Report): Headline | null {
  return first?.detector.role === 'report' && first.groups['address'] !== undefined ? first : null;
}

function areSideBySide(one: Report, other: Report): boolean {
  const [head, next] = [headOf(one), headOf(other)];
  if (head === null || next === null || head.line.caller !== next.line.caller) return false;
  return Math.abs(next.line.number - head.line.number) <= reach;
}

/** Whether the body of a report is that of the head of another one. */
function isOf(report: Report, other: Report): boolean {
  const faulted = faultRegister(report);
  const [own, others] = [addressIn(report), addressIn(other)];
  return faulted !== null && own !== others && BigInt(`0x${faulted}`) === others;
}

function addressIn(report: Report): bigint | null {
  const address = headOf(report)?.groups['address'];
  return address === undefined ? null : BigInt(`0x${address}`);
}

function isBare({ pointer, stacks, pid, headlines }: Report): boolean {
  return pointer === null && stacks.length === 0 && pid === null && headlines.length === 1;
}
