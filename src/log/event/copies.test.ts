import { expect, test } from 'vitest';
import { readLog } from '../read.ts';

const wall = (text: string): string => `
Message from syslogd@host01 at Jun  2 19:05:32 ...
 kernel:${text}`;

const syslog = (text: string): string => `Jun  2 19:05:32 host01 kernel: ${text}`;

const read = (...rows: string[]): [string, string | null, number][] =>
  readLog(rows.join('\n')).subjects.map(({ event }) => [event.title, event.function, event.repeated]);

const oops = [
  'BUG: unable to handle kernel NULL pointer dereference at 0000000000000010',
  'IP: [<ffffffff811f7b6f>] foo_spin+0x17f/0x2a0',
  'Oops: 0000 [#1] SMP',
  'CPU: 0 PID: 1204 Comm: worker Not tainted 3.10.0-957.el7.x86_64 #1',
  'RIP: 0010:[<ffffffff811f7b6f>]  [<ffffffff811f7b6f>] foo_spin+0x17f/0x2a0',
  'Call Trace:',
  ' [<ffffffff811f7b6f>] foo_ioctl+0x17f/0x2a0',
];
const title = 'BUG: unable to handle kernel NULL pointer dereference in foo_spin';

test('a headline on the terminal, and right behind it in the log', () => {
  const lockup = 'BUG: soft lockup - CPU#0 stuck for 22s! [worker:1204]';
  const rest = ['CPU: 0 PID: 1204 Comm: worker Not tainted 3.10.0-957.el7.x86_64 #1', ...oops.slice(4)];
  expect(read(wall(lockup), ...[lockup, ...rest].map(syslog))).toEqual([
    ['BUG: soft lockup in foo_spin', 'foo_spin', 0],
  ]);
});

test('the urgent lines of a report on the terminal, among its others in the log', () => {
  const rows = oops.flatMap((text, index) =>
    text.startsWith('Oops') || text.startsWith('Call') ? [wall(text), syslog(text)] : index === 2 ? [] : [syslog(text)],
  );
  expect(read(...rows, wall('CR2: 0000000000000010'))).toEqual([[title, 'foo_spin', 0]]);
});

test('all of them on the terminal, and then the log, or the other way round', () => {
  const terminal = ['Oops: 0000 [#1] SMP', 'Stack:', 'Call Trace:'].map(wall);
  expect(read(...terminal, '', '[root@host01 ~]# dmesg | tail', ...oops)).toEqual([[title, 'foo_spin', 0]]);
  expect(read(...oops, '', ...terminal)).toEqual([[title, 'foo_spin', 0]]);
});

test('what stands on the terminal alone is a crash of its own', () => {
  expect(read(wall('Oops: 0002 [#1] SMP'), wall('Stack:'), '[root@host01 ~]# dmesg | tail', ...oops)).toHaveLength(2);
});
