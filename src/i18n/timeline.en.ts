import { type Lane } from '../kernel/lanes.ts';

const number = new Intl.NumberFormat('en');

/** The words of the timeline. */
export const timelineEn = {
  heading: 'Timeline',
  axis: { time: 'by the time since boot', line: 'by line' },
  lanes: {
    crash: 'Crash',
    stall: 'Stall',
    warning: 'Warning',
    memory: 'Memory',
    hardware: 'Hardware',
    storage: 'Storage',
  } satisfies Record<Lane, string>,
  boot: 'Boot',
  boots: (lines: readonly number[]): string =>
    lines.length === 1
      ? `Boot, line ${number.format(lines[0] ?? 0)}`
      : `${number.format(lines.length)} boots, from line ${number.format(lines[0] ?? 0)} on`,
  /** One report. */
  report: (kind: string, name: string | null, time: string | null, line: number): string =>
    [
      `${kind}${name === null ? '' : ` in ${name}`}`,
      ...(time === null ? [] : [time]),
      `line ${number.format(line)}`,
    ].join(', '),
  /** Several that are drawn as one. */
  several: (lane: string, count: number, first: number, last: number): string =>
    `${lane}: ${number.format(count)} reports, lines ${number.format(first)} to ${number.format(last)}. Show them apart`,
  clock: (seconds: number, digits: number): string => `${seconds.toFixed(digits)} s`,
  /** From the largest on. */
  units: [
    { size: 86_400, text: (days: number): string => `${number.format(days)} d` },
    { size: 3600, text: (hours: number): string => `${String(hours)} h` },
    { size: 60, text: (minutes: number): string => `${String(minutes)} min` },
    { size: 1, text: (seconds: number): string => `${String(seconds)} s` },
  ],
  line: (line: number): string => `L${number.format(line)}`,
  down: 'the machine went down',
  zoomIn: 'Show less, larger',
  zoomOut: 'Show more',
  whole: 'Show all',
  help: 'Arrow keys go from mark to mark, Enter shows one in the log, + and - zoom, 0 shows all.',
};

export type TimelineMessages = typeof timelineEn;
