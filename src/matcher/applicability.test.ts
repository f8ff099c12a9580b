import { describe, expect, test } from 'vitest';
import { crashEvent } from '../kernel/event.fixture.ts';
import { type CrashEvent } from '../kernel/event.ts';
import { applicabilityOf, type Verdict } from './applicability.ts';
import { type CompiledSignature } from './bundle.ts';

type Versions = Record<string, string[]>;

const versionsOf = (versions: Versions): CompiledSignature['fixedIn'] =>
  Object.entries(versions).flatMap(([stream, list]) =>
    list.map((version) => ({ stream, version, certainty: 'proven' as const })),
  );

function verdict(
  given: Partial<CrashEvent>,
  fixedIn: Versions,
  { introducedIn = {}, cause = 'kernel-bug' }: { introducedIn?: Versions; cause?: CompiledSignature['cause'] } = {},
): Verdict {
  const signature: CompiledSignature = {
    id: 'only',
    cause,
    required: [],
    supporting: [],
    excluding: [],
    fixedIn: versionsOf(fixedIn),
    introducedIn: versionsOf(introducedIn),
  };
  return applicabilityOf(signature, crashEvent(given));
}

describe('the streams of RHEL 7: fixed in 7.6 by an update, and from 7.7 on', () => {
  const fixes = { 'rhel-7': ['3.10.0-957.27.2.el7', '3.10.0-1062.el7'] };

  test.each([
    [
      '3.10.0-957.21.3.el7.x86_64',
      'affected',
      '3.10.0-957.21.3.el7 is before 3.10.0-957.27.2.el7, the first fixed version in RHEL 7.',
    ],
    [
      '3.10.0-957.el7.x86_64',
      'affected',
      '3.10.0-957.el7 is before 3.10.0-957.27.2.el7, the first fixed version in RHEL 7.',
    ],
    [
      '3.10.0-957.27.2.el7.x86_64',
      'fixed',
      '3.10.0-957.27.2.el7 has the fix: it came with 3.10.0-957.27.2.el7 in RHEL 7. Same symptom, so another cause or an incomplete fix.',
    ],
    [
      '3.10.0-957.99.1.el7.x86_64',
      'fixed',
      '3.10.0-957.99.1.el7 has the fix: it came with 3.10.0-957.27.2.el7 in RHEL 7. Same symptom, so another cause or an incomplete fix.',
    ],
    [
      '3.10.0-1062.el7.x86_64',
      'fixed',
      '3.10.0-1062.el7 has the fix: it came with 3.10.0-1062.el7 in RHEL 7. Same symptom, so another cause or an incomplete fix.',
    ],
    [
      '3.10.0-1160.15.2.el7.x86_64',
      'fixed',
      '3.10.0-1160.15.2.el7 has the fix: it came with 3.10.0-1062.el7 in RHEL 7. Same symptom, so another cause or an incomplete fix.',
    ],
    [
      '3.10.0-862.el7.x86_64',
      'affected',
      '3.10.0-862.el7 is before 3.10.0-1062.el7, the first fixed version in RHEL 7.',
    ],
    [
      '3.10.0-862.14.4.el7.x86_64',
      'affected',
      '3.10.0-862.14.4.el7 is before 3.10.0-1062.el7, the first fixed version in RHEL 7.',
    ],
  ])('%s is %s', (release, applicability, comparison) => {
    expect(verdict({ release }, fixes)).toEqual({ applicability, comparison });
  });

  test('the order in which an author lists them says nothing', () => {
    const reversed = { 'rhel-7': [...fixes['rhel-7']].reverse() };
    for (const release of ['3.10.0-957.21.3.el7.x86_64', '3.10.0-1062.el7.x86_64', '3.10.0-862.el7.x86_64'])
      expect(verdict({ release }, reversed)).toEqual(verdict({ release }, fixes));
  });

  test('say nothing about another stream', () => {
    expect(verdict({ release: '4.18.0-305.el8.x86_64' }, fixes)).toEqual({
      applicability: 'unknown',
      comparison: 'No fix is known for the stream of 4.18.0-305.el8 (RHEL 8).',
    });
  });
});

