import { describe, expect, test } from 'vitest';
import { type Line, placeIn } from './line.ts';
import { lineOf } from './line.fixture.ts';
import { rowAt } from './row.fixture.ts';
import { containerTally, countsOf } from './tally.ts';
import { unwrap } from './unwrap.ts';

function read(raw: string): { lines: Line[]; containers: Record<string, number> } {
  const tally = containerTally();
  const lines = unwrap(rowAt(raw, 5), tally);
  return { lines, containers: countsOf(tally) };
}

const text = 'BUG: unable to handle kernel paging request';

describe('prefixes', () => {
  test.each<[string, Record<string, number>, { time?: number; caller?: string; copied?: true; sequence?: number }]>([
    ['', {}, {}],
    ['[   12.345678] ', { dmesg: 1 }, { time: 12.345678 }],
    ['[18594507.173491] ', { dmesg: 1 }, { time: 18594507.173491 }],
    ['[Mon Jan  5 10:11:12 2026] ', { 'dmesg -T': 1 }, {}],
    ['[一 1月  5 10:11:12 2026] ', { 'dmesg -T': 1 }, {}],
    ['[2026-01-05T10:11:12,123456+01:00] ', { 'dmesg -T': 1 }, {}],
    ['4,1234,5678901,-;', { '/dev/kmsg': 1 }, { sequence: 1234, time: 5.678901 }],
    ['6.12.0,4,1234,5678901,-,caller=T12;', { '/dev/kmsg': 1 }, { sequence: 1234, time: 5.678901, caller: 'T12' }],
    ['kern  :warn  : [   12.345678] ', { 'dmesg -x': 1, dmesg: 1 }, { time: 12.345678 }],
    ['<4>[   12.345678] ', { 'raw level': 1, dmesg: 1 }, { time: 12.345678 }],
    ['<4>', { 'raw level': 1 }, {}],
    ['host01 login: ', { 'serial console': 1 }, {}],
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
    ['1770184299.123456 host01 kernel: ', { 'journalctl -o short-unix': 1 }, {}],
    ['<4>1 2026-02-04T06:51:39.123456Z host01 kernel - - - ', { 'syslog (RFC 5424)': 1 }, {}],
    [
      '<4>1 2026-02-04T06:51:39Z host01 kernel - - [a b="c"][d] [    1.000000] ',
      { 'syslog (RFC 5424)': 1, dmesg: 1 },
      { time: 1 },
    ],
    ['<4>Feb  4 06:51:39 host01 kernel: ', { 'raw level': 1, syslog: 1 }, {}],
    [' kernel:[  725.795102] ', { wall: 1, dmesg: 1 }, { time: 725.795102, copied: true }],
    ['host01 10.0.0.1 kernel: ', { 'netconsole receiver': 1 }, {}],
    ['10.0.0.1:6665 kernel: [    1.000000] ', { 'netconsole receiver': 1, dmesg: 1 }, { time: 1 }],
    ['2026-01-05T10:11:12,345678+00:00 ', { 'dmesg --time-format iso': 1 }, {}],
    ['[Jan 5 10:11] ', { 'dmesg -e': 1 }, {}],
    ['[  +0.000123] ', { 'dmesg -e': 1 }, {}],
    ['[   12.345678 <    0.000123>] ', { 'dmesg -d': 1 }, { time: 12.345678 }],
    ['<2>[    2.052157][0:swapper] ', { 'raw level': 1, dmesg: 1, Android: 1 }, { time: 2.052157, caller: 'C0' }],
    ['[    2.052157] [0:      swapper/0:    1] ', { dmesg: 1, Android: 1 }, { time: 2.052157, caller: 'T1' }],
    ['[    2.052157] <2>-(2)[1:swapper/0]', { dmesg: 1, MTK: 1 }, { time: 2.052157, caller: 'T1' }],
    ['[    2.052157]  (a)[0:swapper/10]', { dmesg: 1, MTK: 1 }, { time: 2.052157, caller: 'C10' }],
    ['[    2.052157]  [3:      swapper/3:    0] ', { dmesg: 1, Android: 1 }, { time: 2.052157, caller: 'C3' }],
    ['[    2.052157] I[3:    surfaceflinger:  812] ', { dmesg: 1, Android: 1 }, { time: 2.052157, caller: 'C3' }],
    ['<4>[    2.052157] c3 ', { 'raw level': 1, dmesg: 1, 'CPU id': 1 }, { time: 2.052157, caller: 'C3' }],
    ['[    2.052157] c3   4533 ', { dmesg: 1, 'CPU id': 1 }, { time: 2.052157, caller: 'T4533' }],
    ['[    2.052157] c3      0 ', { dmesg: 1, 'CPU id': 1 }, { time: 2.052157, caller: 'C3' }],
    ['[    2.052157s][pid:1,cpu0,swapper/0]', { HiSilicon: 1 }, { time: 2.052157, caller: 'T1' }],
    [
      '<4>[    2.052157s][2018:07:21 10:11:12][pid:812,cpu3,in irq]',
      { 'raw level': 1, HiSilicon: 1 },
      { time: 2.052157, caller: 'C3' },
    ],
    ['01-05 10:11:12.345     0     0 E kernel  : ', { logcat: 1 }, {}],
    ['01-05 10:11:12.345     0     0 W         : ', { logcat: 1 }, {}],
    ['E/kernel  (    0): ', { logcat: 1 }, {}],
    ['> ', { quoted: 1 }, {}],
    ['>> > [    1.000000] ', { quoted: 1, dmesg: 1 }, { time: 1 }],
    ['| ', { quoted: 1 }, {}],
    ['12:', { 'line numbers': 1 }, {}],
    [' 12 | [    1.000000] ', { 'line numbers': 1, dmesg: 1 }, { time: 1 }],
    ['messages:12:', { grep: 1 }, {}],
    ['log/console.txt-12-', { grep: 1 }, {}],
    ['messages:Feb  4 06:51:39 host01 kernel: ', { grep: 1, syslog: 1 }, {}],
    [
      'var/log/kern.log:12:> <4>[    1.000000][    C3] ',
      { grep: 1, quoted: 1, 'raw level': 1, dmesg: 1, 'caller id': 1 },
      { time: 1, caller: 'C3' },
    ],
  ])('%j', (prefix, containers, { time = null, caller = null, ...copied }) => {
    const found = read(`${prefix}${text}`);
    expect(found.lines).toEqual([lineOf(text, { number: 5, column: prefix.length + 1, time, caller, ...copied })]);
    expect(found.containers).toEqual(containers);
  });
});

