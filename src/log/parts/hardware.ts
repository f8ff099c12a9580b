import { type Line, placeIn } from '../lines/line.ts';
import { type Report } from '../report/report.ts';

/**
 * What the machine calls itself (lib/dump_stack.c, 2.6.32 on):
 *
 *     Hardware name: Alibaba Cloud Alibaba Cloud ECS, BIOS 449e491 04/01/2014
 */
export function hardware(line: Line, report: Report): boolean {
  const name = /^Hardware name: (.+)$/.exec(line.text)?.[1]?.trim();
  if (name === undefined) return false;
  // The same line with the date of its BIOS, which a letter had put on the next row.
  const isWhole = report.hardware !== null && name.startsWith(`${report.hardware} `);
  if (report.hardware === null || isWhole) {
    report.hardware = name;
    report.places.hardware = placeIn(line);
  }
  return true;
}
