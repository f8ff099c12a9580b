import { expect, test } from 'vitest';
import { emptyReport, lineOf } from '../lines/line.fixture.ts';
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

// a hung task of 4.14: nothing stands between the task's line and the frames
test('a trace without a heading or a register dump begins at its first frame', () => {
  const report = emptyReport();
  expect(armTrace(lineOf('[<80a87848>] (__schedule) from [<80a88018>] (schedule+0x3c/0xa0)'), report)).toBe(true);
  expect(report.stacks[0]?.map((frame) => frame.function)).toEqual(['__schedule', 'schedule']);
});

test('a web page took the addresses for markup', () => {
  const report = emptyReport();
  expect(armTrace(lineOf('[] (__schedule) from [] (schedule+0x3c/0xa0)'), report)).toBe(true);
  expect(report.stacks[0]?.map((frame) => frame.function)).toEqual(['__schedule', 'schedule']);
});

test('in a commit message the first address is left out', () => {
  const report = emptyReport({ stacks: [[]], inTrace: true });
  armTrace(lineOf('  (foo_isr) from [<8017009c>] (free_irq+0x25c/0x3b0)'), report);
  expect(report.stacks[0]?.map((frame) => frame.function)).toEqual(['foo_isr', 'free_irq']);
});

test('a symbolizer put the place in the source behind the caller', () => {
  const report = emptyReport();
  const inlined = '[<804dfa04>] (foo_copy) from [<8020a194>] (foo_check include/linux/foo.h:215 [inline])';
  expect(armTrace(lineOf(inlined), report)).toBe(false);
  armTrace(
    lineOf('[<804dfa04>] (foo_copy) from [<8020a194>] (foo_set+0xf0/0x110 arch/arm/kernel/ptrace.c:592)'),
    report,
  );
  expect(report.stacks[0]?.map((frame) => frame.function)).toEqual(['foo_copy', 'foo_set']);
});

test('decoded by the kernel’s script, which puts the line of the source in place of the offset', () => {
  const report = emptyReport({ stacks: [[]], inTrace: true });
  armTrace(lineOf('foo_probe [foo] from really_probe (drivers/base/dd.c:578 drivers/base/dd.c:656)'), report);
  expect(report.stacks[0]?.map((frame) => [frame.function, frame.module])).toEqual([
    ['foo_probe', 'foo'],
    ['really_probe', null],
  ]);
});

test('the form without brackets may be a message, and begins no trace by itself', () => {
  const report = emptyReport();
  armTrace(lineOf(' schedule from __schedule+0x3c/0xa0'), report);
  expect(report.stacks).toEqual([]);
});
