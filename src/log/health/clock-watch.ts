import { type Line } from '../lines/line.ts';
import { type HealthNote, noteOf } from './note.ts';

/** Contexts that print at the same time may change places by a little; in seconds. */
export const tolerance = 1;

/** The kernel prints a report in seconds, over a slow serial line in a minute or two; in seconds. */
const longestPause = 600;

/** Looks for jumps of the time while the lines of a report go by. */
export interface ClockWatch {
  /** The time of the last line that has one. */
  above: number | null;
  /** The first jump of each sort. */
  jumps: HealthNote[];
}

export function newClockWatch(): ClockWatch {
  return { above: null, jumps: [] };
}

/** The next line of the report. */
export function watchClock(watch: ClockWatch, { time, number }: Line): void {
  const { above, jumps } = watch;
  if (time === null) return;
  watch.above = time;
  if (above === null) return;
  if (time < above - tolerance) addFirst(jumps, wentBack(number));
  if (time > above + longestPause) addFirst(jumps, jumpedAhead(time - above, number));
}

function addFirst(jumps: HealthNote[], jump: HealthNote): void {
  if (!jumps.some(({ code }) => code === jump.code)) jumps.push(jump);
}

function jumpedAhead(seconds: number, line: number): HealthNote {
  return noteOf({ code: 'clock-gap', values: { minutes: Math.round(seconds / 60) } }, line);
}

/** Time went back, at this line. */
export function wentBack(line: number): HealthNote {
  return noteOf({ code: 'clock-back', values: {} }, line);
}
