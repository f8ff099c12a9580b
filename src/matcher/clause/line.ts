import { type Subject } from '../../kernel/event.ts';
import { type ClauseTest } from './clause-test.ts';
import { capturesIn } from './message.ts';
import { findText, type Text } from './text.ts';

/** Any message of the report, as the kernel worded it. */
export const line: ClauseTest<'line'> = {
  test: (value, subject) => {
    const index = indexOfFirst(value, subject);
    const found = index < 0 ? undefined : subject.lines[index];
    return found === undefined ? null : [found.place];
  },
  captures: (value, { lines }) => capturesIn([value], lines),
  actual: ({ lines }) => (lines.length === 0 ? null : lines.length),
};

/** The first line in which a text stands; -1 where there is none, which is told of most reports. */
function indexOfFirst(text: Text, { texts }: Subject): number {
  return texts.findIndex((each) => findText(text, each) !== null);
}