describe('what another program wrote is none of the kernel', () => {
  test.each([
    'Feb  4 06:51:39 host01 sshd[1483]: ',
    'Feb  4 06:51:39 host01 systemd: ',
    '2026-02-04T06:51:39.123456+01:00 host01 app.py[7]: ',
    '[  725.795102] host01 sshd[1483]: ',
    '<38>1 2026-02-04T06:51:39Z host01 sshd 1483 - - ',
    '1770184299.123456 host01 sshd[1483]: ',
    '01-05 10:11:12.345  1483  1483 E ActivityManager: ',
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
  '<48> 8b 47 38 48 89 fb',
  '>ffff8880129f6a00: fa fa fa fa fa fa fa fa fa fa fa fa fa fa fa fa',
  'mm/pgtable-generic.c:33: bad pmd ffff8880129f6a00(80000000001000e7)',
  '5f40: 00000000 c0a01f50 00000001 00000000',
  '4.0-122-generic #138-Ubuntu',
  '0000:10:00.0: enabling device (0000 -> 0002)',
  '"echo 0 > /proc/sys/kernel/hung_task_timeout_secs" disables this message.',
  'message with #012 in it',
])('%s stands as it is', (raw) => {
  const { lines, containers } = read(raw);
  expect(lines).toEqual([lineOf(raw, { number: 5, column: 1 })]);
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

test('a record with escaped line ends is several messages, each at its place', () => {
  const raw = 'Feb  4 06:51:39 host01 kernel: Call Trace:#012#011foo+0x1/0x20#012bar+0x2/0x20';
  const { lines } = read(raw);
  expect(lines.map((line) => line.text)).toEqual(['Call Trace:', '\tfoo+0x1/0x20', 'bar+0x2/0x20']);
  expect(lines.map((line) => placeIn(line))).toEqual([
    { line: 5, column: 32, length: 11 },
    { line: 5, column: raw.indexOf('#011') + 1, length: 16 },
    { line: 5, column: raw.indexOf('bar') + 1, length: 12 },
  ]);
});

test('a message that rsyslog counted', () => {
  const { lines } = read('Feb  4 06:51:39 host01 kernel: message repeated 2 times: [ [    1.000000] text]');
  expect(lines).toMatchObject([{ text: 'text', time: 1 }]);
});

test('up to 4.14 a notice of dropped messages has the next message on its row', () => {
  expect(read('** 12 printk messages dropped ** BUG: text').lines).toMatchObject([{ text: 'BUG: text', column: 34 }]);
  expect(read('** 12 printk messages dropped **').lines).toMatchObject([{ text: '** 12 printk messages dropped **' }]);
});

test('a prompt on the row is no message', () => {
  expect(read('host01 login: [    1.000000] BUG: text').lines).toMatchObject([
    { text: 'BUG: text', column: 30, time: 1 },
  ]);
});

test.each<[string, string[]]>([
  ['    ', ['dmesg']],
  ['\t', ['dmesg']],
  ['`', ['marked as code', 'dmesg']],
  ['  `', ['marked as code', 'dmesg']],
])('a message behind %j is one, and none was cut apart', (indent, names) => {
  const tally = containerTally();
  const [line, ...others] = unwrap(rowAt(`${indent}[   12.345678] text`, 5), tally);
  expect([line?.text, line?.column, line?.time, others.length]).toEqual(['text', indent.length + 16, 12.345678, 0]);
  expect(tally.names()).toEqual(names);
});

test.each([
  ['`[   12.345678] text`', 'text'],
  ['`Call Trace:` ', 'Call Trace:'],
  ['| Call Trace: |', 'Call Trace:'],
  ['> a |', 'a |'],
])('what closes %j is no part of the message', (row, text) => {
  expect(read(row).lines).toMatchObject([{ text }]);
});

test('the lines of one string are messages', () => {
  const { lines } = read(
    `"${['Call Trace:', ...Array<string>(9).fill(String.raw` foo_read+0x1/0x2 \"a\"`)].join(String.raw`\r\n`)}"`,
  );
  expect(lines).toHaveLength(10);
  expect(lines[1]).toMatchObject({ text: ' foo_read+0x1/0x2 "a"', column: 17 });
});
