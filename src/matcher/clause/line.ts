import { type ClauseTest } from './clause-test.ts';
import { capturesIn, findIn } from './message.ts';

/** Any message of the report, as the kernel worded it. */
export const line: ClauseTest<'line'> = {
  test: (value, { lines }) => findIn([value], lines),
  captures: (value, { lines }) => capturesIn([value], lines),
  actual: ({ lines }) => (lines.length === 0 ? null : lines.length),
};
