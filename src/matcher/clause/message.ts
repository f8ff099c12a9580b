import { type ReportLine, type Subject } from '../../kernel/event.ts';
import { type Place } from '../../kernel/place.ts';
import { type ClauseTest, listOf } from './clause-test.ts';
import { findText, hasCaptures, type Text } from './text.ts';

/** The headline, the lines that explain it, and the panic text. */
export const message: ClauseTest<'message'> = {
  test: (value, subject) => findIn(listOf(value), messagesOf(subject)),
  captures: (value, subject) => capturesIn(listOf(value), messagesOf(subject)),
  actual: (subject) => {
    const [first] = messagesOf(subject);
    return first === undefined ? null : `“${first.text}”`;
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
  const line = lines.find(({ text }) => texts.some((each) => findText(each, text) !== null));
  return line === undefined ? null : [line.place];
}

/** What the groups hold there. */
export function capturesIn(texts: Text[], lines: readonly ReportLine[]): Record<string, string> {
  if (!texts.some(hasCaptures)) return {};
  for (const { text } of lines) {
    const found = texts.map((each) => findText(each, text)).find((each) => each !== null);
    if (found !== undefined) return found.captures;
  }
  return {};
}
