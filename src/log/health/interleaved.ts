import { type Report } from '../report/report.ts';
import { type HealthCheck, printedCrashes } from './log-facts.ts';
import { type HealthNote, noteOf } from './note.ts';

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
 * With caller ids their lines have been taken apart, without as far as anything tells which is whose.
 */
export const interleaved: HealthCheck = (facts) => {
  const notes: HealthNote[] = [];
  const told = new Set<number | undefined>();
  const tell = (note: HealthNote): void => {
    // Each of two reports knows of the other.
    if (!told.has(note.line)) notes.push(note);
    told.add(note.line);
  };
  let reach = 0;
  for (const { event, signs } of printedCrashes(facts)) {
    if (signs.firstLine.caller !== null) {
      if (event.firstLine < reach) tell(noteOf({ code: 'told-by-caller', values: {} }, event.firstLine));
      reach = Math.max(reach, event.lastLine);
    }
    if (signs.mixture !== null) tell(signs.mixture);
  }
  return notes;
};

/** Where a report goes on in turns with another one; null where it goes on alone. */
export function mixtureIn({ untold, mixed, own: { mixture } }: Report): HealthNote | null {
  if (untold !== null) return noteOf({ code: 'not-told', values: {} }, untold.number);
  if (mixed !== null) return noteOf({ code: 'told-by-order', values: {} }, mixed.number);
  return mixture.count < fewest ? null : noteOf({ code: 'not-taken-apart', values: {} }, mixture.first);
}
