import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Prefix } from './prefix.ts';
import { prefixes, prefixesAt, prefixesBehindStamp } from './prefixes.ts';

/** One line of each form, in front of `text`. */
const examples: [name: string, line: string][] = [
  ['/dev/kmsg', '4,1234,5678901,-,caller=T12;text'],
  ['/dev/kmsg', '6.12.0,4,1234,5678901,-;text'],
  ['logcat', '01-05 10:11:12.345     0     0 E kernel  : text'],
  ['logcat', 'E/kernel  (    0): text'],
  ['logcat', '01-05 10:11:12.345 E/kernel  (    0): text'],
  ['journalctl -o short-unix', '1770184299.123456 host01 kernel: text'],
  ['syslog', 'Feb  4 06:51:39 host01 kernel: text'],
  ['syslog', 'Feb  4 2026 06:51:39.123 UTC host01 kernel: text'],
  ['syslog', '2026 Feb  4 06:51:39 host01 kernel: text'],
  ['syslog', 'Feb  4 06:51:39 host01 kern.warn kernel: text'],
  ['syslog', 'Wed Feb  4 06:51:39 2026 kern.warn kernel: text'],
  ['syslog', 'dez 07 18:33:45 host01 kernel: text'],
  ['syslog', 'févr. 07 18:33:45 host01 kernel: text'],
  ['syslog', 'июл 27 14:08:03.123456 host01 kernel: text'],
  ['syslog', '7月 27 14:08:03 host01 kernel: text'],
  ['syslog', ' 7월 27 14:08:03 host01 kernel: text'],
  ['dmesg --time-format iso', '2026-01-05T10:11:12,345678+00:00 text'],
  ['syslog (ISO time)', '2026-02-04T06:51:39.123456+01:00 host01 kernel: text'],
  ['syslog (ISO time)', 'Wed 2026-02-04 06:51:39 CET host01 kernel: text'],
  ['netconsole receiver', 'host01 10.0.0.1 kernel: text'],
  ['netconsole receiver', '10.0.0.1:6665 kernel: text'],
  ['netconsole receiver', 'Aug 29 18:25:03 10.0.0.1 [   12.345678] text'],
  ['notices of dropped messages', '** 3861 printk messages dropped ** text'],
  ['notices of dropped messages', '** replaying previous printk message ** text'],
  ['quoted', '> text'],
  ['quoted', '>>text'],
  ['quoted', '\t> text'],
  ['quoted', '| text'],
  ['marked as code', '`text'],
  ['marked as code', '```text'],
  ['logger of a program', '2026-02-04 06:51:39.123 INFO  [main] o.e.console.Reader - text'],
  ['logger of a program', '06:51:39.123 [main] INFO  o.e.console.Reader - text'],
  ['logger of a program', '2026-02-04 06:51:39,123 - console - INFO - text'],
  ['logger of a program', '2026-02-04 06:51:39,123 INFO text'],
  ['logger of a program', '[2026-02-04 06:51:39,123] {console.py:12} INFO - text'],
  ['logger of a program', 'INFO:root:text'],
  ['commented out', '# [   12.345678] text'],
  ['journalctl -o short-monotonic', '[  725.795102] kernel: text'],
  ['grep', 'messages:12:text'],
  ['grep', 'log/console.txt-12-text'],
  ['line numbers', '12:text'],
  ['line numbers', ' 12 | text'],
  ['line numbers', '    12\ttext'],
  ['z/VM console', '00: [   12.345678] text'],
  ['wall', ' kernel:text'],
  ['syslog repeats', 'message repeated 2 times: [ text'],
  ['serial console', 'host01 login: text'],
  ['syslog (RFC 5424)', '<4>1 2026-02-04T06:51:39.123456Z host01 kernel - - - text'],
  ['journalctl -o short-monotonic', '[  725.795102] host01 kernel: text'],
  ['journalctl -o short-monotonic', '[  725.795102 <    0.000012 >] host01 kernel: text'],
  ['MTK', '<2>-(2)[1:swapper/0]text'],
  ['MTK', ' (2)[1:swapper/0]text'],
  ['raw level', '<4>text'],
  ['CIX', '[pid:1,cpu0,swapper/0] text'],
  ['HiSilicon', '[    2.052157s][pid:1,cpu0,swapper/0]text'],
  ['dmesg', '[   12.345678] text'],
  ['dmesg -d', '[   12.345678 <    0.000123>] text'],
  ['dmesg -T', '[Mon Jan  5 10:11:12 2026] text'],
  ['dmesg -T', '[2026-01-05T10:11:12,123456+01:00] text'],
  ['dmesg -T', '[Mon Jan  5 10:11:12 UTC 2026] text'],
  ['dmesg -T', '[Mon Jan 05 10:11:12.345 2026] text'],
  ['dmesg -T', '[Mon 05 Jan 2026 10:11:12 AM UTC] text'],
  ['dmesg -e', '[Jan 5 10:11] text'],
  ['dmesg -e', '[  +0.000123] text'],
  ['caller id', '[  T123] text'],
  ['caller id of a vendor', '[ T123@C0] text'],
  ['caller id of a vendor', '[T123-C0] text'],
  ['caller id of a vendor', '[S,T123,C0] text'],
  ['caller id of a vendor', '[0 T123   d.] text'],
  ['caller id of a vendor', '[0 kworke .s] text'],
  ['Android', '[0:swapper] text'],
  ['Android', '[0:      swapper/0:    1] text'],
  ['Android', 'I[3:      swapper/3:    0] text'],
  ['dmesg -x', 'kern  :warn  : text'],
  ['console with time stamps', '2023-01-24T19:18:30.557830  [   12.345678] text'],
  ['console with time stamps', '0124_19-18-30.557[   12.345678] text'],
  ['console with time stamps', '[2023-01-24T19:18:30.557Z] <4>text'],
  ['console with time stamps', '[19:18:30:557] [   12.345678] text'],
  ['console with time stamps', '    Jan 24 19:18:30 kern  :warn  : text'],
  ['log viewer', '2026-02-04 06:51:39.123\ttext'],
  ['log viewer', '2026-02-04T06:51:39+01:00 {host="host01", job="kernel"} text'],
  ['log viewer', '2026-02-04T06:51:39.123000+00:00 i-0123456789abcdef0 [   12.345678] text'],
  ['console with time stamps', '[2023-01-24T19:18:30.557Z] text'],
  ['console with time stamps', '[19:18:30] text'],
  ['console with time stamps', '[19:18:30][c0-0c0s15n2]text'],
  ['console with time stamps', '[2023-01-24_19:18.30] text'],
  ['console with time stamps', '19:18:30 text'],
  ['console with time stamps', '19:18:30.557 -> text'],
  ['console with time stamps', '2023-01-24T19:18:30.5578301Z text'],
  ['console with time stamps', '2023-01-24T19:18:30.557830123Z stdout F text'],
  ['console with time stamps', '2023-01-24T19:18:30.557830Z 01O text'],
  ['console with time stamps', '2023-01-24 19:18:30.557+0000: text'],
  ['console with time stamps', '2023-01-24 19:18:30.557830 | node01 | text'],
  ['console with time stamps', '2023-01-24T19:18:30.557830  text'],
  ['console with time stamps', 'Jan 24 19:18:30 text'],
  ['console with time stamps', '2023-01-24 19:18:30 text'],
  ['build log', '[   54s] text'],
  ['build log', ' 54s text'],
  ['logs of several', 'vm-1  | text'],
  ['logs of several', '[pod/vm-0/guest-console-log] text'],
  ['logs of several', 'vm-test-run-boot> machine # [   12.345678] text'],
  ['klog', 'I0501 12:00:00.123456       1 log_monitor.go:159] text'],
  ['LG', '[    2.052157 / 01-05 10:11:12.345][0] text'],
  ['LG', '[    2.052157 / 01-05 10:11:12.345][2][662][ndroid.systemui] text'],
  ['dmesg', '[  240.] text'],
];

