import { type CrashEvent } from '../../kernel/event.ts';
import { taintMeaning } from '../../kernel/taints.ts';
import { type ClauseTest, listOf, shown } from './clause-test.ts';

export const taint: ClauseTest<'taint'> = {
  test: (value, { event }) => {
    const meanings = meaningsOf(event);
    return listOf(value).every((meaning) => meanings.includes(meaning)) ? shown(event.places.taint) : null;
  },
  actual: ({ event }) => (event.taint === null ? null : meaningsOf(event)),
};

/** A letter's meaning depends on the vendor. */
function meaningsOf({ taint: tainted, distro }: CrashEvent): string[] {
  return (tainted?.flags ?? []).flatMap((letter) => taintMeaning(letter, distro)?.meaning ?? []);
}
