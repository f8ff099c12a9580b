import { expect, test } from 'vitest';
import { emptyReport, lineOf } from '../lines/line.fixture.ts';
import { readLog } from '../read.ts';
import { systemHeader } from './system-header.ts';

test.each<[string, number | null]>([
  ['63 GB', 63 * 2 ** 30],
  ['255.8 GB', Math.round(255.8 * 2 ** 30)],
  ['1.5 TB', 1.5 * 2 ** 40],
  ['511.5 MB', 511.5 * 2 ** 20],
  ['(unknown)', null],
  ['12 parsecs', null],
])('      MEMORY: %s', (printed, bytes) => {
  const report = Object.assign(emptyReport(), { session: true });
  expect(systemHeader(lineOf(`      MEMORY: ${printed}`), report)).toBe(true);
  expect(report.memory).toBe(bytes);
  expect(report.places.memory?.length).toBe(bytes === null ? undefined : printed.length);
});

test('what the head of a session says of the memory belongs to the crash of its log', () => {
  const { subjects } = readLog(
    [
      '      KERNEL: /usr/lib/debug/lib/modules/5.10.0/vmlinux',
      '    DUMPFILE: vmcore  [PARTIAL DUMP]',
      '        CPUS: 8',
      '     RELEASE: 5.10.0',
      '     MACHINE: x86_64  (2500 Mhz)',
      '      MEMORY: 63 GB',
      '       PANIC: "general protection fault: 0000 [#1] SMP"',
      '         PID: 812',
      '     COMMAND: "worker"',
      'crash> log',
      '[   42.000000] general protection fault: 0000 [#1] SMP',
      '[   42.000001] CPU: 1 PID: 812 Comm: worker Not tainted 5.10.0 #1',
      '[   42.000002] RIP: 0010:foo+0x1/0x20',
    ].join('\n'),
  );
  expect(subjects.map(({ event }) => [event.function, event.memory, event.places.memory])).toEqual([
    ['foo', 63 * 2 ** 30, { line: 6, column: 15, length: 5 }],
  ]);
});
