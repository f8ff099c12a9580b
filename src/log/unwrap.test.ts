import { describe, expect, test } from 'vitest';
import { type Line } from './line.ts';
import { rowOf } from './row.ts';
import { unwrap } from './unwrap.ts';

function read(raw: string): { lines: Line[]; containers: Record<string, number> } {
  const tally = new Map<string, number>();
  const lines = unwrap(rowOf(raw, 5), tally);
  return { lines, containers: Object.fromEntries(tally) };
}

const text = 'BUG: unable to handle kernel paging request';

describe('prefixes', () => {
  test.each<[string, Record<string, number>, { time?: number; caller?: string }]>([
    ['', {}, {}],
    ['[   12.345678] ', { dmesg: 1 }, { time: 12.345678 }],
    ['[18594507.173491] ', { dmesg: 1 }, { time: 18594507.173491 }],
    ['[Mon Jan  5 10:11:12 2026] ', { 'dmesg -T': 1 }, {}],
    ['[一 1月  5 10:11:12 2026] ', { 'dmesg -T': 1 }, {}],
    ['[2026-01-05T10:11:12,123456+01:00] ', { 'dmesg -T': 1 }, {}],
    ['4,1234,5678901,-;', { '/dev/kmsg': 1 }, { time: 5.678901 }],
    ['6.12.0,4,1234,5678901,-,caller=T12;', { '/dev/kmsg': 1 }, { time: 5.678901, caller: 'T12' }],
    ['kern  :warn  : [   12.345678] ', { 'dmesg -x': 1, dmesg: 1 }, { time: 12.345678 }],
    ['<4>[   12.345678] ', { 'raw level': 1, dmesg: 1 }, { time: 12.345678 }],
    ['<4>', { 'raw level': 1 }, {}],
    ['[   12.345678][  T123] ', { dmesg: 1, 'caller id': 1 }, { time: 12.345678, caller: 'T123' }],
    ['[   12.345678][    C3] ', { dmesg: 1, 'caller id': 1 }, { time: 12.345678, caller: 'C3' }],
    ['Feb  4 06:51:39 host01 kernel: ', { syslog: 1 }, {}],
    ['Feb 14 06:51:39 db-1.example.com kernel: ', { syslog: 1 }, {}],
    ['Feb  4 06:51:39 host01 kernel: [  725.795102] ', { syslog: 1, dmesg: 1 }, { time: 725.795102 }],
    [
      'Feb  4 06:51:39 host01 kernel: [  725.795102][  T123] ',
      { syslog: 1, dmesg: 1, 'caller id': 1 },
      { time: 725.795102, caller: 'T123' },
    ],
    ['2026-02-04T06:51:39.123456+01:00 host01 kernel: ', { 'syslog (ISO time)': 1 }, {}],
    ['Wed 2026-02-04 06:51:39 CET host01 kernel: ', { 'syslog (ISO time)': 1 }, {}],
    ['Feb  4 06:51:39 kernel: ', { syslog: 1 }, {}],
    ['2026-02-04T06:51:39Z host01 kernel: [    1.000000] ', { 'syslog (ISO time)': 1, dmesg: 1 }, { time: 1 }],
    ['2026-02-04T06:51:39+0100 host01 kernel: ', { 'syslog (ISO time)': 1 }, {}],
    ['[  725.795102] host01 kernel: ', { 'journalctl -o short-monotonic': 1 }, { time: 725.795102 }],
  ])('%j', (prefix, containers, { time = null, caller = null }) => {
    const found = read(`${prefix}${text}`);
    expect(found.lines).toEqual([{ text, number: 5, column: prefix.length + 1, columns: null, time, caller }]);
    expect(found.containers).toEqual(containers);
  });
});

describe('what another program wrote is none of the kernel', () => {
  test.each([
    'Feb  4 06:51:39 host01 sshd[1483]: ',
    'Feb  4 06:51:39 host01 systemd: ',
    '2026-02-04T06:51:39.123456+01:00 host01 app.py[7]: ',
    '[  725.795102] host01 sshd[1483]: ',
  ])('%s', (prefix) => {
    expect(read(`${prefix}${text}`).lines).toEqual([]);
  });
});

test.each([
  // no prefixes, though they resemble some
  '[drm:sde_dbg_init:3432] evtlog_status: enable:0',
  '[  ext4 ] text',
  '<IRQ>',
  ' <TASK>',
  'May the kernel: be with you',
  '[12.5] seconds',
])('%s stands as it is', (raw) => {
  const { lines, containers } = read(raw);
  expect(lines).toEqual([{ text: raw, number: 5, column: 1, columns: null, time: null, caller: null }]);
  expect(containers).toEqual({});
});

test('blanks in front tell a frame and stay; blanks behind say nothing and go', () => {
  expect(read('[    1.000000]  [<ffffffff8ca53b40>] cdev_put+0x20/0x30  ').lines[0]).toMatchObject({
    text: ' [<ffffffff8ca53b40>] cdev_put+0x20/0x30',
    column: 16,
  });
});

test('several messages on one line', () => {
  const raw = '[    1.000000] Oops: 0000 [#1] SMP [    1.000001] Modules linked in: [    1.000002] CPU: 3';
  const { lines, containers } = read(raw);
  expect(lines.map((line) => [line.text, line.time])).toEqual([
    ['Oops: 0000 [#1] SMP', 1],
    ['Modules linked in:', 1.000001],
    ['CPU: 3', 1.000002],
  ]);
  for (const line of lines) expect(raw.slice(line.column - 1, line.column - 1 + line.text.length)).toBe(line.text);
  expect(containers).toEqual({ flattened: 1, dmesg: 3 });
});

test('a stamp behind a prefix begins no other message', () => {
  expect(read('Feb  4 06:51:39 host01 kernel: [  725.795102] text').lines).toHaveLength(1);
  expect(read('<4>[  725.795102] text').lines).toHaveLength(1);
});

test('columns are those of the damaged line', () => {
  const raw = '[&nbsp;&nbsp;  1.000000]&nbsp;&lt;IRQ&gt;&nbsp;foo';
  const { lines, containers } = read(raw);
  expect(lines).toHaveLength(1);
  const [line] = lines;
  expect(line).toMatchObject({ text: '<IRQ> foo', time: 1, column: raw.indexOf('&lt;') + 1 });
  expect(line?.columns?.map((column) => raw.charAt(column - 1)).join('')).toBe('&IRQ&&foo');
  expect(containers).toEqual({ 'web copy': 1, dmesg: 1 });
});
