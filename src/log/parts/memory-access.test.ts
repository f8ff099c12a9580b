import { expect, test } from 'vitest';
import { emptyReport, lineOf } from '../lines/line.fixture.ts';
import { memoryAccess } from './memory-access.ts';

test.each([
  ['Read of size 8 at addr ffff8801d8b1a2a0 by task syz-executor0/1234', 'Read'],
  ['Write at addr f4ff000012345678 by task kworker/0:1/12', 'Write'],
])('%s', (text, access) => {
  const report = emptyReport();
  expect(memoryAccess(lineOf(text), report)).toBe(true);
  expect(report.access).toBe(access);
});

test.each(['Read-only file system', 'Write protecting the kernel read-only data: 20480k'])('%s', (text) => {
  const report = emptyReport();
  expect(memoryAccess(lineOf(text), report)).toBe(false);
  expect(report.access).toBeNull();
});
