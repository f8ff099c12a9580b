import { type ReportLine, type Subject } from '../../kernel/event.ts';
import { type ClauseTest, listOf } from './clause-test.ts';
import { capturesIn, findIn } from './message.ts';

/** The text behind `Kernel panic - not syncing: `. */
export const panic: ClauseTest<'panic'> = {
  test: (value, subject) => findIn(listOf(value), reasonOf(subject)),
  captures: (value, subject) => capturesIn(listOf(value), reasonOf(subject)),
  actual: ({ event }) => (event.panicReason === null ? null : `“${event.panicReason}”`),
};

function reasonOf({ event: { panicReason, places, firstLine } }: Subject): ReportLine[] {
  if (panicReason === null) return [];
  return [{ text: panicReason, place: places.panic ?? { line: firstLine, column: 1, length: 0 } }];
}
