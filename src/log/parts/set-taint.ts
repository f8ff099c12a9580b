import { printedTaints } from '../../kernel/taints.ts';
import { type Line, placeOf } from '../lines/line.ts';
import { type Report } from '../report/report.ts';

/** `taints` is what print_tainted() printed in a line of another construct: `Not tainted`, or `Tainted: G        W`. */
export function setTaint(taints: string | undefined, line: Line, report: Report): void {
  if (taints === undefined) return;
  report.taint = printedTaints(taints);
  report.places.taint = placeOf(line, taints);
}
