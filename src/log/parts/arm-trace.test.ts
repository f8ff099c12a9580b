import { expect, test } from 'vitest';
import { emptyReport, lineOf } from '../line.fixture.ts';
import { armTrace } from './arm-trace.ts';

test('callee and caller of the first line, callers of the next ones', () => {
  const report = emptyReport({ stacks: [[]], inTrace: true });
  expect(armTrace(lineOf('[<825c0a48>] (dump_stack) from [<825b07c8>] (panic+0x134/0x378)'), report)).toBe(true);
  expect(armTrace(lineOf(' panic from __warn+0xb0/0x150'), report)).toBe(true);
  expect(report.stacks[0]?.map((frame) => [frame.function, frame.offset])).toEqual([
    ['dump_stack', null],
    ['panic', 0x134],
    ['__warn', 0xb0],
  ]);
});

test.each([' a message from nobody', ' panic from orbit', '[<825c0a48>] dump_stack+0x1/0x2'])('%s', (text) => {
  const report = emptyReport({ stacks: [[]], inTrace: true });
  expect(armTrace(lineOf(text), report)).toBe(false);
  expect(report.stacks).toEqual([[]]);
});
