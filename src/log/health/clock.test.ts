import { describe, expect, test } from 'vitest';
import { boot, codesOn, oops, warning } from './notes.fixture.ts';

describe('time goes back', () => {
  test('from one report to the next', () => {
    expect(codesOn([...oops({ at: 5000 }), ...warning(50)])).toEqual([['clock-back', 19]]);
  });

  test('within a report', () => {
    expect(codesOn([...oops().slice(0, 9), ...oops({ at: 20 }).slice(9)])).toEqual([['clock-back', 10]]);
  });

  test('not with a new boot', () => {
    expect(codesOn([...boot(), ...oops({ at: 5000 }), ...boot(), ...warning(50)]).map(([code]) => code)).toEqual([
      'boots',
    ]);
  });

  test('not where two contexts change places by less than a second', () => {
    expect(codesOn([...oops(), ...warning(99.9)])).toEqual([]);
  });
});

describe('time jumps ahead', () => {
  test('within a report', () => {
    expect(codesOn([...oops().slice(0, 9), ...oops({ at: 7300 }).slice(9)])).toEqual([['clock-gap', 10]]);
  });

  test('not over a slow serial line', () => {
    const slow = oops().map((line, at) => line.replace(/^\[[ \d.]+\]/, `[${String(100 + at * 5)}.000000]`));
    expect(codesOn(slow)).toEqual([]);
  });

  test('not from one report to the next', () => {
    expect(codesOn([...warning(50), ...oops({ at: 90_000 })])).toEqual([]);
  });
});
