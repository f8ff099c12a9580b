import { expect, test } from 'vitest';
import { readLog } from '../read.ts';

test.each([
  ['arm64', 'Internal error: Oops: 96000004 [#1] PREEMPT SMP'],
  ['arm64', 'Internal error: synchronous external abort: 0000000096000210 [#1] SMP'],
  ['arm64', 'SError Interrupt on CPU4, code 0x00000000bf000002 -- SError'],
  ['arm64', 'Internal error: synchronous external abort: 96000210 1 PREEMPT SMP'],
  ['arm', 'Internal error: Oops: 17 [#1] SMP ARM'],
  ['arm', 'Internal error: : 1406 [#1] PREEMPT SMP THUMB2'],
  ['s390x', 'specification exception: 0006 ilc:3 [#1] SMP'],
  ['riscv', 'Oops - store (or AMO) access fault [#1]'],
  [
    'loongarch',
    'CPU 0 Unable to handle kernel paging request at virtual address 0000000000000010, era == 9000000000abcdef, ra == 9000000000abcd00',
  ],
  ['mips', 'CPU 1 Unable to handle kernel paging request at virtual address 00000018, epc == 80123456, ra == 80123450'],
  [null, 'Unable to handle kernel paging request at virtual address 00000018'],
])('%s: %s', (architecture, line) => {
  expect(readLog(line).subjects.map(({ event }) => event.arch)).toEqual([architecture]);
});

test('a function of a driver tells none that only sounds alike, the form of the trace does', () => {
  const lines = [
    'Unhandled fault: external abort on non-linefetch (0x1008) at 0xf03c1010',
    'sysc_reset from sysc_probe+0x60/0x114',
    'sysc_probe from platform_probe+0x5c/0xbc',
  ];
  expect(readLog(lines.join('\n')).subjects.map(({ event }) => event.arch)).toEqual(['arm']);
});
