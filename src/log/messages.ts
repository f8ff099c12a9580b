import { type ReportLine } from '../kernel/event.ts';
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
  numbers: number[];
}

const perMessage = 6;

export function newMessages(): OpenMessages {
  return { sources: [], numbers: [] };
}

export function addMessage({ sources, numbers }: OpenMessages, line: Line): void {
  if (sources.at(-1) !== line.source) sources.push(line.source);
  const place = placeIn(line);
  numbers.push(sources.length - 1, line.from, line.text.length, place.line, place.column, place.length);
}

export function countOf({ numbers }: OpenMessages): number {
  return numbers.length / perMessage;
}

export function settledMessages({ sources, numbers }: OpenMessages): Messages {
  return { sources, numbers: new Int32Array(numbers) };
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
