import { type HealthNote, type ReportLine, type Subject } from '../kernel/event.ts';
import { parseRelease } from '../kernel/releases.ts';
import { anyWord, triggerWords } from './detectors/detectors.ts';
import { eventOf } from './event-of.ts';
import { droppedNote, healthOf } from './health.ts';
import { type Line, placeIn } from './line.ts';
import { type Report } from './report.ts';
import { countRepeats } from './repeats.ts';
import { segmenter } from './segment.ts';
import { mergeSessions, type ReadEvent } from './session/merge.ts';
import { type ContainerTally, unwrap } from './unwrap.ts';

/** What a log holds. */
export interface LogReading {
  /** The containers that were undone, the commonest first: `syslog, dmesg`; `plain` where there was none. */
  container: string;
  lines: number;
  /** Every crash and trouble in log order, with its messages. */
  subjects: Subject[];
  health: HealthNote[];
}

/** Words that a line must hold to matter while no report is open; all other lines are passed over unread. */
const interesting = anyWord([
  ...triggerWords,
  'Linux version ',
  'CPU: ',
  'Pid: ',
  'pid: ',
  'RIP: 0010:',
  'Modules linked in:',
  'Call Trace:',
  'IP: [',
  'PID: ',
  'PANIC: "',
  'vmlinux',
  'DUMPFILE: ',
  'ysRq',
  'NMI backtrace',
  'printk messages dropped',
]);

/** The first lines are unwrapped in any case, to tell the container. */
const containerProbe = 50;

/**
 * Reads a log: every crash and trouble in it, in log order, with the place of each fact in the text as it was given.
 * Lines end in LF, CR LF, or a lone CR, as a serial console leaves them.
 */
export function readLog(text: string): LogReading {
  const tally: ContainerTally = new Map();
  const reports: Report[] = [];
  const notes: HealthNote[] = [];
  let release: string | null = null;
  let boot = 0;
  const segments = segmenter((report) => {
    report.release ??= release;
    report.boot = boot;
    reports.push(report);
  });
  const lines = forEachLine(text, (raw, number) => {
    if (number > containerProbe && !segments.isOpen() && !interesting.test(raw)) return;
    for (const line of unwrap(raw, number, tally)) {
      const note = droppedNote(line.text, number);
      if (note !== null) notes.push(note);
      segments.push(line);
      // The line has ended the last report of the boot before it.
      const booted = releaseIn(line);
      if (booted === null) continue;
      release = booted;
      boot += 1;
    }
  });
  segments.end();
  const subjects = countRepeats(mergeSessions(reports.flatMap(readEvent))).map(({ event, report }) => ({
    event,
    lines: messagesOf(report),
  }));
  const events = subjects.map(({ event }) => event);
  return { container: containerOf(tally), lines, subjects, health: [...healthOf(events, tally, lines), ...notes] };
}

/** A panic may come long after the report that led to it, so events are made when all is read. */
function readEvent(report: Report): ReadEvent[] {
  const event = eventOf(report);
  return event === null ? [] : [{ event, report }];
}

/** The messages of a report, up to the last that belongs to it. */
function messagesOf({ lines, lastLine }: Report): ReportLine[] {
  return lines.slice(0, lines.lastIndexOf(lastLine) + 1).map((line) => ({ text: line.text, place: placeIn(line) }));
}

/** Calls back with each line, 1-based, without its end; returns their number. */
function forEachLine(text: string, visit: (line: string, number: number) => void): number {
  const ends = /\r\n|\n|\r/g;
  let number = 0;
  let start = 0;
  while (start < text.length) {
    const found = ends.exec(text);
    const end = found?.index ?? text.length;
    number += 1;
    visit(text.slice(start, end), number);
    if (found === null) break;
    start = ends.lastIndex;
  }
  return number;
}

/**
 * The boot's own release, for reports that do not give it:
 *
 *     Linux version 3.10.0-1160.15.2.el7.x86_64 (mockbuild@kbuilder...) #1 SMP Wed Feb 3 15:06:38 UTC 2021
 */
function releaseIn(line: Line): string | null {
  const found = /^Linux version (\S+)/.exec(line.text)?.[1];
  return found !== undefined && parseRelease(found) !== null ? found : null;
}

function containerOf(tally: ContainerTally): string {
  const names = [...tally.entries()].sort(([, one], [, other]) => other - one).map(([name]) => name);
  return names.length === 0 ? 'plain' : names.join(', ');
}
