import { describe, expect, test } from 'vitest';
import { readLog } from '../../../src/log/read.ts';
import { onlyEvent, traceOf } from '../only.fixture.ts';

/** arch/mips/mm/fault.c, kernel/traps.c. */

test('4.14', () => {
  const event =
    onlyEvent(`[   41.100001] CPU 0 Unable to handle kernel paging request at virtual address 00000010, epc == 87654a1c, ra == 801a1d24
[   41.100002] Oops[#1]:
[   41.100003] CPU: 0 PID: 611 Comm: hostapd Not tainted 4.14.221 #0
[   41.100004] task: 8782c000 task.stack: 87830000
[   41.100005] $ 0   : 00000000 00000001 00000000 80560000
[   41.100006] $ 4   : 8743a000 00000002 00000000 00000000
[   41.100007] Hi    : 00000000
[   41.100008] Lo    : 0000000a
[   41.100009] epc   : 87654a1c ath9k_tx_start+0x1c/0x60 [ath9k]
[   41.100010] ra    : 801a1d24 ieee80211_tx+0xa4/0x300
[   41.100011] Status: 1100fc03\tKERNEL EXL IE
[   41.100012] Cause : 00800008 (ExcCode 02)
[   41.100013] BadVA : 00000010
[   41.100014] PrId  : 00019374 (MIPS 24Kc)
[   41.100015] Modules linked in: ath9k ath9k_common
[   41.100016] Process hostapd (pid: 611, threadinfo=87830000, task=8782c000, tls=77e3ddd0)
[   41.100017] Stack : 00000000 8743a000 87831ccc 801a1d24
[   41.100018]         ...
[   41.100019] Call Trace:
[   41.100020] [<87654a1c>] ath9k_tx_start+0x1c/0x60 [ath9k]
[   41.100021] [<801a1d24>] ieee80211_tx+0xa4/0x300
[   41.100022] Code: 00a08025  27bdffe0 <8c430010> 00000000
[   41.100023]
[   41.100024] ---[ end trace 3f1b2c4d5e6f7a80 ]---
[   41.100025] Kernel panic - not syncing: Fatal exception in interrupt
`);
  expect(event).toMatchObject({
    kind: 'null-dereference',
    function: 'ath9k_tx_start',
    module: 'ath9k',
    offset: 0x1c,
    size: 0x60,
    address: '00000010',
    arch: 'mips',
    cpu: 0,
    pid: 611,
    comm: 'hostapd',
    release: '4.14.221',
    panicked: true,
  });
  expect(event.registers).toMatchObject({ EPC: '87654a1c', R4: '8743a000', BADVA: '00000010', STATUS: '1100fc03' });
  expect(traceOf(event)).toEqual(['ath9k_tx_start', 'ieee80211_tx']);
});

test('2.6, 64 bits: a blank in front of each line, the handler of the exception in the trace', () => {
  const event = onlyEvent(` i8042.c: i8042 controller self test timeout.
 Unhandled kernel unaligned access[#1]:
 Cpu 0
 $ 0   : 0000000000000000 ffffffff940044e0 996bffffff4093b8 0000000000000000
 $24   : ffffffff80310000 ffffffff802b0000                                  
 epc   : ffffffff80089a58 do_ade+0x398/0x4a0     Not tainted
 ra    : ffffffff8008236c handle_adel_int+0x34/0x48
 Status: 940044e3    KX SX UX KERNEL EXL IE 
 Cause : 00000010
 BadVA : 996bffffff4093b8
 PrId  : 000028a0
 Modules linked in:
 Process swapper (pid: 1, threadinfo=980000000032c000, task=9800000000329680)
 Stack : ffffffff80270000 ffffffff802a0000 ffffffff802a2408 0000000000000000
         ...
 Call Trace:
  [<ffffffff80089a58>] do_ade+0x398/0x4a0
  [<ffffffff8008236c>] handle_adel_int+0x34/0x48
  [<ffffffff801774e8>] strlen+0x8/0x38
  [<ffffffff801a5ff0>] foo_event+0x1e8/0x2c0


 Code: 00a62021  08022606  00000000 <8c830000> 10600008 
 Kernel panic - not syncing: Attempted to kill init!
`);
  expect(event).toMatchObject({
    kind: 'trap',
    title: 'Unhandled kernel unaligned access in foo_event',
    arch: 'mips',
    comm: 'swapper',
    panicked: true,
  });
  expect(event.registers).toMatchObject({ EPC: 'ffffffff80089a58', BADVA: '996bffffff4093b8' });
});

test('a stamp of whole seconds', () => {
  const event = onlyEvent(`[  240.] INFO: task foo:64 blocked for more than 120 seconds.
[  240.] foo             D 00000000     0    64      2 0x00100000
[  240.] Stack : 00000003 00000001 00000000 8003ca80
[  240.]         ...
[  240.] Call Trace:
[  240.] [<8066c218>] __schedule+0x2b8/0x7fc
[  240.] [<800735f0>] kthread+0x6c/0x90
[  240.] [<8001e9ac>] kernel_thread_helper+0x10/0x18
[  240.]
`);
  expect(event).toMatchObject({ kind: 'hung-task', function: 'kthread', comm: 'foo', uptime: 240, lastLine: 8 });
});

