import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareDpkg } from './dpkg.ts';

/** Pairs of deb-version(7) and of dpkg's own tests (scripts/t/Dpkg_Version.t), the older first. */
const older: [string, string][] = [
  ['1.0-1', '2.0-2'],
  ['2.2~rc-4', '2.2-1'],
  ['0foo-0', '0foo-01'],
  ['0fo', '0foo'],
  ['0foo-0', '0foo+'],
  ['0foo~1', '0foo'],
  ['0foo~foo+Bar', '0foo~foo+bar'],
  ['0foo~~', '0foo~'],
  ['1~', '1'],
  ['12345+that-really-is-some-ver-0', '12345+that-really-is-some-ver-10'],
  ['0foobar', '0foo.bar'],
  ['0foo1bar-1', '0foobar-1'],
  ['0foo2.0.0', '0foo2.10.0'],
  ['0foo2.0', '0foo2.0.0'],
  ['0foo2.1', '0foo2.10'],
  ['1.0.8', '1.0.8+nmu1'],
  ['1.2.0~b6-1', '1.2.0~b7-1'],
  ['0.9.9~pre111-1', '0.9.9~pre122-1'],
  // the revision counts only where the versions are one
  ['1.0.1-2', '1.0.1+gpl-1'],
  ['1.0-1', '1.0a-1'],
  // and it begins at the last hyphen
  ['1-2-3', '1-2+a-1'],
  // kernels
  ['5.4.0-122.138', '5.4.0-123.139'],
  ['5.4.0-99.112', '5.4.0-100.113'],
  ['5.10.197-1', '5.10.205-1'],
  ['5.10.197-1~bpo10+1', '5.10.197-1'],
];

const equal: [string, string][] = [
  ['0foo', '0foo-0'],
  ['1.09', '1.9'],
  ['1.0000-1', '1.0-1'],
];

test.each(older)('%s is older than %s', (one, other) => {
  expect(Math.sign(compareDpkg(one, other))).toBe(-1);
  expect(Math.sign(compareDpkg(other, one))).toBe(1);
});

test.each(equal)('%s and %s are one version', (one, other) => {
  expect(compareDpkg(one, other)).toBe(0);
});

/** What dpkg itself answers: 0 yes, 1 no. */
function dpkgSays(one: string, relation: string, other: string): boolean {
  const { status } = spawnSync('dpkg', ['--compare-versions', one, relation, other]);
  if (status !== 0 && status !== 1) throw new Error(`dpkg cannot compare ${one} and ${other}`);
  return status === 0;
}

const withDpkg = spawnSync('dpkg', ['--version']).status === 0;

describe.skipIf(!withDpkg)('dpkg itself (skipped where it is not installed)', () => {
  test.each([...older, ...equal])('%s, %s', (one, other) => {
    expect(dpkgSays(one, 'le', other)).toBe(true);
    expect(dpkgSays(one, 'eq', other)).toBe(compareDpkg(one, other) === 0);
  });

  test('says the same of generated pairs', { timeout: 120_000 }, () => {
    const part = fc.string({ unit: fc.constantFrom(...'0129abAz.+~'), maxLength: 5 });
    const version = fc
      .tuple(fc.nat(12), part, fc.option(part, { nil: undefined }))
      .map(([head, tail, revision]) => `${String(head)}${tail}${revision ? `-${revision}` : ''}`);
    fc.assert(
      fc.property(version, version, (one, other) => {
        expect(dpkgSays(one, 'lt', other)).toBe(compareDpkg(one, other) < 0);
      }),
      { numRuns: 300 },
    );
  });
});
