import { describe, expect, test } from 'vitest';
import { type Packager } from '../streams.ts';
import { compareVersions } from './compare.ts';

test.each<[Packager, string, string]>([
  ['rpm', '3.10.0-957.el7', '3.10.0-1062.el7'],
  ['rpm', '3.10-1000', '3.10.0-957'],
  ['dpkg', '5.4.0-122.138', '5.4.0-123.139'],
  ['dpkg', '1.0.1-2', '1.0.1+gpl-1'],
])('%s: %s is older than %s', (packager, one, other) => {
  expect(compareVersions(packager, one, other)).toBeLessThan(0);
  expect(compareVersions(packager, other, one)).toBeGreaterThan(0);
});

describe('kernel.org', () => {
  test.each([
    ['5.4.192', '5.4.193'],
    ['5.4.99', '5.4.100'],
    ['4.19.300', '5.4.1'],
    ['6.12-rc3', '6.12'],
    ['6.12.0-rc3', '6.12.0'],
    // `uname -r` prints 6.12.0 for what everybody calls 6.12
    ['6.12.0-rc3', '6.12'],
    ['6.12.0-rc2', '6.12.0-rc10'],
    ['6.12', '6.12.1'],
  ])('%s is older than %s', (one, other) => {
    expect(compareVersions('kernel.org', one, other)).toBeLessThan(0);
    expect(compareVersions('kernel.org', other, one)).toBeGreaterThan(0);
  });

  test('6.12 and 6.12.0 are one version', () => {
    expect(compareVersions('kernel.org', '6.12', '6.12.0')).toBe(0);
  });

  test('a local suffix does not make it older', () => {
    expect(compareVersions('kernel.org', '5.4.193-g1234abc', '5.4.193')).toBeGreaterThanOrEqual(0);
  });
});
