import { describe, expect, test } from 'vitest';
import { titles } from '../../../test/logs/reports.fixture.ts';

const abort = (address: string): string => `Unhandled fault: external abort on non-linefetch (0x018) at 0x${address}`;
const tables = (address: string): string[] => [
  'pgd = dd934000',
  `[${address}] *pgd=1e5dc831, *pte=40000783, *ppte=40000e33`,
];

describe('the fault of a program', () => {
  test('on arm has no line of die() below', () => {
    expect(titles('# devmem 0x40000008 32', abort('b6f9c008'), ...tables('b6f9c008'), 'Bus error')).toEqual([]);
  });

  test('on arm64 comes from the lower level', () => {
    const fault = (status: string): string =>
      `Unhandled fault: synchronous external abort (0x${status}) at 0x0000007f8c3d1000`;
    expect(titles(fault('92000210'), 'foo: the device is gone')).toEqual([]);
    expect(titles(fault('96000210'), 'foo: the device is gone')).toEqual(['Unhandled fault']);
  });

  test('with its registers, by user_debug', () => {
    expect(
      titles(
        'CPU: 2 PID: 3262 Comm: foo Tainted: G        W    3.10.49 #1',
        'PC is at 0xaf879602',
        'LR is at 0xb503eaad',
        'pc : [<af879602>]    lr : [<b503eaad>]    psr: 400d0030',
        'Flags: nZcv  IRQs on  FIQs on  Mode USER_32  ISA Thumb  Segment user',
        '[<c010aff0>] (unwind_backtrace+0x0/0xe0) from [<c01092ec>] (show_stack+0x10/0x14)',
        '[<c01092ec>] (show_stack+0x10/0x14) from [<c0110740>] (__do_user_fault+0xfc/0x148)',
      ),
    ).toEqual([]);
  });
});

describe('that of the kernel', () => {
  test.each([
    ['dies', [abort('b6f9c008'), ...tables('b6f9c008'), 'Internal error: : 018 [#1] SMP ARM']],
    ['stands at an address of its own', [abort('f03c1010'), '...', 'the board hangs']],
    ['shows where it stood', [abort('76f9c008'), 'PC is at foo_write+0x10/0x40']],
    [
      'is imprecise',
      ['Unhandled fault: imprecise external abort (0x1406) at 0x76f5d000', '44000000.ocp: an error of the bus'],
    ],
    ['is the last line', [abort('b6f9c008')]],
  ])('%s', (_what, lines) => {
    expect(titles(...lines)).toHaveLength(1);
  });
});
