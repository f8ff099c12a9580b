import { expect, test } from 'vitest';
import { type VersionIn } from '../matcher/schema/signature.ts';
import { knownStreams, knownTogether } from './known-streams.ts';

const version = (stream: string, number: string): VersionIn => ({ stream, version: number, certainty: 'proven' });

test('each stream stands once, with all that is known of it', () => {
  const known = knownStreams({
    introducedIn: [version('rhel-7', '3.10.0-862.el7')],
    fixedIn: [version('rhel-7', '3.10.0-957.27.2.el7'), version('rhel-7', '3.10.0-1062.el7')],
    notAffected: [{ stream: 'rhel-6', certainty: 'stated' }],
  });
  expect(
    known.map(({ stream, introduced, fixed, without }) => [stream, introduced.length, fixed.length, without]),
  ).toEqual([
    ['rhel-6', 0, 0, { stream: 'rhel-6', certainty: 'stated' }],
    ['rhel-7', 1, 2, null],
  ]);
});

test('streams of a distribution stand together, by number', () => {
  const fixedIn = [
    version('ubuntu-5.15', '5.15.0-40.43'),
    version('rhel-10', '6.12.0-1.el10'),
    version('ubuntu-5.4', '5.4.0-123.139'),
    version('kernel.org', '5.4.193'),
    version('rhel-9', '5.14.0-70.el9'),
  ];
  expect(knownStreams({ introducedIn: [], fixedIn, notAffected: [] }).map(({ stream }) => stream)).toEqual([
    'kernel.org',
    'rhel-9',
    'rhel-10',
    'ubuntu-5.4',
    'ubuntu-5.15',
  ]);
});

test('versions of which a source says the same stand together', () => {
  const fix = (number: string, note?: string): VersionIn => ({
    ...version('kernel.org', number),
    reference: 'fix',
    note,
  });
  expect(knownTogether([fix('5.4.287'), fix('6.12.2', 'with a second commit'), fix('6.13')])).toEqual([
    { versions: ['5.4.287', '6.13'], said: { certainty: 'proven', reference: 'fix' } },
    { versions: ['6.12.2'], said: { certainty: 'proven', reference: 'fix', note: 'with a second commit' } },
  ]);
});

test('a stream that never had the bug has no version', () => {
  expect(knownTogether([{ stream: 'rhel-6', certainty: 'stated' }])).toEqual([
    { versions: [], said: { certainty: 'stated' } },
  ]);
});
