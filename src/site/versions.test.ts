import { expect, test } from 'vitest';
import { applicabilityFor, formatVersions, parseVersions } from './versions.ts';

const text = formatVersions({
  fixedIn: [
    { stream: 'rhel-7', version: '3.10.0-957.el7', certainty: 'proven' },
    { stream: 'kernel.org', version: '5.4.192', certainty: 'stated' },
  ],
  introducedIn: [],
  notAffected: [{ stream: 'rhel-8', certainty: 'proven' }],
});

test('what is known of streams stands in an attribute', () => {
  expect(text).toBe('rhel-7=3.10.0-957.el7 kernel.org=5.4.192||rhel-8');
});

test.each([
  ['3.10.0-862.el7.x86_64', 'affected'],
  ['3.10.0-1062.el7.x86_64', 'fixed'],
  ['4.18.0-305.el8.x86_64', 'not-affected'],
  ['5.14.0-70.el9.x86_64', 'unknown'],
])('%s is %s', (release, applicability) => {
  expect(applicabilityFor(parseVersions(text, 'kernel-bug'), release)).toBe(applicability);
});

test('nothing is known', () => {
  expect(applicabilityFor(parseVersions('||', 'hardware'), '3.10.0-862.el7.x86_64')).toBe('unknown');
});