describe('Ubuntu: the upload tells, not the release', () => {
  const fixes = { 'ubuntu-5.4': ['5.4.0-123.139'] };
  const introducedIn = { 'ubuntu-5.4': ['5.4.0-122.138'] };

  test.each([
    [
      '5.4.0-122-generic',
      '#138-Ubuntu',
      'affected',
      '5.4.0-122.138 is before 5.4.0-123.139, the first fixed version in Ubuntu 5.4.',
    ],
    [
      '5.4.0-122-generic',
      '#138~18.04.1-Ubuntu SMP',
      'affected',
      '5.4.0-122.138 is before 5.4.0-123.139, the first fixed version in Ubuntu 5.4.',
    ],
    [
      '5.4.0-123-generic',
      '#139-Ubuntu',
      'fixed',
      '5.4.0-123.139 has the fix: it came with 5.4.0-123.139 in Ubuntu 5.4. Same symptom, so another cause or an incomplete fix.',
    ],
    [
      '5.4.0-121-generic',
      '#137-Ubuntu',
      'not-affected',
      '5.4.0-121.137 is before 5.4.0-122.138, which brought the bug into Ubuntu.',
    ],
    [
      '5.4.0-123-generic',
      null,
      'unknown',
      '5.4.0-123 is told apart from 5.4.0-123.139, the first fixed version in Ubuntu 5.4, by the upload alone, which the log does not name (“#138-Ubuntu”).',
    ],
    [
      '5.4.0-124-generic',
      null,
      'fixed',
      '5.4.0-124 has the fix: it came with 5.4.0-123.139 in Ubuntu 5.4. Same symptom, so another cause or an incomplete fix.',
    ],
    ['5.4.0-1080-aws', '#87-Ubuntu', 'unknown', 'No fix is known for the stream of 5.4.0-1080.87 (Ubuntu 5.4-aws).'],
  ])('%s %s is %s', (release, build, applicability, comparison) => {
    expect(verdict({ release, build }, fixes, { introducedIn })).toEqual({ applicability, comparison });
  });
});

describe('Debian: the package stands in the build', () => {
  const fixes = { 'debian-5.10': ['5.10.205-1'] };

  test.each([
    [
      '#1 SMP Debian 5.10.197-1 (2023-09-29)',
      'affected',
      '5.10.197-1 is before 5.10.205-1, the first fixed version in Debian 5.10.',
    ],
    [
      '#1 SMP Debian 5.10.205-2 (2023-12-31)',
      'fixed',
      '5.10.205-2 has the fix: it came with 5.10.205-1 in Debian 5.10. Same symptom, so another cause or an incomplete fix.',
    ],
    [
      null,
      'unknown',
      '5.10.0-26-amd64 does not name its package: the log lacks the build behind it, such as “#1 SMP Debian 5.10.197-1”.',
    ],
  ])('%s is %s', (build, applicability, comparison) => {
    expect(verdict({ release: '5.10.0-26-amd64', build }, fixes)).toEqual({ applicability, comparison });
  });
});

describe('kernel.org: each stable series has its own fix', () => {
  const fixes = { 'kernel.org': ['4.19.77', '5.2.19', '5.4'] };

  test.each([
    ['4.19.50', 'affected', '4.19.77'],
    ['4.19.77', 'fixed', '4.19.77'],
    ['4.19.300', 'fixed', '4.19.77'],
    ['5.2.18', 'affected', '5.2.19'],
    ['5.3.7', 'affected', '5.4'],
    ['4.14.100', 'affected', '5.4'],
    ['5.4.0-rc1', 'affected', '5.4'],
    ['5.4.0', 'fixed', '5.4'],
    ['6.1.20', 'fixed', '5.4'],
  ])('%s is %s by %s', (release, applicability, fix) => {
    const { applicability: found, comparison } = verdict({ release }, fixes);
    expect(found).toBe(applicability);
    expect(comparison).toContain(
      ` ${fix}${applicability === 'fixed' ? ' in kernel.org' : ', the first fixed version'}`,
    );
  });
});

