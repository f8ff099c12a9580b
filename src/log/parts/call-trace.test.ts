import { expect, test } from 'vitest';
import { emptyReport, lineOf } from '../lines/line.fixture.ts';
import { readLog } from '../read.ts';
import { type Report } from '../report/report.ts';
import { callTrace } from './call-trace.ts';

function read(...texts: string[]): Report {
  const report = emptyReport();
  texts.forEach((text, index) => callTrace(lineOf(text, { number: index + 1 }), report));
  return report;
}

test('who prints the trace begins it where no heading does', () => {
  const lines = [
    'Debug: sleeping function called from invalid context at include/linux/rwsem.h:43',
    'in_atomic():1, irqs_disabled():0',
    ' [<c010401d>] show_trace+0xd/0xf',
    ' [<c0104034>] dump_stack+0x15/0x17',
    ' [<c0116ce5>] __might_sleep+0x86/0x90',
    ' [<c011e6f3>] foo_exit+0x1b/0x47',
  ];
  const [subject] = readLog(lines.join('\n')).subjects;
  expect(subject?.event.frames).toHaveLength(4);
  expect(subject?.event.function).toBe('foo_exit');
});

test.each([
  [
    ' [<ffffffff8ca53b40>] cdev_put+0x20/0x30',
    { function: 'cdev_put', offset: 0x20, size: 0x30, module: null, reliable: true },
  ],
  [
    ' [<ffffffff8c91358f>] ? futex_wait+0x11f/0x280',
    { function: 'futex_wait', offset: 0x11f, size: 0x280, module: null, reliable: false },
  ],
  [
    ' tcp_v4_syn_recv_sock+0x5a/0x400',
    { function: 'tcp_v4_syn_recv_sock', offset: 0x5a, size: 0x400, module: null, reliable: true },
  ],
  [
    ' ext4_filemap_fault+0x36/0x50 [ext4]',
    { function: 'ext4_filemap_fault', offset: 0x36, size: 0x50, module: 'ext4', reliable: true },
  ],
  [
    '[c000000123456780] [c000000000123456] foo+0x1/0x2 (unreliable)',
    { function: 'foo', offset: 1, size: 2, module: null, reliable: false },
  ],
  [
    ' do_read_fault.isra.63+0x4c/0x1b0',
    { function: 'do_read_fault', offset: 0x4c, size: 0x1b0, module: null, reliable: true },
  ],
  [
    ' [<ffffffffc02d74c0>] 0xffffffffc02d74c0',
    { function: '0xffffffffc02d74c0', offset: null, size: null, module: null, reliable: true },
  ],
  [
    ' nft_do_chain+0x1/0x2 [nf_tables 1234567890abcdef1234567890abcdef12345678]',
    { function: 'nft_do_chain', offset: 1, size: 2, module: 'nf_tables', reliable: true },
  ],
])('%s', (text, frame) => {
  const [stack] = read('Call Trace:', text).stacks;
  expect(stack).toEqual([{ ...frame, context: null, line: 2, place: { line: 2, column: 16, length: text.length } }]);
});

test('the stacks that a trace runs over', () => {
  const [stack] = read(
    'Call Trace:',
    ' <NMI>',
    ' a+0x1/0x2',
    ' </NMI>',
    ' b+0x1/0x2',
    ' <IRQ>',
    ' c+0x1/0x2',
    ' </IRQ>',
    ' <TASK>',
    ' d+0x1/0x2',
    ' </TASK>',
    ' e+0x1/0x2',
  ).stacks;
  expect(stack?.map((frame) => [frame.function, frame.context])).toEqual([
    ['a', 'nmi'],
    ['b', 'task'],
    ['c', 'irq'],
    ['d', 'task'],
    ['e', null],
  ]);
});

