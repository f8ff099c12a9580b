import { type CrashEvent } from '../../kernel/event.ts';
import { type Lane, laneOf, lanes } from '../../kernel/lanes.ts';

/** A part of the axis. */
export interface Span {
  from: number;
  to: number;
}

/** A report on the axis. */
export interface TimelineItem {
  event: number;
  lane: Lane;
  at: number;
}

/** A boot, or what the log holds before the first one, on the axis. */
export interface TimelineBoot extends Span {
  /** The line on which the log tells it; null where it begins without. */
  line: number | null;
  /** What the log's clock shows at `from`. */
  clock: number;
}

export interface Timeline extends Span {
  /** Seconds since boot, one boot behind the other; lines where a report has no time. */
  axis: 'time' | 'line';
  items: TimelineItem[];
  boots: TimelineBoot[];
}

/** A clock that goes back by more has started again; reports of several processors are printed a little out of order. In seconds. */
const disorder = 1;
/** Between two boots, and around a single moment, this share of the axis is left free. */
const margin = 0.04;

/** The reports of a log on an axis of its own time. */
export function timelineOf(events: readonly CrashEvent[], bootLines: readonly number[], lines: number): Timeline {
  const timed = events.every(({ uptime }) => uptime !== null);
  return timed ? byTime(events, bootLines) : byLine(events, bootLines, lines);
}

function byLine(events: readonly CrashEvent[], bootLines: readonly number[], lines: number): Timeline {
  const items = events.map(({ kind, firstLine }, event) => ({ event, lane: laneOf[kind], at: firstLine }));
  const starts = bootLines[0] === 1 ? bootLines : [1, ...bootLines];
  const boots = starts.map((from, index) => ({
    from,
    to: starts[index + 1] ?? lines,
    clock: from,
    line: bootLines.includes(from) ? from : null,
  }));
  return { axis: 'line', items, boots, from: 1, to: Math.max(lines, 2) };
}

/** One boot, by its clock. */
interface Run {
  line: number | null;
  events: { event: number; lane: Lane; clock: number }[];
}

function runsOf(events: readonly CrashEvent[], bootLines: readonly number[]): Run[] {
  const runs: Run[] = [{ line: null, events: [] }];
  let next = 0;
  let last = -Infinity;
  events.forEach(({ kind, firstLine, uptime }, event) => {
    const clock = uptime ?? 0;
    let line: number | null = null;
    for (; (bootLines[next] ?? Infinity) <= firstLine; next += 1) line = bootLines[next] ?? null;
    if (line !== null || clock < last - disorder) runs.push({ line, events: [] });
    runs[runs.length - 1]?.events.push({ event, lane: laneOf[kind], clock });
    last = clock;
  });
  for (; next < bootLines.length; next += 1) runs.push({ line: bootLines[next] ?? null, events: [] });
  return runs.filter(({ line, events: own }) => line !== null || own.length > 0);
}

function byTime(events: readonly CrashEvent[], bootLines: readonly number[]): Timeline {
  const runs = runsOf(events, bootLines).map((run) => {
    const clocks = run.events.map(({ clock }) => clock);
    // A log that does not hold the boot begins with its first report.
    const clock = run.line === null ? Math.min(...clocks) : 0;
    return { ...run, clock, length: Math.max(clock, ...clocks) - clock };
  });
  const whole = runs.reduce((sum, { length }) => sum + length, 0);
  const room = Math.max(whole, 1) * Math.min(margin, 0.5 / Math.max(runs.length, 1));
  let from = 0;
  const boots: TimelineBoot[] = [];
  const items: TimelineItem[] = [];
  for (const { line, clock, length, events: own } of runs) {
    boots.push({ line, clock, from, to: from + length });
    for (const { event, lane, clock: at } of own) items.push({ event, lane, at: from + at - clock });
    from += length + room;
  }
  return { axis: 'time', items, boots, from: -room, to: Math.max(from, room) };
}

/** Reports that stand so near to each other that they are drawn as one. */
export interface TimelineMark {
  lane: Lane;
  /** In the middle of them, as a share of what is shown. */
  share: number;
  /** In the order of the axis. */
  events: number[];
  span: Span;
}

