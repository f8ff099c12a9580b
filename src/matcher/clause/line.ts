import { type ClauseTest } from './clause-test.ts';
import { capturesIn, findIn } from './message.ts';

/** Any message of the report, as the kernel worded it. */
export const line: ClauseTest<'line'> = {
  test: (value, { lines }) => findIn([value], lines),
  captures: (value, { lines }) => capturesIn([value], lines),
  actual: ({ lines }) => (lines.length === 0 ? null : 'no line of the report holds it'),
  absent: 'the report has no lines',
  ask: 'the whole report, from its first line to its end mark',
};
