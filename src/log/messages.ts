import { type ReportLine } from '../kernel/event.ts';
import { type Line, placeIn } from './line.ts';

/** The messages of a report, put together when they are asked for: few signatures look at them. */
export type Messages = () => ReportLine[];

/**
 * Keeps them as one text, with three numbers for each. A log may hold thousands of reports, with a hundred lines each:
 * as objects of their own they would be most of what the reader holds.
 */
export function messagesOf(lines: readonly Line[]): Messages {
  const whole = lines.map(({ text }) => text).join('\n');
  const places: number[] = [];
  for (const each of lines) {
    const { line, column, length } = placeIn(each);
    places.push(line, column, length);
  }
  return () =>
    places.length === 0
      ? []
      : whole.split('\n').map((text, index) => {
          const [line = 0, column = 0, length = 0] = places.slice(3 * index, 3 * index + 3);
          return { text, place: { line, column, length } };
        });
}
