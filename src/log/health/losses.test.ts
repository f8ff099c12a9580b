import { describe, expect, test } from 'vitest';
import { lossIn } from './losses.ts';
import { codesOn, notesOn, oops } from './notes.fixture.ts';

describe('rows that tell of a loss', () => {
  test.each([
    ['dropped', '** 123 printk messages dropped **', '123'],
    ['dropped', '** 1 printk messages dropped ** [<ffffffff81000000>] f+0x1/0x2', '1 printk'],
    ['dropped', '[   12.345678] systemd-journald[412]: Missed 15 kernel messages', '15'],
    [
      'dropped',
      'Sep 30 09:30:03 host rsyslogd-2177: imuxsock lost 56 messages from pid 2896 due to rate-limiting',
      '56',
    ],
    ['dropped', 'Jun 28 10:32:17 host rsyslogd: imjournal: 236 messages lost due to rate-limiting', '236'],
    [
      'dropped',
      'Jun 28 10:32:15 host rsyslogd: imjournal: begin to drop messages due to rate-limiting',
      'begin to drop',
    ],
    ['dropped', 'host systemd-journald[375]: /dev/kmsg buffer overrun, some messages lost.', 'buffer overrun'],
    ['rate-limited', '[   12.345678] net_ratelimit: 42 callbacks suppressed', '42'],
    ['rate-limited', 'Jan  5 10:11:12 host kernel: printk: 12 messages suppressed.', '12'],
    ['rate-limited', '[   12.345678] BUG: Bad page state: 7 messages suppressed', '7'],
    ['rate-limited', '<4>NET: 5 messages suppressed.', '5'],
  ])('%s: %s', (code, text, words) => {
    expect(lossIn(text)).toMatchObject({ code, values: { text: expect.stringContaining(words) as string } });
  });

  test.each([
    'rx_dropped: 5',
    'printk messages dropped',
    'callbacks suppressed',
    'systemd: 18 output lines suppressed due to ratelimiting',
    'systemd-journald[412]: Suppressed 917 messages from /system.slice/x.service',
    'audit: backlog limit exceeded',
    '(XEN) relay: 5 messages suppressed.',
    'dbus-daemon[812]: avc:  5 messages suppressed.',
    'ticketd[1]: a user asks: due to rate-limiting?',
    'Missed deadlines; kernel messages follow',
  ])('%s tells of none', (text) => {
    expect(lossIn(text)).toBeNull();
  });
});

test('they are told wherever they stand, also where another program says so', () => {
  const noise = Array<string>(200).fill('Sep 30 09:30:02 host kernel: [    1.000000] usb 1-1: reset');
  const row = 'Sep 30 09:30:03 host rsyslogd-2177: imuxsock lost 56 messages from pid 2896 due to rate-limiting';
  expect(codesOn([...noise, row])).toEqual([['dropped', 201]]);
});

test('they are no part of the report that they stand in', () => {
  const [head = '', ...rest] = oops();
  const report = [head, '** 12 printk messages dropped **', ...rest];
  expect(codesOn(report)).toEqual([['dropped', 2]]);
});

test('each sort is told once, where it stands first, with how often it came', () => {
  const dropped = '** 12 printk messages dropped **';
  const limited = '[    1.000000] net_ratelimit: 42 callbacks suppressed';
  const notes = notesOn([dropped, limited, dropped, ...Array<string>(5000).fill(limited)]);
  expect(notes.map(({ line, message }) => [line, message])).toEqual([
    [1, 'The kernel dropped messages here: ** 12 printk messages dropped **, and once more below.'],
    [2, 'The kernel left messages out by a rate limit: 42 callbacks suppressed, and 5000 times more below.'],
  ]);
});
