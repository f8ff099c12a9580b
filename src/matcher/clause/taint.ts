import { type CrashEvent } from '../../kernel/event.ts';
import { taintMeaning } from '../../kernel/taints.ts';
import { type ClauseTest, listOf, shown } from './clause-test.ts';

export const taint: ClauseTest<'taint'> = {
  test: (value, { event }) => {
    const meanings = meaningsOf(event);
    return listOf(value).every((meaning) => meanings.includes(meaning)) ? shown(event.places.taint) : null;
  },
  actual: ({ event }) => {
    if (event.taint === null) return null;
    const meanings = meaningsOf(event);
    return meanings.length === 0 ? 'not tainted' : `tainted: ${meanings.join(', ')}`;
  },
  absent: 'the report does not tell its taints',
  ask: 'the line “CPU: ... Comm: ... Tainted:”',
};

/** A letter's meaning depends on the vendor. */
function meaningsOf({ taint: tainted, distro }: CrashEvent): string[] {
  return (tainted?.flags ?? []).flatMap((letter) => taintMeaning(letter, distro)?.meaning ?? []);
}
