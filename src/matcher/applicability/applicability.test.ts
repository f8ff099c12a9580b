import { describe, expect, test } from 'vitest';
import { type CrashEvent } from '../../kernel/event.ts';
import { type Known, told, verdictOf } from './verdict.fixture.ts';
import { type Verdict } from './verdict.ts';

test('the verdict is data', () => {
  expect(
    verdictOf(
      { release: '3.10.0-862.14.4.el7.x86_64', taint: { raw: 'G K', flags: ['G', 'K'] } },
      { fixedIn: { 'rhel-7': ['3.10.0-1062.el7'] }, certainty: 'stated' },
    ),
  ).toEqual({
    applicability: 'affected',
    comparison: {
      code: 'before-fix',
      values: { version: '3.10.0-862.14.4.el7', other: '3.10.0-1062.el7', where: 'RHEL 7' },
    },
    uncertain: [
      { code: 'stated', values: {} },
      { code: 'updates-untold', values: { branch: 'RHEL 7.5', what: 'fix' } },
      { code: 'live-patched', values: {} },
    ],
  });
});

describe('what stays uncertain', () => {
  const known = {
    fixedIn: { 'rhel-7': ['3.10.0-957.27.2.el7', '3.10.0-1062.el7'] },
    introducedIn: { 'rhel-7': ['3.10.0-700.el7'] },
  };
  const live = { raw: 'G K', flags: ['G', 'K'] };

  test.each<[Partial<CrashEvent>, Verdict['applicability'], string[]]>([
    [{ release: '3.10.0-957.11.1.el7.es.10' }, 'affected', ['rebuilt']],
    [{ release: '3.10.0-1160.11.1.el7.es.10.x86_64' }, 'fixed', ['rebuilt']],
    [{ release: '3.10.0-693.el7.es.10' }, 'not-affected', ['rebuilt']],
    [{ release: '3.10.0-957.el7.x86_64', build: '#3 SMP Fri Nov 9 09:00:00 CST 2018' }, 'affected', ['rebuilt']],
    [{ release: '3.10.0-957.el7.x86_64', taint: live }, 'affected', ['live-patched']],
    [{ release: '3.10.0-957.11.1.el7.es.10', taint: live }, 'affected', ['rebuilt', 'live-patched']],
    // a live patch takes nothing away from a kernel that has the fix, or never had the bug
    [{ release: '3.10.0-1062.el7.x86_64', taint: live }, 'fixed', []],
    [{ release: '3.10.0-693.el7.x86_64', taint: live }, 'not-affected', []],
    [{ release: '3.10.0-957.el7.x86_64', taint: { raw: 'G OE', flags: ['G', 'O', 'E'] } }, 'affected', []],
  ])('%j is %s, with %j', (given, applicability, codes) => {
    const { applicability: found, uncertain } = verdictOf(given, known);
    expect(found).toBe(applicability);
    expect(uncertain.map(({ code }) => code)).toEqual(codes);
  });

  test.each([
    ['stated', ['stated']],
    ['inferred', ['inferred']],
    ['proven', []],
  ] as const)('a version that is %s', (certainty, codes) => {
    const { uncertain } = verdictOf({ release: '3.10.0-957.el7.x86_64' }, { ...known, certainty });
    expect(uncertain.map(({ code }) => code)).toEqual(codes);
  });

  test('a stream that never had the bug may be a conclusion as well', () => {
    const { uncertain } = verdictOf(
      { release: '3.10.0-957.el7.acme.x86_64' },
      { notAffected: ['rhel-7'], certainty: 'inferred' },
    );
    expect(uncertain.map(({ code }) => code)).toEqual(['inferred', 'rebuilt']);
  });
});

describe('where no version settles it', () => {
  test.each([
    ['third-party-module', 'No kernel version settles this: the module is at fault.'],
    ['hardware', 'No kernel version settles this: the hardware is at fault.'],
    ['configuration', 'No kernel version settles this: it is a matter of configuration.'],
    ['resource-exhaustion', 'No kernel version settles this: the machine ran out of a resource.'],
    ['deliberate', 'No kernel version settles this: the crash was asked for.'],
  ] as const)('%s', (cause, sentence) => {
    expect(told({ release: '3.10.0-957.el7.x86_64' }, { cause })).toEqual(['unknown', sentence]);
    expect(told({}, { cause })).toEqual(['unknown', sentence]);
  });

  test('a third-party cause with a fixed kernel is compared all the same', () => {
    const known: Known = { fixedIn: { 'rhel-7': ['3.10.0-1062.el7'] }, cause: 'third-party-module' };
    expect(told({ release: '3.10.0-957.el7.x86_64' }, known)[0]).toBe('affected');
  });

  test.each([null, 'vmlinux'])('a log without a release (%s)', (release) => {
    expect(told({ release }, { fixedIn: { 'rhel-7': ['3.10.0-1062.el7'] } })).toEqual([
      'unknown',
      'The log does not say which kernel this was.',
    ]);
  });

  test('a kernel bug without a known fix', () => {
    expect(told({ release: '3.10.0-957.el7.x86_64' }, {})).toEqual([
      'unknown',
      'No fix is known for the stream of 3.10.0-957.el7 (RHEL 7).',
    ]);
  });

  test('a kernel bug of which no more is known than what brought it', () => {
    const known = { introducedIn: { 'rhel-8': ['4.18.0-305.el8'] } };
    expect(told({ release: '4.18.0-348.el8.x86_64' }, known)).toEqual([
      'unknown',
      'No fix is known for the stream of 4.18.0-348.el8 (RHEL 8). The bug came into it with 4.18.0-305.el8.',
    ]);
    expect(told({ release: '4.18.0-240.el8.x86_64' }, known)[0]).toBe('not-affected');
  });

  test("a package of another upstream version that borrowed the distribution's mark", () => {
    const known = { fixedIn: { 'rhel-7': ['3.10.0-1062.el7'] } };
    expect(told({ release: '5.4.0-1.el7.x86_64' }, known)).toEqual([
      'unknown',
      'No fix is known for the stream of 5.4.0-1.el7 (RHEL 7).',
    ]);
  });

  test('so many other streams are named at most, the same distribution first', () => {
    const fixedIn = {
      'kernel.org': ['5.4'],
      'debian-5.10': ['5.10.205-1'],
      'sles-15.4': ['5.14.21-150400.24.81.1'],
      'rhel-9': ['5.14.0-427.el9'],
    };
    const { comparison } = verdictOf({ release: '3.10.0-957.el7.x86_64' }, { fixedIn });
    expect(comparison).toMatchObject({
      code: 'no-fix-known',
      values: {
        neighbours: [
          { stream: 'rhel-9', versions: ['5.14.0-427.el9'] },
          { stream: 'kernel.org' },
          { stream: 'debian-5.10' },
        ],
      },
    });
  });
});

test('several entries of a stream of one line: the one of the kernel’s own number counts, else the last', () => {
  const known = { fixedIn: { 'uek-4.14': ['4.14.35-1902.304.6.el7uek', '4.14.35-2047.502.5.el7uek'] } };
  const verdicts = ['1902.300.11', '1902.306.2', '2025.405.3', '2047.510.5'].map(
    (number) => told({ release: `4.14.35-${number}.el7uek.x86_64` }, known)[0],
  );
  expect(verdicts).toEqual(['affected', 'fixed', 'affected', 'fixed']);
});
