import { UnreadableArchive } from '../archive/unreadable.ts';
import { type CrashEvent } from '../kernel/event.ts';
import { decoder } from '../log/decode.ts';
import { type RowText, splitRows } from './rows.ts';

/** Lines of a log, 1-based, the last one included. */
export interface Range {
  from: number;
  to: number;
}

/** What is shown of a log that is too large to be held: its begin and its end, and what surrounds each report. */
const head = 200;
const tail = 200;
const before = 1000;
const after = 500;

/** No more lines than this, and no more characters: a log may hold thousands of reports, and lines of any length. */
const mostLines = 100_000;
const mostCharacters = 1 << 26;

/** The whole of a log. */
export const everything: Range[] = [{ from: 1, to: Infinity }];

/** The lines to show of a large log, in its order. Where not all reports can be shown, crashes go before troubles. */
export function surroundings(events: CrashEvent[], lines: number): Range[] {
  const crashesFirst = [...events].sort((a, b) => Number(a.severity === 'trouble') - Number(b.severity === 'trouble'));
  const wanted: Range[] = [
    { from: 1, to: head },
    { from: lines - tail + 1, to: lines },
    ...crashesFirst.map(({ firstLine, lastLine }) => ({ from: firstLine - before, to: lastLine + after })),
  ];
  let left = mostLines;
  const fitting: Range[] = [];
  for (const { from, to } of wanted) {
    const range = { from: Math.max(from, 1), to: Math.min(to, lines, Math.max(from, 1) + left - 1) };
    if (range.to < range.from) continue;
    left -= range.to - range.from + 1;
    fitting.push(range);
  }
  return merged(fitting);
}

function merged(ranges: Range[]): Range[] {
  const whole: Range[] = [];
  for (const { from, to } of ranges.sort((a, b) => a.from - b.from)) {
    const last = whole[whole.length - 1];
    if (last !== undefined && from <= last.to + 1) last.to = Math.max(last.to, to);
    else whole.push({ from, to });
  }
  return whole;
}

/** Lines that stand next to each other. */
interface Part {
  line: number;
  text: string;
}

/** Takes the lines of some ranges out of a text. Give all of it to `push`, cut anywhere, until there is enough, then call `end`. */
export interface Excerpter {
  push: (text: string) => void;
  /** Nothing further is wanted. */
  isFull: () => boolean;
  /** The rows to show of a log of so many lines. Where lines are left out, one row stands for them. */
  end: (lines: number) => RowText;
}

export function excerpter(ranges: Range[]): Excerpter {
  const ends = /\r\n|\n|\r/g;
  const parts: Part[] = [];
  let line = 1;
  let held = '';
  let size = 0;
  let next = 0;
  let inRange = false;

  const take = (first: number, text: string): void => {
    if (!inRange) {
      parts.push({ line: first, text: '' });
      inRange = true;
    }
    const part = parts[parts.length - 1];
    if (part !== undefined) part.text += text;
    size += text.length;
  };

  const leave = (): void => {
    inRange = false;
    next += 1;
  };

  /** Goes through a text that does not end between CR and LF. */
  const read = (text: string): void => {
    ends.lastIndex = 0;
    let from = 0;
    while (from < text.length) {
      const range = ranges[next];
      if (range === undefined) return;
      // A whole log is not searched for its lines.
      const first = line;
      const limit = line < range.from ? range.from : range.to + 1;
      let at = limit === Infinity ? text.length : from;
      while (line < limit && at < text.length) {
        const found = ends.exec(text);
        at = found === null ? text.length : ends.lastIndex;
        if (found !== null) line += 1;
      }
      if (limit !== range.from) take(first, text.slice(from, at));
      if (line > range.to) leave();
      from = at;
    }
  };

  const isCut = (): boolean => size > mostCharacters && ranges !== everything;
  const isFull = (): boolean => next >= ranges.length || isCut();

  const push = (text: string): void => {
    if (isFull()) return;
    const whole = held + text;
    held = whole.endsWith('\r') ? '\r' : '';
    read(held === '' ? whole : whole.slice(0, -1));
  };

  const end = (lines: number): RowText => {
    read(held);
    if (ranges === everything) return splitRows(parts[0]?.text ?? '');
    return rowsOf(parts, lines, isCut());
  };

  return { push, isFull, end };
}

/** A larger piece is decoded in parts: what is taken out of a text keeps all of it alive. */
const portion = 1 << 16;

/** Reads the rows to show of a log of so many lines. No more of it is read than is wanted. */
export async function excerptOf(chunks: AsyncIterable<Uint8Array>, ranges: Range[], lines: number): Promise<RowText> {
  const { push, isFull, end } = excerpter(ranges);
  const text = decoder();
  try {
    for await (const chunk of chunks) {
      for (let at = 0; at < chunk.length; at += portion) push(text.push(chunk.subarray(at, at + portion)));
      if (isFull()) return end(lines);
    }
  } catch (error) {
    // The analysis has told that the archive ends early.
    if (!(error instanceof UnreadableArchive)) throw error;
  }
  push(text.end().text);
  return end(lines);
}

/** The rows of all parts, and one for each run of lines between them. `cut`: the last part ends within a line. */
function rowsOf(parts: Part[], total: number, cut: boolean): RowText {
  const starts: number[] = [];
  const lines: number[] = [];
  const columns: number[] = [];
  const gaps: number[] = [];
  const leaveOut = (start: number, line: number, column = 1): void => {
    gaps.push(lines.length);
    starts.push(start);
    lines.push(line);
    columns.push(column);
  };
  let start = 0;
  let line = 1;
  for (const part of parts) {
    if (part.line > line) leaveOut(start, line);
    const rows = splitRows(part.text);
    rows.starts.forEach((at, row) => {
      starts.push(start + at);
      lines.push((rows.lines[row] ?? 1) + part.line - 1);
      columns.push(rows.columns[row] ?? 1);
    });
    start += part.text.length;
    line = (lines[lines.length - 1] ?? 0) + 1;
  }
  if (cut) leaveOut(start, line - 1, (columns[columns.length - 1] ?? 1) + start - (starts[starts.length - 1] ?? 0));
  else if (line <= total) leaveOut(start, line);
  return {
    text: parts.map(({ text }) => text).join(''),
    starts: Uint32Array.from(starts),
    lines: Uint32Array.from(lines),
    columns: Uint32Array.from(columns),
    gaps: Uint32Array.from(gaps),
  };
}
