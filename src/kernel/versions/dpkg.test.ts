import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareDpkg } from './dpkg.ts';
import { dpkgVectors } from './dpkg.vectors.fixture.ts';

/** Versions of kernels, and what deb-version(7) says of hyphens; the older first. */
const kernels: [one: string, other: string, order: number][] = [
  ['5.4.0-122.138', '5.4.0-123.139', -1],
  ['5.4.0-99.112', '5.4.0-100.113', -1],
  ['5.4.0-1080.87', '5.4.0-1081.88', -1],
  ['6.8.0-38.38', '6.8.0-38.38.1', -1],
  ['5.10.197-1', '5.10.205-1', -1],
  ['5.10.205-1', '5.10.205-2', -1],
  ['5.10.197-1~bpo10+1', '5.10.197-1', -1],
  ['6.12~rc6-1~exp1', '6.12.3-1', -1],
  ['6.12.47-1+rpt1', '6.12.47-1+rpt2', -1],
  ['3.2.41-2', '3.2.41-2+deb7u2', -1],
  // the revision counts only where the versions are one
  ['1.0.1-2', '1.0.1+gpl-1', -1],
  ['1.0-1', '1.0a-1', -1],
  // and it begins at the last hyphen
  ['1-2-3', '1-2+a-1', -1],
];

describe("dpkg's published test vectors, and kernels", () => {
  test.each([...dpkgVectors, ...kernels])('%s, %s: %i', (one, other, order) => {
    expect(Math.sign(compareDpkg(one, other))).toBe(order);
    expect(Math.sign(compareDpkg(other, one)) + order).toBe(0);
  });
});

/** What dpkg itself answers: 0 yes, 1 no. It warns of versions that do not begin with a digit, and compares them all the same. */
function dpkgSays(one: string, relation: string, other: string): boolean {
  const { status } = spawnSync('dpkg', ['--compare-versions', one, relation, other]);
  if (status !== 0 && status !== 1) throw new Error(`dpkg cannot compare ${one} and ${other}`);
  return status === 0;
}

const withDpkg = spawnSync('dpkg', ['--version']).status === 0;

test.skipIf(!existsSync('/etc/debian_version'))(
  'a machine with Debian or a relative has dpkg, so that nothing is skipped',
  () => {
    expect(withDpkg).toBe(true);
  },
);

describe.skipIf(!withDpkg)('dpkg itself (skipped where it is not installed)', () => {
  test.each([...dpkgVectors, ...kernels])('%s, %s: %i', (one, other, order) => {
    expect(dpkgSays(one, 'lt', other)).toBe(order < 0);
    expect(dpkgSays(one, 'eq', other)).toBe(order === 0);
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
