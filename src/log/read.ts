import { type HealthNote, type Subject } from '../kernel/event.ts';
import { parseRelease } from '../kernel/releases.ts';
import { arrange } from './blocks/arrange.ts';
import { joinWrapped } from './blocks/hard-wrap.ts';
import { anyWord, triggerLooks, triggerWords } from './detectors/detectors.ts';
import { gatherer, subjectOf } from './gather.ts';
import { openingWords } from './headless.ts';
import { lossNote, lossWords } from './health/losses.ts';
import { healthOf } from './health.ts';
import { type Line } from './line.ts';
import { lineSplitter } from './lines.ts';
import { type Row, rowOf } from './row.ts';
import { segmenter } from './segment.ts';
import { type ContainerTally } from './tally.ts';
import { unwrap } from './unwrap.ts';

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
const interesting = anyWord(
  [
    ...triggerWords,
    'Linux version ',
    ...openingWords,
    'PID: ',
    'PANIC: "',
    'vmlinux',
    'DUMPFILE: ',
    'ysRq',
    'NMI backtrace',
    ...lossWords,
  ],
  triggerLooks,
);

/** The first lines are unwrapped in any case, to tell the container. */
const containerProbe = 50;

/** So many notes of lost messages tell enough: a log of a broken serial line holds thousands of them. */
const mostLosses = 20;

/** Reads a log piece by piece. Give all of its text to `push`, cut anywhere, then call `end`. */
export interface LogReader {
  push: (text: string) => void;
  end: () => LogReading;
}

/**
 * Reads a log: every crash and trouble in it, in log order, with the place of each fact in the text as it was given.
 * It holds one incomplete line, the reports that a later line may still change, and what it has found.
 */
export function logReader(): LogReader {
  const tally: ContainerTally = new Map();
  const losses: HealthNote[] = [];
  const events = gatherer();
  let release: string | null = null;
  /** The lines on which a boot begins. */
  const banners: number[] = [];
  let undecodable: number | null = null;
  const segments = segmenter((report) => {
    report.release ??= release;
    report.boot = banners.length;
    events.add(report);
  });
  const read = (row: Row): void => {
    if (row.number > containerProbe && !segments.isOpen() && !interesting.test(row.text)) return;
    if (undecodable === null && row.text.includes('\ufffd')) undecodable = row.number;
    const loss = lossNote(row.text, row.number);
    if (loss !== null && losses.length < mostLosses) losses.push(loss);
    for (const line of unwrap({ ...row, text: detached(row.text) }, tally)) {
      // The notice may stand in the middle of a report, and is no part of it.
      if (loss !== null && lossNote(line.text, line.number) !== null) continue;
      segments.push(line);
      // The line has ended the last report of the boot before it.
      const booted = releaseIn(line);
      if (booted === null) continue;
      release = booted;
      banners.push(line.number);
    }
  };
  const wrapped = joinWrapped(read, tally);
  const blocks = arrange(wrapped.push, tally);
  const lines = lineSplitter((raw, number, before) => {
    blocks.push(rowOf(raw, number, before));
  });

  const end = (): LogReading => {
    const count = lines.end();
    blocks.end();
    wrapped.end();
    segments.end();
    const found = events.end();
    const health = healthOf({ read: found, tally, lines: count, banners, undecodable });
    return {
      container: containerOf(tally),
      lines: count,
      subjects: found.map(subjectOf),
      health: [...health, ...losses],
    };
  };

  return { push: lines.push, end };
}

/** Reads a log that is there as a whole. */
export function readLog(text: string): LogReading {
  const reader = logReader();
  reader.push(text);
  return reader.end();
}

/** A copy: a part of a text keeps the whole of it alive in the engines that browsers and Node have, here the piece that was pushed. */
function detached(text: string): string {
  return ` ${text}`.slice(1);
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
