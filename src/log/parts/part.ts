import { type Line } from '../lines/line.ts';
import { type Report } from '../report/report.ts';

/**
 * One construct of a crash report: the call trace, the registers, the list of modules.
 * Returns whether the line was its own; then no other part looks at it.
 */
export type Part = (line: Line, report: Report) => boolean;
