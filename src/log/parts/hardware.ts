import { type Line, placeIn } from '../lines/line.ts';
import { type Report } from '../report/report.ts';

/**
 * What the machine calls itself (lib/dump_stack.c, 2.6.32 on):
 *
 *     Hardware name: Alibaba Cloud Alibaba Cloud ECS, BIOS 449e491 04/01/2014
 */
export function hardware(line: Line, report: Report): boolean {
  const found = /^Hardware name: (.+)$/.exec(line.text);
  if (found === null) return false;
  report.hardware ??= found[1]?.trim() ?? null;
  report.places.hardware ??= placeIn(line);
  return true;
}
