import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareEvr, compareRpm } from './rpm.ts';

/** Pairs that rpm's own tests hold (tests/rpmvercmp.at), the older first. */
const older: [string, string][] = [
  ['1.0', '2.0'],
  ['2.0', '2.0.1'],
  ['2.0.1', '2.0.1a'],
  ['5.5p1', '5.5p2'],
  ['5.5p1', '5.5p10'],
  ['10xyz', '10.1xyz'],
  ['xyz10', 'xyz10.1'],
  ['xyz.4', '8'],
  ['xyz.4', '2'],
  ['5.5p2', '5.6p1'],
  ['5.6p1', '6.5p1'],
  ['6.0', '6.0.rc1'],
  ['10a1', '10b2'],
  ['10a2', '10b2'],
  ['1.0a', '1.0aa'],
  ['10.0001', '10.0039'],
  ['4.999.9', '5.0'],
  ['20101121', '20101122'],
  // a tilde is before the end
  ['1.0~rc1', '1.0'],
  ['1.0~rc1', '1.0~rc2'],
  ['1.0~rc1~git123', '1.0~rc1'],
  // a caret is behind the end and before all else
  ['1.0', '1.0^'],
  ['1.0', '1.0^git1'],
  ['1.0^git1', '1.0^git2'],
  ['1.0^git1', '1.01'],
  ['1.0^20160101', '1.0.1'],
  ['1.0^20160101^git1', '1.0^20160102'],
  ['1.0~rc1', '1.0~rc1^git1'],
  ['1.0^git1~pre', '1.0^git1'],
  // letters that parse in surprising ways
  ['1b.fc17', '1.fc17'],
  ['1.fc17', '1g.fc17'],
];

const equal: [string, string][] = [
  ['1.0', '1.0'],
  ['10.0001', '10.1'],
  ['2_0', '2.0'],
  ['a+', 'a_'],
  ['+a', '_a'],
  ['_+', '+_'],
  ['+', '_'],
  ['1.0~rc1~git123', '1.0~rc1~git123'],
  ['1.0^20160101^git1', '1.0^20160101^git1'],
  ['1.1.α', '1.1.ββ'],
];

test.each(older)('%s is older than %s', (one, other) => {
  expect(compareRpm(one, other)).toBe(-1);
  expect(compareRpm(other, one)).toBe(1);
});

test.each(equal)('%s and %s are one version', (one, other) => {
  expect(compareRpm(one, other)).toBe(0);
  expect(compareRpm(other, one)).toBe(0);
});

test('numbers may be longer than a double holds', () => {
  expect(compareRpm('90071992547409931', '90071992547409932')).toBe(-1);
});

const version = fc.string({ unit: fc.constantFrom(...'019abz.-_~^+'), maxLength: 8 });

test('turning a comparison round turns its answer round', () => {
  fc.assert(
    fc.property(version, version, (one, other) => {
      expect(compareRpm(one, other) + compareRpm(other, one)).toBe(0);
    }),
  );
});

describe('version and release', () => {
  test.each([
    ['3.10.0-957.21.3.el7', '3.10.0-957.27.2.el7'],
    ['3.10.0-957.27.2.el7', '3.10.0-1062.el7'],
    ['3.10.0-1062.el7', '3.10.0-1062.1.2.el7'],
    ['4.18.0-305.3.1.el8', '4.18.0-305.12.1.el8_4'],
    ['5.14.21-150400.24.81', '5.14.21-150500.55.7'],
    ['3.0.76-0.11', '3.0.101-63'],
    // a shorter version is older, whatever stands behind it
    ['3.10-1000', '3.10.0-957'],
    ['1.0~rc1-9', '1.0-1'],
  ])('%s is older than %s', (one, other) => {
    expect(compareEvr(one, other)).toBe(-1);
    expect(compareEvr(other, one)).toBe(1);
  });
});