describe('what makes it uncertain is said', () => {
  const fixes = { 'rhel-7': ['3.10.0-1062.el7'] };
  const introducedIn = { 'rhel-7': ['3.10.0-700.el7'] };
  const rebuilt = ' This kernel was built anew by somebody else, so its version proves little.';
  const patched = ' The kernel is live-patched (taint K): the patch may hold the fix.';
  const live = { raw: 'G K', flags: ['G', 'K'] };

  test.each<[Partial<CrashEvent>, Verdict['applicability'], string]>([
    [{ release: '3.10.0-957.11.1.el7.es.10' }, 'affected', rebuilt],
    [{ release: '3.10.0-1160.11.1.el7.es.10.x86_64' }, 'fixed', rebuilt],
    [{ release: '3.10.0-693.11.1.el7.es.10' }, 'not-affected', rebuilt],
    [{ release: '3.10.0-957.el7.x86_64', taint: live }, 'affected', patched],
    [{ release: '3.10.0-957.11.1.el7.es.10', taint: live }, 'affected', rebuilt + patched],
    [{ release: '3.10.0-957.el7.x86_64', taint: { raw: 'G OE', flags: ['G', 'O', 'E'] } }, 'affected', 'RHEL 7.'],
  ])('%j', (given, applicability, end) => {
    const { applicability: found, comparison } = verdict(given, fixes, { introducedIn });
    expect(found).toBe(applicability);
    expect(comparison.endsWith(end), comparison).toBe(true);
  });

  test.each([
    ['stated', ' That version is stated in a public page and could not be checked.'],
    ['inferred', ' That version is a conclusion, not a statement of the packager.'],
    ['proven', ''],
  ] as const)('a version that is %s', (certainty, doubt) => {
    const fixedIn = [{ stream: 'rhel-7', version: '3.10.0-1062.el7', certainty }];
    const signature: CompiledSignature = {
      id: 'a',
      cause: 'kernel-bug',
      required: [],
      supporting: [],
      excluding: [],
      fixedIn,
      introducedIn: [],
    };
    expect(applicabilityOf(signature, crashEvent({ release: '3.10.0-957.el7.x86_64' })).comparison).toBe(
      `3.10.0-957.el7 is before 3.10.0-1062.el7, the first fixed version in RHEL 7.${doubt}`,
    );
  });
});

describe('where no version settles it', () => {
  test.each([
    ['third-party-module', 'No kernel version settles this: the module is at fault.'],
    ['hardware', 'No kernel version settles this: the hardware is at fault.'],
    ['configuration', 'No kernel version settles this: it is a matter of configuration.'],
    ['resource-exhaustion', 'No kernel version settles this: the machine ran out of a resource.'],
    ['deliberate', 'No kernel version settles this: the crash was asked for.'],
  ] as const)('%s', (cause, comparison) => {
    expect(verdict({ release: '3.10.0-957.el7.x86_64' }, {}, { cause })).toEqual({
      applicability: 'unknown',
      comparison,
    });
    expect(verdict({}, {}, { cause })).toEqual({ applicability: 'unknown', comparison });
  });

  test('a third-party cause with a fixed kernel is compared all the same', () => {
    const { applicability } = verdict(
      { release: '3.10.0-957.el7.x86_64' },
      { 'rhel-7': ['3.10.0-1062.el7'] },
      { cause: 'third-party-module' },
    );
    expect(applicability).toBe('affected');
  });

  test.each([null, 'vmlinux'])('a log without a release (%s)', (release) => {
    expect(verdict({ release }, { 'rhel-7': ['3.10.0-1062.el7'] })).toEqual({
      applicability: 'unknown',
      comparison: 'The log does not say which kernel this was.',
    });
  });

  test('a kernel bug without a known fix', () => {
    expect(verdict({ release: '3.10.0-957.el7.x86_64' }, {})).toEqual({
      applicability: 'unknown',
      comparison: 'No fix is known for the stream of 3.10.0-957.el7 (RHEL 7).',
    });
  });
});
