import { expect, test } from 'vitest';
import { nameFinder } from './names.ts';

const find = nameFinder(
  new Map([
    ['ext4_lookup', 0],
    ['bpf_prog_*', 1],
    ['bpf_*', 2],
    ['*', 3],
    ['x', 4],
    ['', 5],
  ]),
);

test.each<[string, number[]]>([
  ['ext4_lookup', [0, 3]],
  ['ext4_lookup_slow', [3]],
  ['bpf_prog_6deef7357e7b4530', [1, 2, 3]],
  ['bpf_prog_', [1, 2, 3]],
  ['bpf_check', [2, 3]],
  ['bpf', [3]],
  ['x', [3, 4]],
  ['', [3, 5]],
  // As long, and the first, the middle and the last character are the same.
  ['ext4_xookup', [3]],
])('%s', (name, numbers) => {
  expect([...find(name)].sort()).toEqual(numbers);
});

test('without any beginning only whole names are found', () => {
  const whole = nameFinder(new Map([['ext4_lookup', 7]]));
  expect(whole('ext4_lookup')).toEqual([7]);
  expect(whole('ext4_')).toEqual([]);
});
