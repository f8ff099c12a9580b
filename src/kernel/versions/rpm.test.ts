import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareEvr, compareRpm } from './rpm.ts';
import { rpmVectors } from './rpm.vectors.fixture.ts';

describe("rpm's published test vectors", () => {
  test.each(rpmVectors)('%s, %s: %i', (one, other, order) => {
    expect(compareRpm(one, other)).toBe(order);
    expect(compareRpm(other, one) + order).toBe(0);
  });
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

const kernels: [older: string, newer: string][] = [
  ['3.10.0-957.21.3.el7', '3.10.0-957.27.2.el7'],
  ['3.10.0-957.27.2.el7', '3.10.0-1062.el7'],
  ['3.10.0-1062.el7', '3.10.0-1062.1.2.el7'],
  ['2.6.32-754.9.1.el6', '2.6.32-754.35.1.el6'],
  ['4.18.0-305.3.1.el8', '4.18.0-305.12.1.el8_4'],
  ['5.14.0-427.13.1.el9_4', '5.14.0-503.11.1.el9_5'],
  ['5.14.21-150400.24.81', '5.14.21-150500.55.7'],
  ['4.12.14-122.37', '4.12.14-122.124'],
  ['3.0.76-0.11', '3.0.101-63'],
  ['4.19.90-2112.8.0.0131.oe1', '4.19.90-2204.1.0.0145.oe1'],
  ['5.10.0-60.18.0.50.oe2203', '5.10.0-60.139.0.166.oe2203'],
  ['4.19.91-27.an8', '4.19.91-27.1.an8'],
  ['5.10.134-14.1.an23', '5.10.134-16.1.an23'],
  ['4.19.90-25.9.v2101.ky10', '4.19.90-25.37.v2101.ky10'],
  ['4.14.35-1902.300.11.el7uek', '4.14.35-2047.501.2.el7uek'],
  ['5.15.0-8.91.4.1.el9uek', '5.15.0-100.96.32.el9uek'],
  ['4.14.336-257.562.amzn2', '4.14.355-276.639.amzn2'],
  ['5.10.184-175.749.amzn2', '5.10.199-190.747.amzn2'],
  // a shorter version is older, whatever stands behind it
  ['3.10-1000', '3.10.0-957'],
  ['1.0~rc1-9', '1.0-1'],
];

describe('version and release', () => {
  test.each(kernels)('%s is older than %s', (one, other) => {
    expect(compareEvr(one, other)).toBe(-1);
    expect(compareEvr(other, one)).toBe(1);
  });
});

/** rpm's Lua is handed all pairs at once: starting rpm for each would take minutes. */
function rpmSays(pairs: [string, string][]): number[] {
  const table = pairs.map(([one, other]) => `{"${one}","${other}"}`).join(',');
  const program = `%{lua: for _, pair in ipairs({${table}}) do print(rpm.vercmp(pair[1], pair[2]) .. "\\n") end}`;
  const { stdout, stderr } = spawnSync('rpm', ['--eval', program], { encoding: 'utf8' });
  const answers = stdout.split('\n').filter((line) => line !== '');
  if (answers.length !== pairs.length) throw new Error(`rpm did not answer: ${stderr}`);
  return answers.map(Number);
}

/** rpm is a small package of every Linux distribution; the vectors above hold where it is not installed. */
const withRpm = spawnSync('rpm', ['--version']).status === 0;

describe.skipIf(!withRpm)('rpm itself (skipped where it is not installed: apt-get install rpm)', () => {
  test('says the same of its own vectors', () => {
    const said = rpmSays(rpmVectors.map(([one, other]) => [one, other]));
    expect(said).toEqual(rpmVectors.map(([, , order]) => order));
  });

  // A hyphen parts version and release for rpm's Lua, and a version must not be empty.
  const part = fc.string({ unit: fc.constantFrom(...'019abz._~^+'), minLength: 1, maxLength: 8 });

  test('says the same of generated pairs', () => {
    const pairs = fc.sample(fc.tuple(part, part), 2000);
    const said = rpmSays(pairs);
    expect(pairs.filter(([one, other], index) => compareRpm(one, other) !== said[index])).toEqual([]);
  });

  test('says the same of generated versions with releases', () => {
    const version = fc.constantFrom('3.10.0', '4.18.0', '4.18');
    const evr = fc.tuple(version, part).map(([head, release]) => `${head}-${release}`);
    const pairs = fc.sample(fc.tuple(evr, evr), 2000);
    const said = rpmSays(pairs);
    expect(pairs.filter(([one, other], index) => compareEvr(one, other) !== said[index])).toEqual([]);
  });

  test('says the same of kernels', () => {
    expect(rpmSays(kernels)).toEqual(kernels.map(() => -1));
  });
});
