import { type Line, placeIn } from '../lines/line.ts';
import { type Report } from '../report/report.ts';

/**
 * What `sys -t` prints, the mask and its letters:
 *
 *       TAINTED_MASK: 3000  OE
 *       TAINTED_MASK: 0
 */
const mask = /^\s*TAINTED_MASK: [0-9a-f]+(?: +(?<letters>[A-Za-z]+))?\s*$/;

/**
 * What `mod -t` prints, the modules that tainted the kernel:
 *
 *     NAME         TAINTS
 *     vboxnetflt   OE
 */
const moduleHeading = /^NAME +TAINTS\s*$/;
const module = /^(?<name>[\w-]+) +\(?(?<flags>[A-Z]+)\)?\s*$/;

export function sessionTaints(line: Line, report: Report): boolean {
  if (!report.session) return false;
  const tainted = mask.exec(line.text);
  if (tainted !== null) {
    if (report.taint === null) {
      report.taint = tainted.groups?.['letters'] ?? '';
      report.places.taint = placeIn(line);
    }
    return true;
  }
  if (moduleHeading.test(line.text)) {
    report.inModules = true;
    return true;
  }
  const listed = report.inModules ? module.exec(line.text)?.groups : undefined;
  if (listed === undefined) return false;
  report.modules.push({ name: listed['name'] ?? '', flags: listed['flags'] ?? '' });
  report.places.modules ??= placeIn(line);
  return true;
}