test.each([
  ['Data', 'Oops[#1]:'],
  ['Instruction', 'Oops in arch/mips/kernel/traps.c::do_be, line 338[#1]:'],
])('a bus error: %s', (what, die) => {
  const event = onlyEvent(`${what} bus error, epc == 80215750, ra == 80213de8
${die}
CPU: 0 PID: 1 Comm: preinit Not tainted 4.14.221 #1
$ 0   : 00000000 10008800 fffd1000 00000000
Hi    : 00000000
Lo    : 00000000
epc   : 80215750 foo_read+0x48/0x548
ra    : 80213de8 foo_open+0x94/0xf8
Status: 10008803        KERNEL EXL IE
Cause : 0080001c (ExcCode 07)
`);
  expect(event).toMatchObject({ kind: 'external-abort', title: `${what} bus error in foo_read`, arch: 'mips' });
});

test('a bus error of a program is no crash', () => {
  const { subjects } = readLog('[  315.095264] Data bus error, epc == 0000000000a801c4, ra == 0000000000a80624\n');
  expect(subjects).toEqual([]);
});

test('to 2.6.14 the line of die() says which function prints it', () => {
  const event =
    onlyEvent(`CPU 0 Unable to handle kernel paging request at virtual address 0001a018, epc == 801055ac, ra == 80105500
Oops in arch/mips/mm/fault.c::do_page_fault, line 167[#2]:
Cpu 0
$ 0   : 00000000 10001fe1 00000018 00000020
epc   : 801055ac foo_walk+0x54/0x120     Not tainted
ra    : 80105500 foo_show+0x60/0x90
Process ps (pid: 311, threadinfo=80784000, task=8069f6a0)
`);
  expect(event).toMatchObject({ kind: 'page-fault', function: 'foo_walk', comm: 'ps', cpu: 0 });
  const beheaded = onlyEvent(
    `Badness in foo_call at arch/mips/kernel/smp.c:167
Call Trace:
 [<8002a4c0>] foo_call+0x1f0/0x1f8

Reserved instruction in kernel code in arch/mips/kernel/traps.c::do_ri, line 650[#1]:
`
      .split('\n')
      .slice(4)
      .join('\n'),
  );
  expect(beheaded).toMatchObject({ kind: 'invalid-opcode', title: 'Reserved instruction in kernel code' });
});

describe('2.6, which has processor and taints in rows of their own', () => {
  const report = (pointer: string): string => `Unhandled kernel unaligned access[#1]:
Cpu 1
$ 0   : 0000000000000000 ffffffff940044e0 996bffffff4093b8 0000000000000000
$28   : 980000000032c000 980000000032fd90 ffffffff80270000 ffffffff8008236c
Hi    : 000000000000007b
Lo    : e76c8b43957fdc00
epc   : ffffffff80089a58 ${pointer}
ra    : ffffffff8008236c foo_open+0x34/0x48
Status: 940044e2    KX SX UX KERNEL EXL
Cause : 00808010
BadVA : 996bffffff40939f
PrId  : 000028a0
Modules linked in:
Process food (pid: 77, threadinfo=980000000032c000, task=9800000000331788)
`;
  const expected = { kind: 'trap', arch: 'mips', function: 'foo_read', cpu: 1, pid: 77, comm: 'food' };

  test.each([
    ['foo_read+0x398/0x4a0     Not tainted', 'Not tainted'],
    ['foo_read+0x398/0x4a0\n    Not tainted', 'Not tainted'],
    ['foo_read+0x398/0x4a0     Tainted: G   M', 'G   M'],
  ])('%j', (pointer, raw) => {
    expect(onlyEvent(report(pointer))).toMatchObject({ ...expected, taint: { raw } });
  });

  test('without symbols and registers', () => {
    const lines = report('').split('\n').slice(0, 2).join('\n');
    expect(onlyEvent(lines)).toMatchObject({ arch: 'mips', cpu: 1 });
  });

  test('a kernel without symbols has the address alone', () => {
    const event = onlyEvent(report('    Not tainted'));
    expect(event).toMatchObject({ kind: 'trap', arch: 'mips', function: null, taint: { raw: 'Not tainted' } });
    expect(event.registers).toMatchObject({ EPC: 'ffffffff80089a58' });
  });

  test('the bus may report an error while a program writes a line', () => {
    const first =
      'Starting food:  Data bus error, epc == 80228860, ra == 80177ce4Oops in arch/mips/kernel/traps.c::do_be, line 336[#1]:';
    const event = onlyEvent(report('foo_read+0x20/0x5c     Not tainted').replace(/^.*/, first));
    expect(event).toMatchObject({ ...expected, kind: 'external-abort', title: 'Data bus error in foo_read' });
  });

  test('a letter may break the headline behind the address', () => {
    const first =
      'Unable to handle kernel paging request at virtual address 00050040,\nepc == 88041e7c, ra == 880464e0\nOops: 0000';
    const rows = '$0 : 00000000 88140000 00000028 00000009\nepc   : 88041e7c\nStatus: 3000fc03\nCause : 00000008\n';
    const event = onlyEvent(`${first}\n${rows}`);
    expect(event).toMatchObject({ kind: 'page-fault', arch: 'mips', address: '00050040' });
    expect(event.registers).toMatchObject({ EPC: '88041e7c', R1: '88140000' });
  });
});
