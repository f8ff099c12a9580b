import { type ReportLine } from '../../kernel/event.ts';
import { type Place } from '../../kernel/place.ts';
import { type Line, placeIn } from '../lines/line.ts';

/**
 * The messages of a report, put together when they are asked for: few signatures look at them. A log may hold thousands of reports, with a
 * hundred lines each: as objects of their own they would be most of what the reader holds.
 */
export interface Messages {
  texts: readonly string[];
  /** `perMessage` of each: line, column and length of its place. */
  numbers: Int32Array;
}

/** The same while messages are added. */
export interface OpenMessages {
  texts: string[];
  /** With room for more. */
  numbers: Int32Array;
}

const perMessage = 3;

/** Nearly every report has fewer messages. */
const usual = 80;

/** Arrays of settled reports, for the next ones: a new one costs more than all that is written into it. */
const spare: Int32Array[] = [];
const mostSpare = 64;

export function newMessages(): OpenMessages {
  return { texts: [], numbers: spare.pop() ?? new Int32Array(perMessage * usual) };
}

export function addMessage(messages: OpenMessages, line: Line): void {
  const { texts } = messages;
  const at = texts.length * perMessage;
  if (at === messages.numbers.length) messages.numbers = twice(messages.numbers);
  const { numbers } = messages;
  const { text, columns } = line;
  texts.push(text);
  numbers[at] = line.number;
  numbers[at + 1] = line.column;
  numbers[at + 2] = text.length;
  if (columns !== null) setPlace(numbers, at, placeIn(line));
}

/** Where repairs made the message differ from the input. */
function setPlace(numbers: Int32Array, at: number, { line, column, length }: Place): void {
  numbers[at] = line;
  numbers[at + 1] = column;
  numbers[at + 2] = length;
}

function twice(numbers: Int32Array): Int32Array {
  const larger = new Int32Array(2 * numbers.length);
  larger.set(numbers);
  return larger;
}

/** Nothing can be added any more. */
export function settledMessages(messages: OpenMessages): Messages {
  const { texts, numbers } = messages;
  if (spare.length < mostSpare) spare.push(numbers);
  messages.numbers = kept(numbers.subarray(0, texts.length * perMessage));
  return { texts: texts.slice(), numbers: messages.numbers };
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

export function messagesIn({ texts, numbers }: Messages): ReportLine[] {
  return texts.map((text, index) => {
    const [line = 0, column = 0, length = 0] = numbers.subarray(index * perMessage);
    return { text, place: { line, column, length } };
  });
}
