import { type CrashEvent } from '../kernel/event.ts';
import { type Match } from '../matcher/runtime/match.ts';

/** What stands above a report often says what led to it. */
const before = 20;
/** A report of more lines is cut: its end is the trace of other processors, or a dump. */
const mostLines = 600;

/** The lines of a log that tell of one crash, rising. */
export interface ExcerptLines {
  /** Its report, and what surely belongs to it: where its facts and its evidence stand, wherever that is. */
  own: number[];
  /** The same, with what stands above the report. */
  withContext: number[];
  /** Where the report begins in its first line: in a log that was flattened to one line, far behind its start. */
  column: number;
}

/** Which lines tell of a crash. */
export function excerptLines(event: CrashEvent, matches: readonly Match[]): ExcerptLines {
  const { firstLine, lastLine, places, messages, frames } = event;
  const known = [...Object.values(places), ...messages.map(({ place }) => place), ...frames.map(({ place }) => place)];
  const end = Math.min(lastLine, firstLine + mostLines - 1);
  const own = new Set(range(firstLine, end));
  for (const { line } of Object.values(places)) own.add(line);
  for (const { evidence } of matches) for (const { lines } of evidence) for (const line of lines) own.add(line);
  const columns = known.filter(({ line }) => line === firstLine).map(({ column }) => column);
  return {
    own: rising(own),
    withContext: rising([...own, ...range(Math.max(firstLine - before, 1), firstLine - 1)]),
    column: columns.length === 0 ? 1 : Math.min(...columns),
  };
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(to - from + 1, 0) }, (_, index) => from + index);

const rising = (numbers: Iterable<number>): number[] => [...new Set(numbers)].sort((a, b) => a - b);
