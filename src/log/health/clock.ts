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
  for (const { report } of printedCrashes(facts)) {
    const { time } = report.firstLine;
    if (last !== null && time !== null && last.boot === report.boot && time < last.time - tolerance)
      notes.push(wentBack(report.firstLine));
    const jumps = jumpsIn(report.lines);
    notes.push(...jumps);
    // Reports of two contexts may overlap, so that the end of one is no measure for the other.
    const reached = jumps.length > 0 ? report.lastLine.time : time;
    if (reached !== null) last = { boot: report.boot, time: reached };
  }
  return notes;
};

/** The first jump of each sort within the lines of a report. */
function jumpsIn(lines: readonly Line[]): HealthNote[] {
  const timed = lines.flatMap(({ time, number }) => (time === null ? [] : [{ time, number }]));
  const pairs = timed.map((line, at) => ({ line, above: timed[at - 1] ?? line }));
  const back = pairs.find(({ line, above }) => line.time < above.time - tolerance);
  const ahead = pairs.find(({ line, above }) => line.time > above.time + longestPause);
  return [
    ...(back === undefined ? [] : [wentBack(back.line)]),
    ...(ahead === undefined
      ? []
      : [
          {
            code: 'clock-gap',
            message: `${String(Math.round((ahead.line.time - ahead.above.time) / 60))} minutes lie between two lines of the report: it may be put together from two.`,
            line: ahead.line.number,
          },
        ]),
  ];
}

function wentBack({ number }: { number: number }): HealthNote {
  return {
    code: 'clock-back',
    message: 'The time stamps go back here without a boot: another log begins, or lines stand in disorder.',
    line: number,
  };
}
