import { expect, test } from 'vitest';
import { type ContainerName } from '../containers/name.ts';
import { containerTally, countsOf } from './tally.ts';

test('counts one by one, and chains of lines that follow each other', () => {
  const { count, countAll, has, get, names } = containerTally();
  const chain: ContainerName[] = ['syslog', 'dmesg'];
  countAll(chain);
  countAll(chain);
  expect([has('dmesg'), has('grep')]).toEqual([true, false]);
  countAll(['dmesg']);
  count('grep');
  expect(names()).toEqual(['dmesg', 'syslog', 'grep']);
  expect(get('dmesg')).toBe(3);
  expect(get('klog')).toBeUndefined();
});

test('the counts by name', () => {
  const tally = containerTally();
  tally.countAll(['quoted', 'dmesg']);
  expect(countsOf(tally)).toEqual({ quoted: 1, dmesg: 1 });
});
