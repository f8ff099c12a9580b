import { expect, test } from 'vitest';
import { shareOf } from './progress.ts';

test('rises from nothing to all of it over both steps', () => {
  const shares = [
    shareOf({ step: 'read', bytes: 0, total: 200 }),
    shareOf({ step: 'read', bytes: 100, total: 200 }),
    shareOf({ step: 'read', bytes: 200, total: 200 }),
    shareOf({ step: 'show', bytes: 0, total: 200 }),
    shareOf({ step: 'show', bytes: 100, total: 200 }),
    shareOf({ step: 'show', bytes: 200, total: 200 }),
  ];
  expect(shares).toEqual([0, 40, 80, 80, 90, 100]);
});
