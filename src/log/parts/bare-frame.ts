import { placeIn, type Line } from '../lines/line.ts';
import { type Report } from '../report/report.ts';
import { withoutSuffix } from '../symbols/symbol.ts';
import { deepestStack } from './call-trace.ts';

/**
 * A frame of which whoever quotes the report in a commit message left the offset out; what was inlined or left out goes by:
 *
 *     Call Trace:
 *      <TASK>
 *      dump_stack_lvl
 *      ? foo_lookup
 *      foo_open [foo]
 *      foo_check fs/foo/file.c:10 [inline]
 *      foo_read fs/foo/file.c:12
 *      foo_lookup at fs/foo/dir.c:144                           by addr2line
 *      (inlined by) foo_open at fs/foo/file.c:11
 *      ...
 */
const frame =
  /^\s*(?<stale>\? )?(?<name>(?=_*[A-Za-z])\w{3,}(?:\.[\w.]+)?)(?:\(\))?(?: \[(?<module>[\w-]+)\])?(?: \S+\.(?:[chS]|rs):\d+)?\s*$/;
const aside =
  /^\s*(?:\[?\.{3}\]?|\w+ \S+:\d+ \[inline\]|(?:\(inlined by\) )?\S+ at \S+:\d+(?: \(discriminator \d+\))?)\s*$/;

/** A word may be anything: it is a frame right below the heading or another such frame, on the next row. Where frames have offsets, it is a call that was inlined. */
export function bareFrame(line: Line, report: Report): boolean {
  const { inTrace, inModules, inCode, session, lastLine, context } = report;
  const stack = report.stacks.at(-1);
  if (!inTrace || inModules || inCode || session || stack === undefined || line.number !== lastLine.number + 1)
    return false;
  if (stack.length >= deepestStack || stack.some(({ offset }) => offset !== null)) return false;
  const groups = frame.exec(line.text)?.groups;
  const name = groups?.['name'];
  if (name === undefined) return aside.test(line.text);
  stack.push({
    function: withoutSuffix(name),
    module: groups?.['module'] ?? null,
    offset: null,
    size: null,
    reliable: groups?.['stale'] === undefined,
    context,
    line: line.number,
    place: placeIn(line),
  });
  return true;
}
