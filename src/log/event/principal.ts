import { kinds } from '../../kernel/kinds.ts';
import { type Role } from '../detectors/detector.ts';
import { type Headline, type Report } from '../report/report.ts';
import { descentOf } from '../session/descent.ts';

/** Which of several headlines says what the report is: the explanation before the consequence. */
const precedence: Role[] = ['precursor', 'report', 'detail', 'die', 'panic'];

/** The headline that says what a report is; null where it has none. */
export function principal(headlines: Headline[]): Headline | null {
  let first: Headline | null = null;
  for (const headline of headlines) if (first === null || rank(headline) < rank(first)) first = headline;
  if (first === null || kinds[first.detector.kind].severity === 'crash') return first;
  // A trouble that the machine went down with is the panic.
  return headlines.find(({ detector }) => detector.role === 'panic') ?? first;
}

function rank({ detector }: Headline): number {
  return precedence.indexOf(detector.role);
}

/**
 * How the kernel died, as the header of a session quotes it:
 *
 *        PANIC: "Oops: 0000 [#1] SMP PTI" (check log for details)
 *        PANIC: "Kernel panic - not syncing: Fatal exception"
 *        PANIC: "BUG: unable to handle kernel "
 */
const ways = /^(?:Oops: [0-9a-f]{4} |Kernel panic - not syncing: Fatal exception|BUG: unable to handle kernel *$)/;

/** Whether a headline quotes only how the kernel died, where the backtrace shows of what. */
export function tellsLittle(headline: Headline | null, report: Report): boolean {
  if (headline?.quoted !== true || !ways.test(headline.line.text)) return false;
  return (descentOf(report)?.kind ?? 'panic') !== 'panic';
}
