import { expect, test } from 'vitest';
import { formatTally, oneFailed, onePassed, sumOf, withStatus } from './tally.ts';

test('the closing line names skipped tests only where there are any', () => {
  expect(formatTally({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
  expect(formatTally({ passed: 11, failed: 2, skipped: 1 })).toBe('11 passed, 2 failed, 1 skipped');
});

test('tallies add up', () => {
  expect(sumOf([onePassed, oneFailed, { passed: 40, failed: 1, skipped: 3 }])).toEqual({
    passed: 41,
    failed: 2,
    skipped: 3,
  });
  expect(sumOf([])).toEqual({ passed: 0, failed: 0, skipped: 0 });
});

test('a runner that ends badly without a failed test counts as one failure', () => {
  expect(withStatus({ passed: 5, failed: 0, skipped: 0 }, 1)).toEqual({ passed: 5, failed: 1, skipped: 0 });
});

test('a runner that ran nothing counts as one failure', () => {
  expect(withStatus({ passed: 0, failed: 0, skipped: 4 }, 0)).toEqual({ passed: 0, failed: 1, skipped: 4 });
});

test('a failure that was counted is not counted twice', () => {
  expect(withStatus({ passed: 5, failed: 2, skipped: 0 }, 1)).toEqual({ passed: 5, failed: 2, skipped: 0 });
  expect(withStatus({ passed: 5, failed: 0, skipped: 0 }, 0)).toEqual({ passed: 5, failed: 0, skipped: 0 });
});
