import { describe, expect, test } from 'vitest';
import { readLog } from '../read.ts';

const oops = (time: number, address: string): string =>
  [
    `[${String(time)}.000000] BUG: unable to handle kernel NULL pointer dereference at ${address}`,
    `[${String(time)}.000001] IP: [<ffffffff81000000>] foo+0x1/0x20`,
    `[${String(time)}.000002] Oops: 0000 [#1] SMP`,
    `[${String(time)}.000003] CPU: 1 PID: 7 Comm: worker Not tainted 3.10.0-957.el7.x86_64 #1`,
    `[${String(time)}.000004] Call Trace:`,
    `[${String(time)}.000005]  [<ffffffff81000100>] bar+0x1/0x20`,
    `[${String(time)}.000006] ---[ end trace 0123456789abcdef ]---`,
  ].join('\n');

const boot = '[    0.000000] Linux version 4.18.0-305.el8.x86_64 (mockbuild@builder) (gcc) #1 SMP';

test('the same report again is counted, whatever its address', () => {
  const { subjects } = readLog(
    [oops(10, '0000000000000010'), oops(20, '0000000000000018'), oops(30, '0000000000000010')].join('\n'),
  );
  expect(subjects.map(({ event }) => [event.title, event.repeated, event.firstLine])).toEqual([
    ['BUG: unable to handle kernel NULL pointer dereference in foo', 2, 1],
  ]);
});

test('reports that name no function are the same where they name the same place', () => {
  const bugs = ['mm/foo.c:3229', 'lib/foo-tree.c:281', 'mm/foo.c:3229'].map(
    (place) => `------------[ cut here ]------------\nkernel BUG at ${place}!\ninvalid opcode: 0000 [#1] SMP\n`,
  );
  expect(readLog(bugs.join('\n')).subjects.map(({ event }) => [event.headline, event.repeated])).toEqual([
    ['kernel BUG at mm/foo.c:3229!', 1],
    ['kernel BUG at lib/foo-tree.c:281!', 0],
  ]);
});

test('the same report in the next boot is another one', () => {
  const { subjects } = readLog([oops(10, '0000000000000010'), boot, oops(20, '0000000000000010')].join('\n'));
  expect(subjects.map(({ event }) => event.repeated)).toEqual([0, 0]);
});

test('a report of the first boot does not take the release of the second', () => {
  const first = oops(10, '0000000000000010')
    .split('\n')
    .filter((line) => !line.includes('CPU: 1'))
    .join('\n');
  const { subjects } = readLog([first, boot].join('\n'));
  expect(subjects.map(({ event }) => event.release)).toEqual([null]);
});

describe('a trouble that is told in a line', () => {
  const error = (at: number): string =>
    `[${String(100 + at)}.000000] EXT4-fs error (device vda1): ext4_find_entry:1455: inode #${String(at)}: comm ls: reading directory lblock 0`;
  const storm = Array.from({ length: 1000 }, (_, at) => error(at));

  test('is counted, and the first one stays', () => {
    const { subjects } = readLog(storm.join('\n'));
    expect(subjects.map(({ event }) => [event.kind, event.repeated, event.firstLine, event.lastLine])).toEqual([
      ['filesystem-error', 999, 1, 1],
    ]);
  });

  test('is told of each boot', () => {
    const { subjects } = readLog([...storm, boot, ...storm].join('\n'));
    expect(subjects.map(({ event }) => event.repeated)).toEqual([999, 999]);
  });

  test('is counted apart from those of another kind', () => {
    const hot = storm.map((_, at) => `[${String(100 + at)}.500000] CPU3: Core temperature above threshold, cpu clock throttled (total events = ${String(at)})`); // prettier-ignore
    const { subjects } = readLog(storm.flatMap((line, at) => [line, hot[at]]).join('\n'));
    expect(subjects.map(({ event }) => [event.kind, event.repeated])).toEqual([
      ['filesystem-error', 999],
      ['hardware-error', 999],
    ]);
  });
});
