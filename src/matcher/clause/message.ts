import { type ReportLine, type Subject } from '../../kernel/event.ts';
import { type Place } from '../../kernel/place.ts';
import { type ClauseTest, listOf } from './clause-test.ts';
import { findText, type Text } from './text.ts';

/** The headline, the lines that explain it, and the panic text. */
export const message: ClauseTest<'message'> = {
  weight: 2,
  test: (value, subject) => findIn(listOf(value), messagesOf(subject)),
  actual: (subject) => {
    const [first] = messagesOf(subject);
    return first === undefined ? 'the report has no headline' : `“${first.text}”`;
  },
};

function messagesOf({ event }: Subject): ReportLine[] {
  const { panicReason, places, messages } = event;
  return panicReason === null || places.panic === undefined
    ? messages
    : [...messages, { text: panicReason, place: places.panic }];
}

/** The first place in the lines where any of the texts stands, as one piece of evidence. */
export function findIn(texts: Text[], lines: readonly ReportLine[]): Place[] | null {
  for (const { text: line, place } of lines) {
    for (const text of texts) {
      if (findText(text, line) !== null) return [place];
    }
  }
  return null;
}
