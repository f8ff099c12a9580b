import { kinds } from '../../kernel/kinds.ts';
import { type ClauseTest, listOf, shown } from './clause-test.ts';

export const kind: ClauseTest<'kind'> = {
  test: (value, { event }) => (listOf(value).includes(event.kind) ? shown(event.places.headline) : null),
  actual: ({ event }) => `${event.kind} (${kinds[event.kind].name})`,
  absent: 'the report does not tell its kind',
  ask: 'the line that the report begins with',
};
