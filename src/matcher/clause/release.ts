import { type CrashEvent, type Subject } from '../../kernel/event.ts';
import { packageVersion } from '../../kernel/package-version.ts';
import { parseRelease } from '../../kernel/releases.ts';
import { streamFamilies } from '../../kernel/streams.ts';
import { compareVersions } from '../../kernel/versions/compare.ts';
import { type ClauseTest, type ClauseValue, listOf, shown } from './clause-test.ts';

/** Distribution and version, compared as its packager compares. */
export const release: ClauseTest<'release'> = {
  test: (value, { event }) => (isWithin(value, event) ? shown(event.places.release) : null),
  actual: ({ event }: Subject) => event.release,
};

function isWithin({ distribution, stream, from, before }: ClauseValue<'release'>, event: CrashEvent): boolean {
  const release = event.release === null ? null : parseRelease(event.release);
  if (release === null) return false;
  if (distribution !== undefined && !listOf(distribution).includes(release.distribution)) return false;
  if (stream !== undefined && !listOf(stream).includes(release.stream)) return false;
  if (from === undefined && before === undefined) return true;
  const version = packageVersion(release, event.build);
  if (version === null) return false;
  const { packager } = streamFamilies[release.distribution];
  if (from !== undefined && compareVersions(packager, version, from) < 0) return false;
  return before === undefined || compareVersions(packager, version, before) < 0;
}
