import { type ReportLine, type SeeText } from '../kernel/event.ts';
import { type Place } from '../kernel/place.ts';
import { type Line, placeIn } from './line.ts';

/**
 * The messages of a report, put together when they are asked for: few signatures look at them. A log may hold thousands of reports, with a
 * hundred lines each: as objects of their own, with their texts cut out, they would be most of what the reader holds.
 */
export interface Messages {
  /** The texts that they were cut out of, each once: mostly a group of lines (./lines.ts), which other facts of the report are cut out of too. */
  sources: readonly string[];
  /** `perMessage` of each: which source, where in it and how long, then line, column and length of its place. */
  numbers: Int32Array;
}

/** The same while messages are added. */
export interface OpenMessages {
  sources: string[];
  /** With room for more. */
  numbers: Int32Array;
  count: number;
}

const perMessage = 6;

/** Nearly every report has fewer messages. */
const usual = 80;

/** Arrays of settled reports, for the next ones: a new one costs more than all that is written into it. */
const spare: Int32Array[] = [];
const mostSpare = 64;

export function newMessages(): OpenMessages {
  return { sources: [], numbers: spare.pop() ?? new Int32Array(perMessage * usual), count: 0 };
}

export function addMessage(messages: OpenMessages, line: Line): void {
  const { sources, count } = messages;
  const at = count * perMessage;
  if (at === messages.numbers.length) messages.numbers = twice(messages.numbers);
  const { numbers } = messages;
  const { source, from, text, columns } = line;
  if (sources.length === 0 || sources[sources.length - 1] !== source) sources.push(source);
  numbers[at] = sources.length - 1;
  numbers[at + 1] = from;
  numbers[at + 2] = text.length;
  numbers[at + 3] = line.number;
  numbers[at + 4] = line.column;
  numbers[at + 5] = text.length;
  if (columns !== null) setPlace(numbers, at, placeIn(line));
  messages.count = count + 1;
}

/** Where repairs made the message differ from the input. */
function setPlace(numbers: Int32Array, at: number, { line, column, length }: Place): void {
  numbers[at + 3] = line;
  numbers[at + 4] = column;
  numbers[at + 5] = length;
}

function twice(numbers: Int32Array): Int32Array {
  const larger = new Int32Array(2 * numbers.length);
  larger.set(numbers);
  return larger;
}

/** Nothing can be added any more. */
export function settledMessages(messages: OpenMessages): Messages {
  const { sources, numbers, count } = messages;
  if (spare.length < mostSpare) spare.push(numbers);
  messages.numbers = kept(numbers.subarray(0, count * perMessage));
  return { sources, numbers: messages.numbers };
}

/** Settled reports share arrays of this size. */
const blockSize = 1 << 14;

let block = new Int32Array(blockSize);
let used = 0;

/** The same numbers, in as much room as they need. */
function kept(numbers: Int32Array): Int32Array {
  if (numbers.length > blockSize / 4) return numbers.slice();
  if (used + numbers.length > blockSize) {
    block = new Int32Array(blockSize);
    used = 0;
  }
  const own = block.subarray(used, used + numbers.length);
  own.set(numbers);
  used += numbers.length;
  return own;
}

/** Shows the texts where they stand. */
export function eachText({ sources, numbers }: Messages, see: SeeText): void {
  for (let at = 0; at < numbers.length; at += perMessage) {
    const from = numbers[at + 1] ?? 0;
    see(sources[numbers[at] ?? 0] ?? '', from, from + (numbers[at + 2] ?? 0));
  }
}

export function messagesIn({ sources, numbers }: Messages): ReportLine[] {
  return Array.from({ length: numbers.length / perMessage }, (_, index) => {
    const start = index * perMessage;
    const [source = 0, from = 0, size = 0, line = 0, column = 0, length = 0] = numbers.subarray(
      start,
      start + perMessage,
    );
    return { text: sources[source]?.slice(from, from + size) ?? '', place: { line, column, length } };
  });
}
