import { type HealthNote } from '../../kernel/event.ts';
import { type Line } from '../line.ts';
import { type HealthCheck, printedCrashes } from './log-facts.ts';

/** A frame of x86, where reports of two processors are told apart by what no single report does. */
const frame = /^ +(?:\[<[0-9a-f]{8,16}>\] )?(?:\? )?[\w.$]+\+0x[0-9a-f]+\/0x/;

/** Lines that never stand alone between two frames: registers come in blocks, the head of a report above its trace. */
const head =
  /^(?:R[A-Z0-9]{2}: [0-9a-f]{16} |RSP: |RIP: 0010:|[CD]S: |FS: |CR\d: |DR\d: |E[A-Z]{2}: [0-9a-f]{8} |CPU: \d+ |Hardware name: |Modules linked in:|Code: )/;

/** Once may be damage of another sort. */
const fewest = 3;

/**
 * Two processors printed their reports at the same time:
 *
 *     [   73.523767]  ? save_stack+0x43/0xd0
 *     [   73.529204] CPU: 1 PID: 16173 Comm: syz-executor6 Not tainted 4.15.0+ #221
 *     [   73.532365]  ? kasan_kmalloc+0xad/0xe0
 *     [   73.535953] Hardware name: Google Google Compute Engine/Google Compute Engine
 *
 * With caller ids their lines have been taken apart, without nothing tells which is whose.
 */
export const interleaved: HealthCheck = (facts) => {
  const notes: HealthNote[] = [];
  let reach = 0;
  for (const { event, report } of printedCrashes(facts)) {
    if (report.firstLine.caller !== null && event.firstLine < reach)
      notes.push({
        code: 'interleaved',
        message:
          'This report was printed at the same time as the one above: their lines were told apart by the caller id.',
        line: event.firstLine,
      });
    if (report.firstLine.caller !== null) reach = Math.max(reach, event.lastLine);
    const mixed = mixedAt(report.lines);
    if (mixed !== null)
      notes.push({
        code: 'interleaved',
        message:
          'Two processors printed at the same time, and the lines do not say which is whose: the report holds lines of both.',
        line: mixed,
      });
  }
  return notes;
};

/** The first line where two reports go on in turns; null where one goes on alone. */
function mixedAt(lines: readonly Line[]): number | null {
  const alone = lines.filter(
    ({ text, caller }, at) =>
      caller === null &&
      head.test(text) &&
      frame.test(lines[at - 1]?.text ?? '') &&
      frame.test(lines[at + 1]?.text ?? ''),
  );
  return alone.length < fewest ? null : (alone[0]?.number ?? null);
}
