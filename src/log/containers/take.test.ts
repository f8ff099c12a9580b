import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PrefixFacts } from './prefix.ts';
import { takePrefixes } from './take.ts';

/** The names of the prefixes, what they tell, and what is left behind them. */
function taken(line: string, from = 0): [names: readonly string[], facts: PrefixFacts, left: string] {
  const { chain, facts, end } = takePrefixes(line, from);
  return [chain.names, facts, line.slice(end)];
}

const text = 'BUG: unable to handle kernel paging request';

test.each<[string, string[], PrefixFacts]>([
  ['', [], {}],
  ['[   12.345678] ', ['dmesg'], { time: 12.345678 }],
  ['[   12.345678][  T123] ', ['dmesg', 'caller id'], { time: 12.345678, caller: 'T123' }],
  ['[   12.345678] [    C3] ', ['dmesg', 'caller id'], { time: 12.345678, caller: 'C3' }],
  ['[   12.345678][  T123] food: [name:traps&]', ['dmesg', 'caller id', 'MTK'], { time: 12.345678, caller: 'T123' }],
  [
    '[   12.345678] [C301134] foo_rxq:[name:foo&]',
    ['dmesg', 'caller id', 'MTK'],
    { time: 12.345678, caller: 'C301134' },
  ],
  ['[   12.345678].(1)[12:food][name:foo&]: ', ['dmesg', 'MTK'], { time: 12.345678, caller: 'T12' }],
  ['[name:foo&]', ['MTK'], {}],
  ['[   12.345678][ T123@C0] ', ['dmesg', 'caller id of a vendor'], { time: 12.345678, caller: 'T123' }],
  ['[   12.345678][  T0@C2] ', ['dmesg', 'caller id of a vendor'], { time: 12.345678, caller: 'C2' }],
  ['[   12.345678][T123-C0] ', ['dmesg', 'caller id of a vendor'], { time: 12.345678, caller: 'T123' }],
  ['[   12.345678][T,T123,C4] ', ['dmesg', 'caller id of a vendor'], { time: 12.345678, caller: 'T123' }],
  ['[   12.345678][H,T123,C4] ', ['dmesg', 'caller id of a vendor'], { time: 12.345678, caller: 'C4' }],
  ['[   12.345678][0 T1966  d.] ', ['dmesg', 'caller id of a vendor'], { time: 12.345678, caller: 'T1966' }],
  ['[   12.345678][1 T1966  dh] ', ['dmesg', 'caller id of a vendor'], { time: 12.345678, caller: 'C1' }],
  ['[   12.345678][0 kworke ..] ', ['dmesg', 'caller id of a vendor'], { time: 12.345678 }],
  ['[   12.345678] host01 kernel: ', ['journalctl -o short-monotonic'], { time: 12.345678 }],
  ['[   12.345678] db-1 cron[77]: ', ['journalctl -o short-monotonic'], { time: 12.345678, program: 'cron[77]' }],
  ['Feb  4 06:51:39 host01 kernel: ', ['syslog'], {}],
  ['Feb  4 06:51:40 loghost kernel: Feb  4 06:51:39 host01 kernel: ', ['syslog', 'syslog'], {}],
  ['Feb  4 06:51:39 ', ['console with time stamps'], {}],
  ['2024-05-14T08:29:33.123456789Z ', ['console with time stamps'], {}],
  ['[2024-05-14 08:29:33.123] ', ['console with time stamps'], {}],
  [
    'May 25 07:29:42 host01 4,1234,5678901,-;',
    ['netconsole receiver', '/dev/kmsg'],
    { sequence: 1234, time: 5.678901 },
  ],
  [
    'messages:12:Feb  4 06:51:39 host01 kernel: [   12.345678][  T123] ',
    ['grep', 'syslog', 'dmesg', 'caller id'],
    { time: 12.345678, caller: 'T123' },
  ],
  ['> <4>[   12.345678] ', ['quoted', 'raw level', 'dmesg'], { time: 12.345678 }],
  [
    'Feb  4 06:51:39 host01 kernel: message repeated 2 times: [ [   12.345678] ',
    ['syslog', 'syslog repeats', 'dmesg'],
    { time: 12.345678, closing: ']' },
  ],
])('%j', (prefix, names, facts) => {
  expect(taken(prefix + text)).toEqual([names, facts, text]);
  expect(taken(`abc${prefix}${text}`, 3)).toEqual([names, facts, text]);
});

