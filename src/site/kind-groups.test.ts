import { expect, test } from 'vitest';
import { kindNames } from '../kernel/kinds.ts';
import { groupOf, kindGroups } from './kind-groups.ts';

test('every kind stands in one group', () => {
  const grouped = kindGroups().flatMap(({ kinds }) => kinds);
  expect(grouped.toSorted()).toEqual(kindNames.toSorted());
});

test('a kind of several families stands where a reader looks first', () => {
  expect(groupOf('kasan')).toBe('sanitizer');
  expect(groupOf('oom-panic')).toBe('out-of-memory');
  expect(groupOf('mount-root-failure')).toBe('storage');
});
