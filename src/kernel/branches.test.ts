import { describe, expect, test } from 'vitest';
import { areComparable, branchOf } from './branches.ts';

test.each([
  ['rhel-7', '3.10.0-957.21.3.el7', 'RHEL 7.6', true],
  ['rhel-7', '3.10.0-957.el7', 'RHEL 7.6', false],
  ['rhel-6', '2.6.32-754.35.1.el6', 'RHEL 6.10', true],
  ['rhel-8', '4.18.0-305.12.1.el8_4', 'RHEL 8.4', true],
  ['rhel-9', '5.14.0-427.el9', 'RHEL 9.4', false],
  ['rhel-10', '6.12.0-55.9.1.el10_0', 'RHEL 10.0', true],
  // a build on the way from 7.6 to 7.7, and the real-time kernel of 7.9
  ['rhel-7', '3.10.0-1000.el7', 'RHEL 7 (3.10.0-1000)', false],
  ['rhel-7', '3.10.0-1160.rt56.1131.el7', 'RHEL 7.9', false],
  ['kylin-10', '4.19.90-25.37.v2101.ky10', 'Kylin V10 (4.19.90-25)', true],
  ['kernel.org', '5.4.192', 'kernel.org 5.4', true],
  ['kernel.org', '5.4', 'kernel.org 5.4', false],
  ['kernel.org', '5.4.0', 'kernel.org 5.4', false],
  ['kernel.org', '5.4.0-rc3', 'kernel.org 5.4', false],
  ['kernel.org', '2.6.32.71', 'kernel.org 2.6.32', true],
  ['kernel.org', '2.6.32', 'kernel.org 2.6.32', false],
])('%s: %s is of %s', (stream, version, label, update) => {
  expect(branchOf(stream, version)).toMatchObject({ label, update });
});

test.each([
  ['sles-15.4', '5.14.21-150400.24.81'],
  ['ubuntu-5.4', '5.4.0-122.138'],
  ['debian-5.10', '5.10.197-1'],
  ['uek-5.15', '5.15.0-8.91.4.1.el9uek'],
  ['amazon-2-5.10', '5.10.184-175.749.amzn2'],
  ['no-stream', '1.0'],
])('%s has one line', (stream, version) => {
  expect(branchOf(stream, version)).toBeNull();
});

describe('a package that only borrowed the mark', () => {
  test.each([
    ['rhel-7', '5.4.0-1.el7', '3.10.0-1062.el7', false],
    ['rhel-7', '3.10.0-957.el7', '3.10.0-1062.el7', true],
    ['kernel.org', '5.4.1', '4.19.77', true],
    ['fedora-39', '6.5.6-300.fc39', '6.6.1-200.fc39', true],
  ])('%s: %s and %s', (stream, one, other, comparable) => {
    expect(areComparable(stream, one, other)).toBe(comparable);
  });
});