/** The marks of what is shown, lane by lane. `apart`: marks that are nearer to each other are one; as a share of what is shown. */
export function marksIn({ items }: Timeline, { from, to }: Span, apart: number): TimelineMark[] {
  const length = to - from;
  const marks: TimelineMark[] = [];
  const inOrder = items.toSorted((a, b) => a.at - b.at || a.event - b.event);
  for (const lane of lanes) {
    let last: TimelineMark | null = null;
    for (const { event, at, lane: own } of inOrder) {
      if (own !== lane || at < from || at > to) continue;
      const share = (at - from) / length;
      if (last !== null && share - (last.span.from - from) / length < apart) {
        last.events.push(event);
        last.span.to = at;
        last.share = ((last.span.from + at) / 2 - from) / length;
      } else {
        last = { lane, share, events: [event], span: { from: at, to: at } };
        marks.push(last);
      }
    }
  }
  return marks;
}

/** Boots that are drawn as one, by the lines that tell them. */
export interface BootMark {
  share: number;
  lines: number[];
}

/** The boots of what is shown. */
export function bootMarksIn({ boots }: Timeline, { from, to }: Span, apart: number): BootMark[] {
  const marks: BootMark[] = [];
  for (const { line, from: at } of boots) {
    if (line === null || at < from || at > to) continue;
    const share = (at - from) / (to - from);
    const last = marks[marks.length - 1];
    if (last !== undefined && share - last.share < apart) last.lines.push(line);
    else marks.push({ share, lines: [line] });
  }
  return marks;
}

/** No more is shown larger: a microsecond is what a log's clock tells. */
const leastLength = { time: 1e-5, line: 4 };

/** Shows less or more of the axis: `factor` below 1 shows less. What stands at `about` stays where it is. */
export function zoomed({ axis, ...whole }: Timeline, { from, to }: Span, factor: number, about: number): Span {
  const length = Math.min(Math.max((to - from) * factor, leastLength[axis]), whole.to - whole.from);
  const share = (about - from) / (to - from);
  return moved(whole, { from: about - share * length, to: about + (1 - share) * length });
}

/** A part of the axis of the same length that does not leave it. */
export function moved(whole: Span, { from, to }: Span): Span {
  const length = Math.min(to - from, whole.to - whole.from);
  const start = Math.min(Math.max(from, whole.from), whole.to - length);
  return { from: start, to: start + length };
}

/** What several reports span, with room around them. */
export function around(timeline: Timeline, span: Span): Span {
  const room = Math.max((span.to - span.from) / 4, leastLength[timeline.axis] / 2);
  return moved(timeline, { from: span.from - room, to: span.to + room });
}

/** Whether reports that are drawn as one can be drawn apart. */
export function canSpread({ from, to }: Span): boolean {
  return to > from;
}

/** A mark of the axis, and what the log's clock shows there. */
export interface Tick {
  share: number;
  clock: number;
  /** Behind the point, so that one tick is told from the next. */
  digits: number;
}

/** Seconds that a clock is read by. */
const steps = [
  ...[-5, -4, -3, -2, -1, 0].flatMap((power) => [1, 2, 5].map((digit) => digit * 10 ** power)),
  ...[10, 30, 60, 120, 300, 600, 1800, 3600, 7200, 21_600, 43_200, 86_400],
];

/** Two ticks are not nearer than this part of the distance that they have at `most`. */
const nearest = 0.7;

/** Round numbers along what is shown, no more than `most`. */
export function ticksIn({ axis, boots }: Timeline, { from, to }: Span, most: number): Tick[] {
  const length = to - from;
  const rough = length / Math.max(most, 1);
  const step = (axis === 'time' ? steps.find((each) => each >= rough) : undefined) ?? roundUp(rough);
  const digits = Math.max(Math.ceil(-Math.log10(step) - 1e-9), 0);
  const ticks: Tick[] = [];
  for (const boot of boots) {
    const first = Math.max(from, boot.from) - boot.from + boot.clock;
    const last = Math.min(to, boot.to) - boot.from + boot.clock;
    for (let number = Math.ceil(first / step); number * step <= last; number += 1) {
      const clock = number * step;
      const share = (boot.from + clock - boot.clock - from) / length;
      const last = ticks[ticks.length - 1];
      // A boot begins beside the end of the one before: its own tick tells more.
      if (last !== undefined && share - last.share < nearest / most) ticks.pop();
      ticks.push({ share, clock, digits });
    }
  }
  return ticks;
}

/** The next number of one digit and zeros. */
function roundUp(value: number): number {
  const power = 10 ** Math.max(Math.floor(Math.log10(value)), 0);
  return [1, 2, 5, 10].map((digit) => digit * power).find((each) => each >= value) ?? 10 * power;
}
