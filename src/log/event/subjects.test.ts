import { expect, test } from 'vitest';
import { type Subject } from '../../kernel/event.ts';
import { readLog } from '../read.ts';

const stacksOf = ({ stacks }: Subject): string[][] => stacks.map((stack) => stack.map((frame) => frame.function));

const warning = (name: string): string =>
  [
    `WARNING: CPU: 1 PID: 812 at kernel/workqueue.c:1520 ${name}+0x5a/0x400`,
    'CPU: 1 PID: 812 Comm: worker Not tainted 5.10.0 #1',
    'Call Trace:',
    ` ${name}+0x5a/0x400`,
    ' process_one_work+0x1a7/0x370',
    '---[ end trace 0123456789abcdef ]---',
  ].join('\n');

const banner = 'Linux version 5.10.0 (root@builder) (gcc) #1 SMP Mon Jan 4 10:00:00 UTC 2021';

test('the traces of a sanitizer: the access, the allocation, the free', () => {
  const { subjects } = readLog(
    [
      'BUG: KASAN: use-after-free in vhci_read+0x5a/0x400',
      'Read of size 8 at addr ffff888012345678 by task reader/812',
      '',
      'CPU: 1 PID: 812 Comm: reader Not tainted 5.10.0 #1',
      'Call Trace:',
      ' dump_stack+0x107/0x163',
      ' vhci_read+0x5a/0x400',
      '',
      'Allocated by task 700:',
      ' kasan_save_stack+0x1b/0x40',
      ' vhci_open+0x57/0x1f0',
      '',
      'Freed by task 701:',
      ' kfree+0xe5/0x5c0',
      '',
      'The buggy address belongs to the object at ffff888012345600',
      ' which belongs to the cache kmalloc-512 of size 512',
    ].join('\n'),
  );
  expect(subjects.map(stacksOf)).toEqual([[['dump_stack', 'vhci_read'], ['kasan_save_stack', 'vhci_open'], ['kfree']]]);
});

test('the same as to 4.11', () => {
  const { subjects } = readLog(
    [
      'BUG: KASAN: use-after-free in vhci_read+0x5a/0x400 at addr ffff8801a751e680',
      'Read of size 8 by task reader/812',
      'CPU: 1 PID: 812 Comm: reader Not tainted 4.10.0 #1',
      'Call Trace:',
      ' [<ffffffff81234567>] vhci_read+0x5a/0x400',
      'Object at ffff8801a751e680, in cache kmalloc-512 size: 512',
      'Allocated:',
      'PID = 700',
      ' [<ffffffff81234667>] vhci_open+0x57/0x1f0',
      'Freed:',
      'PID = 701',
      ' [<ffffffff81234767>] kfree+0xe5/0x5c0',
    ].join('\n'),
  );
  expect(subjects.map(stacksOf)).toEqual([[['vhci_read'], ['vhci_open'], ['kfree']]]);
});

test('the traces of a deadlock: the one who wants the lock, then who took the locks before', () => {
  const { subjects } = readLog(
    [
      'WARNING: possible circular locking dependency detected',
      '5.10.0 #1 Not tainted',
      'reader/812 is trying to acquire lock:',
      'ffff888012345678 (&inner->lock){+.+.}-{3:3}, at: outer_get+0x1e/0x40',
      '-> #1 (&outer->lock){+.+.}-{3:3}:',
      '       lock_acquire+0x29d/0x740',
      '       outer_open+0x11/0x20',
      '-> #0 (&inner->lock){+.+.}-{3:3}:',
      '       lock_acquire+0x29d/0x740',
      '       inner_open+0x11/0x20',
      'stack backtrace:',
      'CPU: 1 PID: 812 Comm: reader Not tainted 5.10.0 #1',
      'Call Trace:',
      ' check_noncircular+0x269/0x310',
    ].join('\n'),
  );
  expect(subjects.map(stacksOf)).toEqual([
    [['check_noncircular'], ['lock_acquire', 'outer_open'], ['lock_acquire', 'inner_open']],
  ]);
});

test('the trace of the event stands first, wherever the report prints it, and once', () => {
  const { subjects } = readLog(
    [
      'BUG: Bad page state in process worker  pfn:12345',
      'page:ffffea0000000000 count:0 mapcount:0',
      'page last allocated via order 0, migratetype Unmovable, gfp_mask 0x52820, pid 7265, ts 119461',
      ' prep_new_page+0x11/0x20',
      ' vhci_open+0x57/0x1f0',
      'CPU: 1 PID: 812 Comm: worker Not tainted 5.10.0 #1',
      'Call Trace:',
      ' bad_page+0x11/0x20',
    ].join('\n'),
  );
  expect(subjects.map(stacksOf)).toEqual([[['prep_new_page', 'vhci_open'], ['bad_page']]]);
  expect(subjects[0]?.stacks[0]).toBe(subjects[0]?.event.frames);
});

test('a report without a trace has no stacks', () => {
  const { subjects } = readLog('EXT4-fs error (device sda1): ext4_lookup:1602: inode #2: comm ls: deleted inode\n');
  expect(subjects.map(({ stacks }) => stacks)).toEqual([[]]);
});

test('what came before in the same boot', () => {
  const log = [warning('first'), banner, warning('second'), warning('third'), banner, warning('fourth')].join('\n');
  const { subjects } = readLog(log);
  expect(
    subjects.map(({ event, boot, earlier }) => [event.function, boot, earlier.map((one) => one.event.function)]),
  ).toEqual([
    ['first', 0, []],
    ['second', 1, []],
    ['third', 1, ['second']],
    ['fourth', 2, []],
  ]);
});

test('ten thousand reports of one boot know what came before them', () => {
  const count = 10_000;
  const { subjects } = readLog(
    Array.from({ length: count }, (_, number) => warning(`worker_${String(number)}`)).join('\n'),
  );
  expect(subjects).toHaveLength(count);
  expect(subjects.reduce((sum, { earlier }) => sum + earlier.length, 0)).toBe((count * (count - 1)) / 2);
});