test('a line of prefixes alone has an empty message', () => {
  expect(taken('[   12.345678]')).toEqual([['dmesg'], { time: 12.345678 }, '']);
  expect(taken('Feb  4 06:51:39 host01 kernel: [   12.345678] ')).toEqual([
    ['syslog', 'dmesg'],
    { time: 12.345678 },
    '',
  ]);
});

test('the blanks of the message stay with it', () => {
  expect(taken('[   12.345678]  [<ffffffff81000000>] foo+0x1/0x2')[2]).toBe(' [<ffffffff81000000>] foo+0x1/0x2');
});

describe('what looks like a prefix and belongs to the message', () => {
  test.each([
    // A kernel writes nothing of a collector's behind its own stamp.
    '[   12.345678] Feb  4 06:51:39 host01 kernel: x',
    '[   12.345678] 4,1234,5678901,-;x',
    // A version as git names it is no line around one that was found.
    '[   12.345678] TX2-FW-Release-3.1-build_01-2803-g74253a541a mm/dd/yyyy',
    // No prefix stands twice.
    '[   12.345678] [   12.345678] x',
    '[   12.345678][  T123] [  T124] x',
  ])('%s', (line) => {
    const [names, , left] = taken(line);
    expect(new Set(names).size).toBe(names.length);
    expect(left).toBe(line.replace(/^\[ *[\d.]+\](?:\[ +T123\])? /, ''));
  });

  test('what stands deeper than anything nests', () => {
    const line =
      '> messages:12:<4>Feb  4 06:51:39 host01 kernel: kern  :warn  : [   12.345678][  T123] (2)[1:swapper/0]text';
    expect(taken(line)).toEqual([
      ['quoted', 'grep', 'raw level', 'syslog', 'dmesg -x', 'dmesg', 'caller id'],
      { time: 12.345678, caller: 'T123' },
      '(2)[1:swapper/0]text',
    ]);
  });
});

/** A stamp at the begin of a line is read letter by letter, one behind another prefix by its pattern. */
test('a stamp says the same wherever it stands', () => {
  const seconds = fc.tuple(fc.nat(), fc.nat({ max: 999_999 }), fc.constantFrom(0, 5, 12));
  const stamp = seconds.map(
    ([whole, part, width]) => `[${String(whole).padStart(width)}.${String(part).padStart(6, '0')}]`,
  );
  const caller = fc.constantFrom(
    '',
    ' ',
    '[  T123]',
    '[  T123] ',
    '[    C3] ',
    ' [T1] ',
    '[T] ',
    '[X1] ',
    '[  T12345678] ',
  );
  const message = fc.constantFrom(
    '',
    text,
    ' foo+0x1/0x2',
    '[<ffffffff81000000>] foo',
    '\t<TASK>',
    'host01 kernelx: y',
  );
  fc.assert(
    fc.property(stamp, caller, message, (first, second, third) => {
      const line = first + second + third;
      const [names, facts, left] = taken(line);
      const [behindLevel, factsBehind, leftBehind] = taken(`kern  :warn  : ${line}`);
      expect([['dmesg -x', ...names], facts, left]).toEqual([behindLevel, factsBehind, leftBehind]);
    }),
    { numRuns: 500 },
  );
});

test('lines with the same prefixes share the row of their names', () => {
  const names = (line: string): readonly string[] => takePrefixes(line, 0).chain.names;
  expect(names('Feb  4 06:51:39 host01 kernel: [   12.345678] x')).toBe(
    names('Feb  5 07:00:00 host02 kernel: [99999.000001] y'),
  );
  expect(names('[   12.345678] x')).toBe(names('[   13.000000] y'));
});

test.each([
  ['[   12.345678][  T123] food: ', 'Hardware name: MT6886(ENG) (DT)'],
  ['[   12.345678][  T123] food: ', ' foo_read+0x10/0x40 [foo]'],
  ['[   12.345678][  T123] k/0:1: ', 'CPU: 0 PID: 123 Comm: k/0:1 Tainted: G        W  O      5.15.41 #1'],
])('behind a caller id a task is named where a report goes on: %s%s', (prefix, message) => {
  expect(takePrefixes(prefix + message, 0).end).toBe(prefix.length);
});

test.each([
  'usb 1-1: new device',
  'BUG: unable to handle page fault',
  'WARNING: CPU: 3 PID: 123 at foo.c:12',
  'RIP: 0010:foo_read+0x10/0x40',
  'food: started',
])('and no name of a driver or a headline: %s', (message) => {
  const prefix = '[   12.345678][  T123] ';
  expect(takePrefixes(prefix + message, 0).end).toBe(prefix.length);
});
