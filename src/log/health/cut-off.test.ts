import { describe, expect, test } from 'vitest';
import { codesOn, oops, warning } from './notes.fixture.ts';

const stall = (...trace: string[]): string[] => [
  '[   50.000000] watchdog: BUG: soft lockup - CPU#1 stuck for 23s! [ip:77]',
  '[   50.000001] CPU: 1 PID: 77 Comm: ip Not tainted 5.14.0-70.el9.x86_64 #1',
  '[   50.000002] Call Trace:',
  ...trace.map((line, at) => `[   50.00001${String(at)}] ${line}`),
];

const sanitized = (what: string): string[] =>
  [
    '==================================================================',
    `BUG: ${what} in foo_read+0x1/0x2`,
    'CPU: 1 PID: 77 Comm: ip Not tainted 5.14.0-70.el9.x86_64 #1',
    'Call Trace:',
    ' foo_read+0x1/0x2',
    ' do_syscall_64+0x59/0x90',
    '==================================================================',
  ].map((line, at) => `[   50.00000${String(at)}] ${line}`);

describe('a report that is cut off', () => {
  test('below its headline', () => {
    expect(codesOn(oops().slice(0, 3))).toEqual([['cut-off', 1]]);
  });

  test('within its trace', () => {
    expect(codesOn(oops().slice(0, 13))).toEqual([['cut-off', 13]]);
  });

  test('a warning without its end mark', () => {
    expect(codesOn(warning().slice(0, -1))).toEqual([['cut-off', 8]]);
  });

  test('a warning of 6.19 without its end mark', () => {
    const [cut = '', , ...rest] = warning().slice(0, -1);
    const head = '[   50.001000] WARNING: net/core/dev.c:1234 at dev_thing+0x1/0x2, CPU#0: ip/77';
    expect(codesOn([cut, head, ...rest])).toEqual([['cut-off', 8]]);
  });

  test('above its trace', () => {
    expect(codesOn(oops().slice(0, 9))).toEqual([['cut-off', 1]]);
  });

  test('in a stack that is not closed', () => {
    expect(codesOn(stall(' <TASK>', ' foo_read+0x1/0x2', ' entry_SYSCALL_64_after_hwframe+0x61/0xcb'))).toEqual([
      ['cut-off', 6],
    ]);
  });

  test('in a trace that does not show where its stack begins', () => {
    expect(codesOn(stall(' foo_read+0x1/0x2', ' bar_copy+0x1/0x2', ' baz_walk+0x1/0x2'))).toEqual([['cut-off', 6]]);
  });

  test.each(['KASAN: use-after-free', 'KFENCE: out-of-bounds read', 'KMSAN: uninit-value'])(
    '%s without the bar below it',
    (what) => {
      expect(codesOn(sanitized(what).slice(0, -1))).toEqual([['cut-off', 6]]);
    },
  );

  test('a panic in the trace of its own', () => {
    expect(
      codesOn([
        '[   50.000000] Kernel panic - not syncing: foo is gone',
        '[   50.000001] CPU: 0 PID: 77 Comm: ip Not tainted 5.14.0-70.el9.x86_64 #1',
        '[   50.000002] Hardware name: QEMU Standard PC',
      ]),
    ).toEqual([['cut-off', 1]]);
  });

  test('in front of the next boot', () => {
    expect(codesOn([...oops().slice(0, 13), '[    0.000000] Booting Linux on physical CPU 0x0'])).toEqual([
      ['cut-off', 13],
    ]);
  });
});

describe('a report that is not', () => {
  test('one that kdump ended: it takes the machine over before the end mark', () => {
    expect(codesOn(oops().slice(0, -1))).toEqual([]);
  });

  test('an old one, with the modules above its trace and the code below', () => {
    const [head = '', , die = ''] = oops();
    const modules = '[  100.000500] Modules linked in: ext4';
    const tail = oops().slice(3, 6);
    const trace = ['[  100.001000] Call Trace:', '[  100.001100]  [<ffffffff81000000>] foo+0x1/0x2'];
    expect(codesOn([head, die, modules, ...tail, ...trace, '[  100.001200] Code: 0f <0b>'])).toEqual([]);
  });

  test('a warning that ends in a panic', () => {
    const panic = '[   50.010000] Kernel panic - not syncing: panic_on_warn set ...';
    expect(codesOn([...warning().slice(0, -1), panic])).toEqual([]);
  });

  test('a stall, to where its stack begins', () => {
    const irq = [' <IRQ>', ' timer_thing+0x1/0x2', ' </IRQ>'];
    expect(codesOn(stall(...irq, ' <TASK>', ' foo_read+0x1/0x2', ' do_syscall_64+0x59/0x90', ' </TASK>'))).toEqual([]);
    expect(codesOn(stall(' <IRQ>', ' timer_thing+0x1/0x2', ' <EOI>', ' foo_read+0x1/0x2', ' kthread+0x1/0x2'))).toEqual(
      [],
    );
  });

  test('a sanitizer, to its bar', () => {
    expect(codesOn(sanitized('KASAN: use-after-free'))).toEqual([]);
  });

  test('a leak, of which the kernel keeps sixteen functions', () => {
    const frames = Array.from(
      { length: 16 },
      (_, at) => `    [<ffffffff810000${String(10 + at)}>] foo${String(at)}+0x1/0x2`,
    );
    const leak = [
      'BUG: memory leak',
      'unreferenced object 0xffff88810a1b2c00 (size 128):',
      '  comm "ip", pid 77, jiffies 4294944320 (age 12.0s)',
      '  backtrace:',
    ];
    expect(codesOn([...leak, ...frames])).toEqual([]);
  });

  test('a race, which has its head below', () => {
    expect(
      codesOn([
        '==================================================================',
        'BUG: KCSAN: data-race in foo_read / foo_write',
        'write to 0xffff88810a1b2c00 of 8 bytes by task 77 on cpu 0:',
        ' foo_write+0x1/0x2',
        ' do_syscall_64+0x59/0x90',
        'Reported by Kernel Concurrency Sanitizer on:',
        'CPU: 0 PID: 77 Comm: ip Not tainted 5.14.0-70.el9.x86_64 #1',
        '==================================================================',
      ]),
    ).toEqual([]);
  });

  test('a trouble', () => {
    expect(codesOn(['EXT4-fs error (device sda1): ext4_lookup:1: inode #2: comm ls: deleted inode'])).toEqual([]);
  });
});
