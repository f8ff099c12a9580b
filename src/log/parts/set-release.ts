import { type Line, placeOf } from '../lines/line.ts';
import { type Report } from '../report/report.ts';

/** The kernel as a line of another construct tells it: `6.8.12-5-pve #1`; in some the build is missing. */
export function setRelease(release: string | undefined, build: string | undefined, line: Line, report: Report): void {
  if (release === undefined) return;
  report.release = release;
  report.build = build?.trim() ?? null;
  report.places.release = placeOf(line, release);
}