/** What the kernel itself may print in front of the text, by which some prefixes are told; they end before it. */
const kernelsOwn = /^(?:\[ {3}12\.345678\] |<4>|kern {2}:warn {2}: )?text$/;

/** Where the prefix ends that stands at a place; null where it does not stand there. */
function endAt({ pattern }: Prefix, text: string, place: number): number | null {
  pattern.lastIndex = place;
  return pattern.test(text) ? pattern.lastIndex : null;
}

function standingAt(some: readonly Prefix[], text: string, place: number): string[] {
  return some.filter((prefix) => endAt(prefix, text, place) !== null).map(({ name }) => name);
}

describe.each(examples)('%s: %s', (name, line) => {
  test('is found, and ends where the text begins', () => {
    const rests = prefixesAt(line, 0)
      .filter((prefix) => prefix.name === name)
      .map((prefix) => line.slice(endAt(prefix, line, 0) ?? 0));
    expect(rests).toContainEqual(expect.stringMatching(kernelsOwn));
  });

  test('is found wherever the message begins', () => {
    const before = 'what was taken already ';
    expect(standingAt(prefixesAt(before + line, before.length), before + line, before.length)).toContain(name);
  });
});

test('of every prefix there is an example', () => {
  const shown = new Set(examples.map(([name]) => name));
  expect(prefixes.map(({ name }) => name).filter((name) => !shown.has(name))).toEqual([]);
});

