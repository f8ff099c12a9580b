import { type Line, placeIn } from '../line.ts';
import { type Report } from '../report.ts';
import { withoutSuffix } from '../symbol.ts';

/**
 * A frame of crash(8)'s `bt`; offsets are not printed, the module only where there is one:
 *
 *      #8 [ffff883e962d3bf0] kvm_zap_rmapp at ffffffffc05c2441 [kvm]
 *     #15 [ffff8800618a3d78] ixgbe_poll at ffffffffa015e44c [ixgbe]
 */
const frame =
  /^\s*#\d+ \[[0-9a-f]{8,16}\] (?<name>[\w.$]+)(?: \(via [\w.]+\))? at (?<address>[0-9a-f]{8,16})(?: \[(?<module>[\w-]+)\])?/;

export function backtraceFrame(line: Line, report: Report): boolean {
  const groups = frame.exec(line.text)?.groups;
  if (groups === undefined) return false;
  if (report.session && report.inTrace) {
    report.places.trace ??= placeIn(line);
    report.stacks.at(-1)?.push({
      function: withoutSuffix(groups['name'] ?? ''),
      offset: null,
      size: null,
      module: groups['module'] ?? null,
      reliable: true,
      context: report.context,
      line: line.number,
      place: placeIn(line),
    });
  }
  return true;
}
