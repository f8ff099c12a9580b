import { expect, test } from 'vitest';
import { isStream, streamFamilyOf, streamLabel } from './streams.ts';

test.each([
  ['rhel-7', 'rhel'],
  ['ubuntu-5.4-aws', 'ubuntu'],
  ['kernel.org', 'kernel.org'],
  ['rhel', null],
  ['rhel-seven', null],
  ['kernel.org-6', null],
  ['windows-11', null],
])('%s is of the family %s', (stream, family) => {
  expect(streamFamilyOf(stream)).toBe(family);
});

test.each([
  ['rhel-7', 'RHEL 7'],
  ['ubuntu-5.4', 'Ubuntu 5.4'],
  ['kylin-10', 'Kylin V10'],
  ['kernel.org', 'kernel.org'],
  ['no-stream', 'no-stream'],
])('%s stands in a sentence as %s', (stream, label) => {
  expect(streamLabel(stream)).toBe(label);
});

test.each([
  ['rhel-7', true],
  ['kernel.org', true],
  // its fixes come with kernel.org's versions
  ['wsl', false],
  ['rhel', false],
])('%s is a stream in which fixes arrive: %s', (stream, expected) => {
  expect(isStream(stream)).toBe(expected);
});