test('every pattern is tried at one place only', () => {
  expect(prefixes.filter(({ pattern }) => !pattern.sticky)).toEqual([]);
});

test('the first letter keeps no prefix from being found, whatever stands in front and behind', () => {
  const prefix = fc.constantFrom(...examples.map(([, line]) => line.replace('text', '')));
  const blanks = fc.constantFrom('', ' ', '  ');
  const anything = fc.array(fc.oneof(prefix, blanks, fc.constantFrom('<', '[', '>', '|', '-', '4', 'kernel:', 'text')));
  const rest = anything.map((parts) => parts.join(''));
  fc.assert(
    fc.property(rest, blanks, prefix, rest, (before, indent, first, behind) => {
      const text = before + indent + first + behind;
      const found = standingAt(prefixesAt(text, before.length), text, before.length);
      expect(found).toEqual(standingAt(prefixes, text, before.length));
    }),
    { numRuns: 1000 },
  );
});

test.each(['', ' ', '    ', 'étage', '\u4e00'])('in %j none is looked for', (text) => {
  expect(standingAt(prefixesAt(text, 0), text, 0)).toEqual([]);
  expect(prefixesAt(text, text.length)).toEqual([]);
});

test.each<[string, string[]]>([
  ['[  T123] text', ['caller id']],
  ['[0:swapper] text', ['Android']],
  [' (2)[1:swapper/0]text', ['MTK']],
  ['c3   4533 text', ['CPU id']],
  ['<4>text', ['raw level']],
  ['Feb  4 06:51:39 host01 kernel: text', []],
  ['kern  :warn  : text', []],
  ['[   12.345678] text', []],
  ['12:text', []],
])('behind the kernel’s time stamp %s is a prefix only if a kernel writes it there', (text, names) => {
  expect(standingAt(prefixesBehindStamp(text, 0), text, 0)).toEqual(names);
});

test.each([
  'Jan 24 19:18:30 Call Trace:',
  'Jan 24 19:18:30 RIP: 0010:foo+0x1/0x2',
  'Jan 24 19:18:30 CPU: 3 PID: 77 Comm: food',
  '2023-01-24 19:18:30 Hardware name: Example 9000',
  '2023-01-24T19:18:30Z invalid opcode: 0000 [#1] SMP',
  '2023-01-24 19:18:30 [77.345678] CPU: 3 PID: 77 Comm: food',
])('what a kernel writes of itself is no host and no program: %s', (text) => {
  expect(new Set(standingAt(prefixesAt(text, 0), text, 0))).toEqual(new Set(['console with time stamps']));
});

test('of two that fit the longer one comes first', () => {
  const first = (text: string): string | undefined => standingAt(prefixesAt(text, 0), text, 0)[0];
  expect(first('[  725.795102] host01 kernel: text')).toBe('journalctl -o short-monotonic');
  expect(first('<4>1 2026-02-04T06:51:39.123456Z host01 kernel - - - text')).toBe('syslog (RFC 5424)');
  expect(first('<2>-(2)[1:swapper/0]text')).toBe('MTK');
});
