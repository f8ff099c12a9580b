import { type Subject } from '../kernel/event.ts';
import { asciiOf } from './text/ascii.ts';
import { arrange } from './blocks/arrange.ts';
import { readTable } from './blocks/exported-table.ts';
import { joinWrapped } from './blocks/hard-wrap.ts';
import { turnNewestFirst } from './blocks/newest-first.ts';
import { decodePrintable } from './blocks/quoted-printable.ts';
import { type BootMemory, memoryIn } from './event/boot-memory.ts';
import { isCaptureKernel } from './event/capture-kernel.ts';
import { equals } from './text/characters.ts';
import { gatherer } from './event/gather.ts';
import { lossIn, lossTally } from './health/losses.ts';
import { healthOf } from './health/health.ts';
import { sequenceWatch } from './health/sequence-watch.ts';
import { releaseIn } from './segment/boot-banner.ts';
import { indentation } from './segment/indentation.ts';
import { lineSplitter } from './bytes/lines.ts';
import { plainLineReader } from './lines/plain-line.ts';
import { onceEach } from './lines/printed-twice.ts';
import { type Row, rowOf } from './lines/row.ts';
import { anyWord, mark } from './scan/mark.ts';
import { scanner } from './scan/scan.ts';
import { wordTable } from './scan/word-table.ts';
import { searchedWords } from './scan/words.ts';
import { segmenter } from './segment/segment.ts';
import { subjectsOf } from './event/subjects.ts';
import { containerTally } from './lines/tally.ts';
import { unwrap } from './lines/unwrap.ts';
import { unknownPrefix } from './segment/unknown-prefix.ts';
import { joinWordWraps } from './lines/word-wrap.ts';
import { type HealthNote } from './health/note.ts';

/** What a log holds. */
export interface LogReading {
  /** The containers that were undone, the commonest first: `syslog, dmesg`; `plain` where there was none. */
  container: string;
  lines: number;
  /** Every crash and trouble in log order, with its messages. */
  subjects: Subject[];
  /** The lines on which a boot begins: `Linux version ...`. */
  boots: number[];
  health: HealthNote[];
}

const words = wordTable(searchedWords);

/** The first lines are unwrapped in any case, to tell the container. */
const containerProbe = 50;

/** Reads a log piece by piece. Give all of its bytes to `push`, as UTF-8, cut anywhere, then call `end`. */
export interface LogReader {
  push: (bytes: Uint8Array) => void;
  end: () => LogReading;
}

/**
 * Reads a log: every crash and trouble in it, in log order, with the place of each fact in the text as it was given.
 * It holds one incomplete line, the reports that a later line may still change, and what it has found.
 */
export function logReader(): LogReader {
  const tally = containerTally();
  const losses = lossTally();
  const missing = sequenceWatch();
  const events = gatherer();
  let release: string | null = null;
  let memory: BootMemory | null = null;
  /** The lines on which a boot begins. */
  const banners: number[] = [];
  let undecodable: number | null = null;
  const segments = segmenter((report) => {
    report.release ??= release;
    if (report.memory === null && memory !== null) {
      report.memory = memory.bytes;
      report.places.memory = memory.place;
    }
    report.boot = banners.length;
    events.add(report);
  });
  const shifted = indentation(tally);
  const twice = onceEach((printed) => {
    const line = shifted(printed);
    const gap = missing(line, segments.isOpen());
    if (gap !== null) losses.add(gap, line.number);
    // The line has ended the last report of the boot before it.
    const booted = segments.push(line) ? releaseIn(line) : null;
    if (booted === null) {
      if ((line.words & mark.boot) === 0) return;
      memory = memoryIn(line) ?? memory;
      if (isCaptureKernel(line)) events.captured(banners.length - 1);
      return;
    }
    release = booted;
    memory = null;
    banners.push(line.number);
  });
  const whole = joinWordWraps(twice.take, tally);
  const bare = unknownPrefix(whole.take, tally);
  /** Whether lines without any of the words matter. */
  const isAwaiting = (): boolean => segments.isOpen() || twice.isOpen() || whole.isOpen() || bare.isOpen();
  /** Whether a text tells of messages that are missing. */
  const isLoss = (text: string, number: number): boolean => {
    const loss = lossIn(text);
    if (loss !== null) losses.add(loss, number);
    return loss !== null;
  };
  const plainLine = plainLineReader(tally);
  const read = (row: Row): void => {
    if (row.number > containerProbe && !row.marked && !isAwaiting()) return;
    if (undecodable === null && row.marked && row.text.includes('\ufffd')) undecodable = row.number;
    const tellsOfLoss = row.marked && isLoss(row.text, row.number);
    const { text, number, marked } = row;
    const ascii = row.asIs ? asciiOf(text) : null;
    const plain = ascii === null ? null : plainLine(ascii, 0, text.length, number, marked ? anyWord : 0);
    for (const line of plain === null ? unwrap(row, tally) : [plain]) {
      // The notice may stand in the middle of a report, and is no part of it.
      if (tellsOfLoss && lossIn(line.text) !== null) continue;
      bare.take(line);
    }
  };
  const wrapped = joinWrapped(read, tally);
  const table = readTable(wrapped.push, tally);
  const turned = turnNewestFirst(table.push, tally);
  const blocks = arrange(turned.push, tally);
  const letters = decodePrintable(blocks.push, tally);
  const stages = [letters, blocks, turned, table, wrapped];
  // Asked of each line: one by one the engines know what they call.
  const isHolding = (): boolean =>
    letters.isOpen() || blocks.isOpen() || turned.isOpen() || table.isOpen() || wrapped.isOpen();
  const lines = lineSplitter(scanner(words), {
    take: (line) => {
      letters.push(rowOf(line));
    },
    takeWithin: (ascii, from, to, number, marks) => {
      // Where a container of several lines is open, or may be, each line is looked at.
      if (number <= containerProbe || isHolding()) return false;
      if (from === to) return true;
      // A line that is broken off in quoted-printable ends so; the `==========` above a report does not.
      if (ascii.bytes[to - 1] === equals && ascii.bytes[to - 2] !== equals) return false;
      // A line with another mark may be damaged, or cut.
      if ((marks & ~anyWord) !== 0) return false;
      const line = plainLine(ascii, from, to, number, marks);
      if (line === null) return false;
      const tellsOfLoss = (line.words & mark.between) !== 0 && isLoss(ascii.text.slice(from, to), number);
      if (!tellsOfLoss || lossIn(line.text) === null) bare.take(line);
      return true;
    },
    wantsAll: (number) => number <= containerProbe || isAwaiting() || isHolding(),
  });

  const end = (): LogReading => {
    const count = lines.end();
    for (const stage of stages) stage.end();
    bare.end();
    whole.end();
    twice.end();
    segments.end();
    const found = events.end();
    const health = healthOf({
      read: found,
      tally,
      lines: count,
      banners,
      crowd: events.crowd(),
      undecodable,
    });
    return {
      container: tally.names().join(', ') || 'plain',
      lines: count,
      subjects: subjectsOf(found),
      boots: banners,
      health: [...health, ...losses.notes()],
    };
  };

  return { push: lines.push, end };
}

/** Reads a log that is there as a whole. */
export function readLog(text: string): LogReading {
  const reader = logReader();
  reader.push(new TextEncoder().encode(text));
  return reader.end();
}
