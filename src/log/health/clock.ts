import { type HealthNote } from '../../kernel/event.ts';
import { type Line } from '../line.ts';
import { type HealthCheck, printedCrashes } from './log-facts.ts';

/** Contexts that print at the same time may change places by a little; in seconds. */
const tolerance = 1;

/** The kernel prints a report in seconds, over a slow serial line in a minute or two; in seconds. */
const longestPause = 600;

/** Time goes back without a new boot, or jumps within a report: what stands together does not belong together. */
export const clock: HealthCheck = (facts) => {
  const notes: HealthNote[] = [];
  let last: { boot: number; time: number } | null = null;
  for (const { report, jumps } of printedCrashes(facts)) {
    const { time } = report.firstLine;
    if (last !== null && time !== null && last.boot === report.boot && time < last.time - tolerance)
      notes.push(wentBack(report.firstLine));
    notes.push(...jumps);
    // Reports of two contexts may overlap, so that the end of one is no measure for the other.
    const reached = jumps.length > 0 ? report.lastLine.time : time;
    if (reached !== null) last = { boot: report.boot, time: reached };
  }
  return notes;
};

/** The first jump of each sort within the lines of a report. */
export function jumpsIn(lines: readonly Line[]): HealthNote[] {
  const notes: HealthNote[] = [];
  let back = false;
  let ahead = false;
  let above: number | null = null;
  for (const { time, number } of lines) {
    if (time === null) continue;
    if (!back && above !== null && time < above - tolerance) {
      back = true;
      notes.push(wentBack({ number }));
    }
    if (!ahead && above !== null && time > above + longestPause) {
      ahead = true;
      notes.push(jumpedAhead(time - above, number));
    }
    above = time;
  }
  return notes;
}

function jumpedAhead(seconds: number, line: number): HealthNote {
  const minutes = String(Math.round(seconds / 60));
  return {
    code: 'clock-gap',
    message: `${minutes} minutes lie between two lines of the report: it may be put together from two.`,
    line,
  };
}

function wentBack({ number }: { number: number }): HealthNote {
  return {
    code: 'clock-back',
    message: 'The time stamps go back here without a boot: another log begins, or lines stand in disorder.',
    line: number,
  };
}
