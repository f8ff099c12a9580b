import { performance } from 'node:perf_hooks';
import { expect, test } from 'vitest';
import { readLog } from '../src/log/read.ts';

/**
 * A pattern that can match the same text in many ways takes quadratic or exponential time where the line then ends otherwise.
 * Told by the ratio of two lengths: four times the length may take four times as long, and some more on a busy machine; quadratic
 * time would take sixteen times.
 */
const longer = 4;
const slack = 2.5;

/** The longest message that is read whole is a little longer than this, in characters. */
const length = 7000;

/** The shortest time of several is the one that nobody disturbed. */
function timeOf(text: string): number {
  return Math.min(
    ...Array.from({ length: 5 }, () => {
      const begin = performance.now();
      readLog(text);
      return performance.now() - begin;
    }),
  );
}

/** A report with lines that begin and end in the given way, and hold nothing but one piece in between. */
function reportOf(begin: string, piece: string, end: string, size: number): string {
  const line = `${begin}${piece.repeat(Math.ceil(size / piece.length))}${end}`;
  const log = ['BUG: unable to handle page fault for address: ffffc90000000000', 'Call Trace:', ' foo+0x1/0x2'];
  return [...log, ...Array<string>(20).fill(line)].join('\n');
}

test.each([
  ['', '0', 'x'],
  ['7fe0: ', '24', 'x'],
  ['7fe0: ', '24242424 ', 'x'],
  ['GPR00: ', '24', 'x'],
  ['$ 0   : ', '24', 'x'],
  ['Krnl Code: 0000000000123456: ', 'a7', '!'],
  ['Code: ', '24', '!'],
  ['Code: ', '24 <', '!'],
  ['CPU: 1 PID: 2 Comm: ', 'x ', '!'],
  ['CPU: 1 PID: 2 Comm: ', 'Tainted: ', '!'],
  ['CPU: 1 PID: 2 Comm: x Tainted: G ', '1.1', '!'],
  ['Pid: 2, comm: ', 'Not tainted ', '!'],
  ['Modules linked in: ', 'ext4(O) ', '['],
  ['Hardware name: ', ' ', 'x'],
  ['', ' ', 'x'],
  ['', '\t', 'x'],
  ['[<ffffffff81000000>]', ' ', 'x'],
  ['', '[<ffffffff81000000>] ', 'x'],
  ['', '[ffffffff81000000]', 'x'],
  ['', 'foo+0x1/0x2 ', 'x'],
  [' foo+0x1/0x2', ' (P)', 'x'],
  ['RIP: 0010:', 'f', '!'],
  ['RIP: 0010:', '[<ffffffff81000000>] ', '!'],
  ['Call Trace:', '<ffffffff8018c3f5>{vfs_write+207} ', 'x'],
  ['WARNING: ', 'a.c:1 ', 'x'],
  ['INFO: task ', 'java:1 ', 'x'],
  ['Kernel panic - not syncing: ', 'for x --- ', 'x'],
  ['EFLAGS: 00010246 (', '2.6 ', 'x'],
  ['-', '-', 'x'],
  ['', '<', 'x'],
  ['', '&lt;', 'x'],
  ['', '\u001b[', 'x'],
  ['', '#012', 'x'],
  ['{"MESSAGE":"', '\\u0041', ''],
])('a line of %j, many times %j, then %j is read in linear time', (begin, piece, end) => {
  const short = timeOf(reportOf(begin, piece, end, length));
  const long = timeOf(reportOf(begin, piece, end, length * longer));
  expect(long / short).toBeLessThan(longer * slack);
});
