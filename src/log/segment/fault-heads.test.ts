import { describe, expect, test } from 'vitest';
import { readLog } from '../read.ts';

const told = (lines: string[]): unknown[] =>
  readLog(lines.join('\n')).subjects.map(({ event }) => [event.title, event.address, event.pid]);

const heads = [
  'BUG: unable to handle kernel NULL pointer dereference at 0000000000000010',
  'BUG: unable to handle kernel paging request at ffff8801deadbeef',
];

const body = (address: string, pid: number, name: string): string[] => [
  'Oops: 0000 [#1] SMP',
  `CPU: 3 PID: ${String(pid)} Comm: worker Not tainted 4.18.0-305.el8.x86_64 #1`,
  `RIP: 0010:${name}+0x17/0x90`,
  'RSP: 0018:ffff8801c0a03c40  EFLAGS: 00010246',
  `CR2: ${address} CR3: 0000000001a0c000 CR4: 00000000001407e0`,
  'Call Trace:',
  ' vfs_read+0x9b/0x160',
  ' entry_SYSCALL_64_after_hwframe+0x65/0xca',
  '---[ end trace 0123456789abcdef ]---',
];

const request = 'BUG: unable to handle kernel paging request';
const dereference = 'BUG: unable to handle kernel NULL pointer dereference';

describe('one body below two heads', () => {
  test('is that of the address that the processor holds', () => {
    expect(told([...heads, ...body('0000000000000010', 812, 'foo_walk')])).toEqual([
      [`${dereference} in foo_walk`, '0000000000000010', 812],
      [request, 'ffff8801deadbeef', null],
    ]);
    expect(told([...heads, ...body('ffff8801deadbeef', 812, 'foo_walk')])).toEqual([
      [`${request} in foo_walk`, 'ffff8801deadbeef', 812],
      [dereference, '0000000000000010', null],
    ]);
  });
});

test('each of two bodies goes with its own head', () => {
  const lines = [...heads, ...body('0000000000000010', 812, 'foo_walk'), ...body('ffff8801deadbeef', 97, 'bar_walk')];
  expect(told(lines)).toEqual(
    expect.arrayContaining([
      [`${dereference} in foo_walk`, '0000000000000010', 812],
      [`${request} in bar_walk`, 'ffff8801deadbeef', 97],
    ]),
  );
});

test('on arm64 the line of die() is of the one whose details were printed', () => {
  const lines = [
    'Unable to handle kernel paging request at virtual address ffff800001396008',
    'Unable to handle kernel paging request at virtual address ffff800001382ff0',
    'Mem abort info:',
    '[ffff800001382ff0] *pgd=000000097fff7803, *pud=000000097fff6803, *pmd=0000000000000000',
    'Internal error: Oops: 96000006 [#1] PREEMPT SMP',
    'CPU: 1 PID: 72 Comm: kworker/1:1 Not tainted 4.14.98 #4',
    'PC is at foo_walk+0x20/0x40',
  ];
  expect(told(lines)).toEqual([
    [`${request} in foo_walk`, 'ffff800001382ff0', 72],
    [request, 'ffff800001396008', null],
  ]);
});
