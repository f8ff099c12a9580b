import { tolerance, wentBack } from './clock-watch.ts';
import { type HealthCheck, printedCrashes } from './log-facts.ts';
import { type HealthNote } from './note.ts';

/** Time goes back without a new boot, or jumps within a report: what stands together does not belong together. */
export const clock: HealthCheck = (facts) => {
  const notes: HealthNote[] = [];
  let last: { boot: number; time: number } | null = null;
  for (const { boot, signs } of printedCrashes(facts)) {
    const { firstLine, lastLine, jumps } = signs;
    if (last !== null && firstLine.time !== null && last.boot === boot && firstLine.time < last.time - tolerance)
      notes.push(wentBack(firstLine.number));
    notes.push(...jumps);
    // Reports of two contexts may overlap, so that the end of one is no measure for the other.
    const reached = jumps.length > 0 ? lastLine.time : firstLine.time;
    if (reached !== null) last = { boot, time: reached };
  }
  return notes;
};
