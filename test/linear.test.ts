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

/** So many lines take long enough to be measured. */
const someLines = 1000;

/** The clock of a thread ticks every few milliseconds; a time is measured over so many microseconds at least. */
const measured = 30_000;

/** The time that the processor works for it, in microseconds; what other programs do does not count. */
function timeOf(text: string): number {
  const begin = process.threadCpuUsage();
  let runs = 0;
  let spent = 0;
  while (spent < measured) {
    readLog(text);
    runs += 1;
    const { user, system } = process.threadCpuUsage(begin);
    spent = user + system;
  }
  return spent / runs;
}

/** Measures again before it complains; the shortest times are those that no compiler and no collection of garbage disturbed. */
function expectLinear(logOf: (size: number) => string, size: number): void {
  const [short, long] = [logOf(size), logOf(size * longer)];
  let [shortest, longest, ratio] = [Infinity, Infinity, Infinity];
  for (let look = 0; look < 6 && ratio >= longer * slack; look += 1) {
    shortest = Math.min(shortest, timeOf(short));
    longest = Math.min(longest, timeOf(long));
    ratio = longest / shortest;
  }
  expect(ratio).toBeLessThan(longer * slack);
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
  ['CPU: 1 PID: 2 Comm: x Not tainted 4.', '15', '!'],
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
  ['RIP: 0010:[<ffffffff81000000>]', ' ', '!'],
  ['RIP: 0010:', '[<ffffffff81000000>] ', '!'],
  ['Call Trace:', '<ffffffff8018c3f5>{vfs_write+207} ', 'x'],
  ['WARNING: ', 'a.c:1 ', 'x'],
  ['INFO: task ', 'java:1 ', 'x'],
  ['Kernel panic - not syncing: ', 'for x --- ', 'x'],
  ['EFLAGS: 00010246 (', '2.6 ', 'x'],
  ['-', '-', 'x'],
  ['Linux version 3.10.0-1160.el', '7', '!'],
  ['6,416,1758426,-,ncfrag=0/', '3', '!'],
  ['Message from syslogd', '@', '!'],
  ['', '<', 'x'],
  ['', '&lt;', 'x'],
  ['', '\u001b[', 'x'],
  ['', '#012', 'x'],
  ['{"MESSAGE":"', '\\u0041', ''],
])('a line of %j, many times %j, then %j is read in linear time', (begin, piece, end) => {
  expectLinear((size) => reportOf(begin, piece, end, size), length);
});

/** Logs in which the same line comes again and again. */
test.each([
  ['ordinary lines', () => '[    1.000000] br0: port 1(veth1000) entered forwarding state'],
  ['frames', () => '[    1.000000]  foo+0x1/0x2'],
  ['reports that are alike', () => 'WARNING: CPU: 0 PID: 1 at a.c:1 foo+0x1/0x2'],
  ['reports that differ', (at: number) => `WARNING: CPU: 0 PID: 1 at a.c:1 foo${String(at)}+0x1/0x2`],
  ['reports of many contexts', (at: number) => `[    1.000000][  T${String(at)}] kernel BUG at a.c:${String(at)}!`],
  ['panics', () => 'Kernel panic - not syncing: Fatal exception'],
  ['boots', () => '[    0.000000] Linux version 6.6.0 (a@b) #1 SMP'],
  ['parts of pstore', (at: number) => `Panic#1 Part${String(at)}`],
  ['losses', () => '** 12 printk messages dropped **'],
  ['journal fields', () => 'MESSAGE=BUG: unable to handle page fault for address: ffffc90000000000'],
  ['JSON', () => '{"MESSAGE":"kernel BUG at a.c:1!","_TRANSPORT":"kernel"}'],
  ['rows of 80 columns', () => 'x'.repeat(80)],
])('four times as many lines of %s are read in four times the time', (_name, lineOf) => {
  expectLinear((count) => Array.from({ length: count }, (_, at) => lineOf(at)).join('\n'), someLines);
});
