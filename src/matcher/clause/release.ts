import { type Subject } from '../../kernel/event.ts';
import { parseRelease } from '../../kernel/releases.ts';
import { streamFamilies } from '../../kernel/streams.ts';
import { compareVersions } from '../../kernel/versions/compare.ts';
import { type ClauseTest, type ClauseValue, listOf, shown } from './clause-test.ts';

/** Distribution and version, compared as its packager compares. */
export const release: ClauseTest<'release'> = {
  weight: 0,
  test: (value, { event }) => (isWithin(value, event.release) ? shown(event.places.release) : null),
  actual: ({ event }: Subject) => event.release ?? 'the report does not name its kernel',
};

function isWithin({ distribution, from, before }: ClauseValue<'release'>, raw: string | null): boolean {
  const parsed = raw === null ? null : parseRelease(raw);
  if (parsed === null) return false;
  if (distribution !== undefined && !listOf(distribution).includes(parsed.distribution)) return false;
  const { packager } = streamFamilies[parsed.distribution];
  if (from !== undefined && compareVersions(packager, parsed.version, from) < 0) return false;
  return before === undefined || compareVersions(packager, parsed.version, before) < 0;
}
