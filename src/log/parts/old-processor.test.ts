import { expect, test } from 'vitest';
import { emptyReport, lineOf } from '../lines/line.fixture.ts';
import { oldProcessor } from './old-processor.ts';

test.each([
  ['CPU 3 ', 3],
  ['CPU: 12', 12],
  ['Cpu 1', 1],
])('%s', (text, cpu) => {
  const report = emptyReport();
  expect(oldProcessor(lineOf(text), report)).toBe(true);
  expect(report.cpu).toBe(cpu);
});

test.each(['CPU 3 is online', 'CPU: 0 PID: 9 Comm: swapper', 'CPU3'])('%s', (text) => {
  const report = emptyReport();
  expect(oldProcessor(lineOf(text), report)).toBe(false);
  expect(report.cpu).toBeNull();
});

test.each([
  ['    Not tainted', ''],
  ['     Tainted: G   M', 'G   M'],
])('the taints alone: %j', (text, taint) => {
  const report = emptyReport();
  expect(oldProcessor(lineOf(text), report)).toBe(true);
  expect(report.taint).toBe(taint);
});
