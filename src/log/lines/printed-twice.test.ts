import { expect, test } from 'vitest';
import { type Line } from './line.ts';
import { lineOf } from './line.fixture.ts';
import { onceEach } from './printed-twice.ts';
import { readLog } from '../read.ts';

function through(texts: string[]): string[] {
  const given: Line[] = [];
  const stage = onceEach((line) => given.push(line));
  texts.forEach((text, index) => {
    stage.take(lineOf(text, { number: index + 1 }));
  });
  stage.end();
  return given.map(({ text }) => text);
}

const twice = (texts: string): string[] => [...texts].flatMap((text) => [text, text]);

test('of lines that all come twice each is given once', () => {
  expect(through(twice('abcdef')).join('')).toBe('abcdef');
});

test('a line that the kernel prints twice stays so', () => {
  expect(through(twice('abcddef')).join('')).toBe('abcddef');
});

test.each(['abbcd', 'aabbc', 'aabbcd', 'aaaa', 'abab', 'aabb'])('of %s all is given', (texts) => {
  expect(through([...texts]).join('')).toBe(texts);
});

test('lines that were lost or cut apart end nothing', () => {
  expect(through([...twice('abc'), 'd', 'e', ...twice('fgh')]).join('')).toBe('abcdefgh');
});

test('when the second console is gone each line counts', () => {
  expect(through([...twice('abc'), ...'defghijklm', 'n', 'n', 'o']).join('')).toBe('abcdefghijklmnno');
});

test('lines of different times are no pair', () => {
  const given: Line[] = [];
  const stage = onceEach((line) => given.push(line));
  for (const time of [1, 2, 3, 4, 5, 6]) stage.take(lineOf(String(Math.ceil(time / 2)), { number: time, time }));
  stage.end();
  expect(given).toHaveLength(6);
});

test('a crash on two consoles is one', () => {
  const log = `[  349.166638] Unable to handle kernel paging request for data at address 0x00000000
[  349.167485] Faulting instruction address: 0xc00000000069d168
[  349.168127] Oops: Kernel access of bad area, sig: 11 [#1]
[  349.169194] Modules linked in: foo ip_tables
[  349.180001] CPU: 8 PID: 3121 Comm: worker Not tainted 4.9.0-2-powerpc64le #1
[  349.180201] NIP [c00000000069d168] foo_lookup+0x28/0x30
[  349.180221] Call Trace:
[  349.180231] [c000000fe1083c70] [c00000000069e288] foo_open+0xd8/0x270
[  349.180241] [c000000fe1083d10] [c00000000069eaf8] vfs_open+0x78/0xa0`;
  const { subjects } = readLog(
    log
      .split('\n')
      .flatMap((line) => [line, line])
      .join('\n'),
  );
  expect(subjects.map(({ event }) => [event.title, event.frames.length])).toEqual([
    ['BUG: unable to handle kernel paging request in foo_lookup', 2],
  ]);
});
