import { expect, test } from 'vitest';
import { memoryIn, memoryWord } from './boot-memory.ts';
import { lineOf } from '../lines/line.fixture.ts';
import { readLog } from '../read.ts';

const line =
  'Memory: 16207824K/16776628K available (12288K kernel code, 2252K rwdata, 8196K rodata, 2416K init, 4576K bss, 568548K reserved, 0K cma-reserved)';

test.each([
  [line, 16776628 * 1024],
  // to 3.10: what is absent is no memory
  [
    'Memory: 3881508k/5242880k available (7784k kernel code, 1049104k absent, 311768k reserved, 5953k data, 1984k init)',
    (5242880 - 1049104) * 1024,
  ],
  ['Memory: 510592k/524288k available (4567k kernel code, 13696k reserved, 234k data, 256k init, 0k highmem)', 2 ** 29],
])('%s', (text, bytes) => {
  expect(text).toContain(memoryWord);
  expect(memoryIn(lineOf(text))?.bytes).toBe(bytes);
});

test.each([
  'Memory: 4G available',
  'Memory: 1K/2K available',
  'Memory: 1k/5k available (1k kernel code, 9k absent, 1k reserved)',
  'Memory: usage 1048576kB, limit 1048576kB, failcnt 12',
  `x ${line}`,
])('%s tells nothing', (text) => {
  expect(memoryIn(lineOf(text))).toBeNull();
});

const banner = '[    0.000000] Linux version 5.10.0 (root@builder) (gcc) #1 SMP Mon Jan 4 10:00:00 UTC 2021';
const crash = [
  '[   42.000000] general protection fault: 0000 [#1] SMP',
  '[   42.000001] CPU: 1 PID: 812 Comm: worker Not tainted 5.10.0 #1',
  '[   42.000002] RIP: 0010:foo+0x1/0x20',
];

test('every report of a boot knows the memory of that boot, however far up the line stands', () => {
  const ordinary = Array.from({ length: 200 }, () => '[    1.000000] usb 1-1: new high-speed USB device');
  const booted = [banner, `[    0.100000] ${line}`, ...ordinary, ...crash];
  const log = [...crash, ...booted, banner, ...crash].join('\n');
  const { subjects } = readLog(log);
  expect(subjects.map(({ event }) => [event.memory, event.places.memory])).toEqual([
    [null, undefined],
    [16776628 * 1024, { line: 5, column: 16, length: line.length }],
    [null, undefined],
  ]);
});
