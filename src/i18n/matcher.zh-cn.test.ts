import { expect, test } from 'vitest';
import { matcherZhCn } from './matcher.zh-cn.ts';

test('a comparison with what stays uncertain', () => {
  const comparison = {
    code: 'before-fix',
    values: { version: '957.21.3', other: '957.27.2', where: 'RHEL 7.6' },
  } as const;
  expect(matcherZhCn.comparison({ comparison, uncertain: [{ code: 'inferred', values: {} }] })).toBe(
    '957.21.3 早于 957.27.2，后者是 RHEL 7.6 的首个修复版本。这是推断，并非打包者的说法。',
  );
});

test('why a band', () => {
  const evidence = (role: 'required' | 'supporting') => ({ clause: '', told: [], role, lines: [], places: [] });
  const grounds = { evidence: [evidence('required'), evidence('supporting')], failed: [], excluded: [] };
  expect(matcherZhCn.reason('confirmed', grounds)).toBe('1 条必要条件在日志中全部成立，另有 1 条佐证。');
  expect(matcherZhCn.reason('consistent', grounds)).toBe(
    '1 条必要条件在日志中全部成立，但别的崩溃也会如此，另有 1 条佐证。',
  );
  const failed = [
    {
      clause: '',
      expected: '',
      actual: '',
      settle: null,
      told: { clause: { not: { kind: 'oops' as const } }, finds: [] },
    },
  ];
  expect(matcherZhCn.reason('possible', { ...grounds, failed })).toBe('2 条必要条件中有 1 条不成立。');
});

test('why to begin with an event', () => {
  const facts = { isTrouble: false, crashes: 3, boots: 2, later: 1, failedBefore: true };
  expect(matcherZhCn.lead(facts)).toBe(
    '这是本次启动中的第一个故障；日志中共有 2 次启动出现报告。同一次启动中其后的 1 份报告可能是它的后果。污染标志表明内核此前已出过问题：最初的那次可能不在日志里。',
  );
});
