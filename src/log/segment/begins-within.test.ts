import { describe, expect, test } from 'vitest';
import { readLog } from '../read.ts';

const told = (...lines: string[]): unknown[] =>
  readLog(lines.join('\n')).subjects.map(({ event }) => [event.kind, event.function, event.panicked]);

const frames = (...names: string[]): string[] => names.map((name) => ` ${name}+0x10/0x20`);

const mark = '---[ end trace 0123456789abcdef ]---';

describe('a log that begins within a report', () => {
  test.each<[string, string[], unknown]>([
    ['with a frame', [...frames('foo_load', 'bar_load', 'do_syscall_64'), mark], ['oops', 'foo_load', false]],
    ['with the mark of a stack', [' <TASK>', ...frames('foo_load', 'bar_load'), mark], ['oops', 'foo_load', false]],
    ['with the trace', ['Call Trace:', ...frames('foo_load', 'bar_load'), mark], ['oops', 'foo_load', false]],
    [
      'with a trace of WARN()',
      ['Call Trace:', ...frames('__warn', 'report_bug', 'foo_load', 'bar_load'), mark],
      ['warning', 'foo_load', false],
    ],
    [
      'of arm, with the words of the stack',
      [
        '3fe0: 00000000 00000000 00000000 00000000 00000013 00000000 00000000 00000000',
        '[<c084cfa0>] (foo_load [foo]) from [<bfa0e748>] (bar_load+0x120/0x124 [foo])',
        '[<bfa0e748>] (bar_load [foo]) from [<bfa01e9c>] (do_foo+0x40/0x21c)',
        'Code: e1a0b003 e59d2000 e3520000 0a000003 (e5923000)',
        mark,
      ],
      ['oops', 'foo_load', false],
    ],
    [
      'of riscv, with the last of its registers',
      [
        ' t5 : 000000000000004f t6 : ffffffff81c29db8',
        'status: 0000000200000120 badaddr: ffffffff806704b6 cause: 000000000000000d',
        '[<ffffffff806704b6>] foo_load+0x20/0x40',
        '[<ffffffff806705b6>] bar_load+0x20/0x40',
        mark,
      ],
      ['oops', 'foo_load', false],
    ],
    [
      'and ends with the panic that it led to',
      [...frames('foo_load', 'bar_load'), mark, 'Kernel panic - not syncing: Fatal exception'],
      ['oops', 'foo_load', true],
    ],
  ])('%s', (_name, lines, expected) => {
    expect(told(...lines)).toEqual([expected]);
    expect(readLog(lines.join('\n')).health.map(({ code }) => code)).toContain('no-headline');
  });
});

test.each([
  ['one frame', [...frames('foo_load'), mark]],
  ['a trace without the mark of the end', frames('foo_load', 'bar_load')],
  ['a trace further down without its heading', ['one', 'two', ...frames('foo_load', 'bar_load'), mark]],
])('%s is no report', (_name, lines) => {
  expect(told(...lines)).toEqual([]);
});

test('a trace above a headline is none of its report', () => {
  const lines = [
    'Backtrace:',
    ...frames('bar_init'),
    'Kernel Fault: Code=26 (Data memory access rights trap) at addr 113c5f90',
    'CPU: 0 PID: 1 Comm: swapper Not tainted 6.10.7 #1',
    ' IAOQ[0]: foo_init+0x18/0x60',
    'Kernel panic - not syncing: Kernel Fault',
  ];
  expect(told(...lines)).toEqual([['page-fault', 'foo_init', true]]);
});
