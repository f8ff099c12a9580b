import { expect, test } from 'vitest';
import { emptyReport, lineOf } from '../lines/line.fixture.ts';
import { leakedBy } from './leaked-by.ts';

test.each([
  ['  comm "modprobe", pid 12, jiffies 4294900000 (age 12.300s)', 'modprobe', 12],
  ['  comm "kworker/u9:0", pid 51, jiffies 4294943617', 'kworker/u9:0', 51],
])('%s', (text, comm, pid) => {
  const report = emptyReport();
  expect(leakedBy(lineOf(text), report)).toBe(true);
  expect(report).toMatchObject({ comm, pid });
});

test('nothing else is', () => {
  const report = emptyReport();
  expect(leakedBy(lineOf('comm "modprobe" is gone'), report)).toBe(false);
  expect(report.pid).toBeNull();
});
