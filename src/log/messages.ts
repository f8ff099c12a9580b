import { type ReportLine } from '../kernel/event.ts';
import { type Line, placeIn } from './line.ts';

/**
 * The messages of a report, put together when they are asked for: few signatures look at them. A log may hold thousands of reports, with a
 * hundred lines each: as objects of their own, with their texts cut out, they would be most of what the reader holds.
 */
export interface Messages {
  count: number;
  /** The texts that they were cut out of, each once: mostly a group of lines (./lines.ts), which other facts of the report are cut out of too. */
  sources: string[];
  /** `perMessage` of each: which source, where in it and how long, then line, column and length of its place. */
  numbers: Int32Array;
}

const perMessage = 6;

/** So many have room at first. */
const usual = 64;

const noNumbers = new Int32Array(0);

export function newMessages(): Messages {
  return { count: 0, sources: [], numbers: noNumbers };
}

export function addMessage(messages: Messages, line: Line): void {
  const { count, sources } = messages;
  if (sources.at(-1) !== line.source) sources.push(line.source);
  const start = count * perMessage;
  if (start === messages.numbers.length) messages.numbers = withRoom(messages.numbers);
  const { numbers } = messages;
  const place = placeIn(line);
  numbers[start] = sources.length - 1;
  numbers[start + 1] = line.from;
  numbers[start + 2] = line.text.length;
  numbers[start + 3] = place.line;
  numbers[start + 4] = place.column;
  numbers[start + 5] = place.length;
  messages.count = count + 1;
}

function withRoom(numbers: Int32Array): Int32Array {
  const larger = new Int32Array(Math.max(2 * numbers.length, usual * perMessage));
  larger.set(numbers);
  return larger;
}

/** The same without room for more. */
export function settledMessages({ count, sources, numbers }: Messages): Messages {
  return { count, sources, numbers: numbers.slice(0, count * perMessage) };
}

export function messagesIn({ count, sources, numbers }: Messages): ReportLine[] {
  return Array.from({ length: count }, (_, index) => {
    const start = index * perMessage;
    const [source = 0, from = 0, size = 0, line = 0, column = 0, length = 0] = numbers.subarray(
      start,
      start + perMessage,
    );
    return { text: sources[source]?.slice(from, from + size) ?? '', place: { line, column, length } };
  });
}
