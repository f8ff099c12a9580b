import { expect, test } from 'vitest';
import { joinHan, partHan } from './han.ts';

test('Chinese is parted into characters, and nothing else is', () => {
  expect(partHan('出现软死锁 soft lockup，CPU 卡死')).toBe('出 现 软 死 锁 soft lockup，CPU 卡 死');
});

test('and joined again', () => {
  expect(joinHan('出 现 软 死 锁 soft lockup，CPU 卡 死')).toBe('出现软死锁 soft lockup，CPU 卡死');
});

test('marks around characters that meet become one', () => {
  expect(joinHan('出 现 <mark>软</mark> <mark>死</mark> <mark>锁</mark> 之 后')).toBe('出现<mark>软死锁</mark>之后');
});