test('up to 4.9 the mark stands in front of the frame', () => {
  const [stack] = read(
    'Call Trace:',
    ' <IRQ>  [<ffffffff81000000>] a+0x1/0x2',
    ' <EOI>  [<ffffffff81000100>] b+0x1/0x2',
  ).stacks;
  expect(stack?.map((frame) => [frame.function, frame.context])).toEqual([
    ['a', 'irq'],
    ['b', 'task'],
  ]);
});

test('each trace is a stack of its own', () => {
  const { stacks } = read('Call Trace:', ' a+0x1/0x2', 'Call trace:', ' b+0x1/0x2');
  expect(stacks.map((stack) => stack.map((frame) => frame.function))).toEqual([['a'], ['b']]);
});

test('an excerpt may begin within the trace', () => {
  expect(read(' a+0x1/0x2', ' b+0x1/0x2').stacks.map((stack) => stack.length)).toEqual([2]);
});

test.each(['Call me back', 'see foo+0x1/0x2', 'a + b / c', ' <INVALID>'])('%s', (text) => {
  const report = emptyReport();
  expect(callTrace(lineOf(text), report)).toBe(false);
  expect(report.stacks).toEqual([]);
});

const lockup = 'watchdog: BUG: soft lockup - CPU#49 stuck for 22s! [foo_zap:52368]';
const frames = ['   foo_drop+0x1b2/0x2f0 [foo]', '   foo_free_roots+0x22d/0x350 [foo]', '   do_syscall_64+0x44/0xa0'];

test.each([
  ['the headline', [lockup]],
  ['the pointer', [lockup, '  RIP: 0010:foo_set_dirty+0x30/0x50 [foo]']],
  [
    'the tasks of an excerpt',
    [lockup, '  CPU: 49 PID: 52368 Comm: foo_zap', '  RIP: 0010:foo_set_dirty+0x30/0x50 [foo]'],
  ],
])('frames right below %s need no heading', (_what, head) => {
  const [subject] = readLog(['The report that I saw:', '', ...head, ...frames, '', 'It hangs.'].join('\n')).subjects;
  expect(subject?.event.frames.map((frame) => frame.function)).toEqual(['foo_drop', 'foo_free_roots', 'do_syscall_64']);
  expect(subject?.event.function).toBe('foo_free_roots');
});

test.each([
  ['words', ['this came before']],
  ['a stale word of the stack of another processor', [' ? foo_wait+0x1/0x2']],
])('frames behind %s are none of the report', (_what, between) => {
  const [subject] = readLog([lockup, ...between, ...frames].join('\n')).subjects;
  expect(subject?.event.frames).toEqual([]);
});

test.each(['[..]', '...', '<snip>'])('frames without a heading where somebody left lines out: %s', (left) => {
  const { subjects } = readLog(
    [
      'BUG: unable to handle kernel NULL pointer dereference at 0000000000000010',
      'Pid: 5245, comm: worker Tainted: GF          O 3.8.13-16.2.1.el6uek.x86_64 #1',
      left,
      ' [<ffffffffa069d628>] foo_init+0x28/0x70 [foo]',
      ' [<ffffffffa0610029>] foo_prepare+0x129/0x150 [foo]',
    ].join('\n'),
  );
  expect(subjects.map(({ event }) => event.frames.map((frame) => frame.function))).toEqual([
    ['foo_init', 'foo_prepare'],
  ]);
});

test('where the processor stood, said again at the end of a report, is no frame', () => {
  const [subject] = readLog(
    [
      'general protection fault: 0000 [#1] SMP PTI',
      'CPU: 5 PID: 1433 Comm: worker Tainted: P           OE    4.13.0-32-generic #35~16.04.1-Ubuntu',
      'RIP: 0010:foo_end+0x21/0x150',
      'Call Trace:',
      ' kthread+0x121/0x150',
      'Code: 48 89 7d f0 e8 c0 a7 00 00',
      'RIP: foo_end+0x21/0x150 RSP: ffffb1bf41edb9b0',
    ].join('\n'),
  ).subjects;
  expect(subject?.event.frames.map((frame) => frame.function)).toEqual(['kthread']);
});
