import { type ClauseTest } from './clause-test.ts';
import { findIn } from './message.ts';

/** Any message of the report, as the kernel worded it. */
export const line: ClauseTest<'line'> = {
  weight: 1,
  test: (value, { lines }) => findIn([value], lines),
  actual: () => 'no line of the report holds it',
};
