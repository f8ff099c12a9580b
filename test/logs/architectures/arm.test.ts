import { expect, test } from 'vitest';
import { onlyEvent, traceOf } from '../only.fixture.ts';

/** arch/arm/mm/fault.c, kernel/traps.c, kernel/process.c. */

test('5.10: frames behind the words of the stack, without a heading', () => {
  const event = onlyEvent(`[   71.100001] 8<--- cut here ---
[   71.100002] Unable to handle kernel NULL pointer dereference at virtual address 00000010
[   71.100003] pgd = 4e2f1b7a
[   71.100004] [00000010] *pgd=00000000
[   71.100005] Internal error: Oops: 5 [#1] SMP ARM
[   71.100006] Modules linked in: foo(O)
[   71.100007] CPU: 1 PID: 212 Comm: cat Tainted: G           O      5.10.92-v7l #1514
[   71.100008] Hardware name: BCM2711
[   71.100009] PC is at foo_read+0x10/0x40 [foo]
[   71.100010] LR is at vfs_read+0xa4/0x300
[   71.100011] pc : [<bf000120>]    lr : [<c03a1d24>]    psr: 60000013
[   71.100012] sp : c3bf1f00  ip : 00000000  fp : c3bf1f34
[   71.100013] r10: 00000000  r9 : c3bf0000  r8 : c02002c4
[   71.100014] r3 : 00000000  r2 : 00020000  r1 : b6d3c000  r0 : c3a04b40
[   71.100015] Flags: nZCv  IRQs on  FIQs on  Mode SVC_32  ISA ARM  Segment user
[   71.100016] Control: 30c5383d  Table: 03a1c6c0  DAC: 55555555
[   71.100017] Process cat (pid: 212, stack limit = 0x1c5e9f00)
[   71.100018] Stack: (0xc3bf1f00 to 0xc3bf2000)
[   71.100019] 1f00:                   c0d04e88 c3a04b40 b6d3c000 c3bf1f78
[   71.100020] 1f20: 00020000 b6d3c000 c3bf1f74 c3bf1f38 c03a1d24 bf00011c c0d04e88 c3a04b40
[   71.100021] [<bf000120>] (foo_read [foo]) from [<c03a1d24>] (vfs_read+0xa4/0x300)
[   71.100022] [<c03a1d24>] (vfs_read) from [<c03a21f0>] (ksys_read+0x6c/0xec)
[   71.100023] [<c03a21f0>] (ksys_read) from [<c0200040>] (ret_fast_syscall+0x0/0x28)
[   71.100024] Exception stack(0xc3bf1fa8 to 0xc3bf1ff0)
[   71.100025] 1fa0:                   00020000 b6d3c000 00000003 b6d3c000 00020000 00000000
[   71.100026] Code: e92dd800 e24cb004 e5903020 e3a00000 (e5932010)
[   71.100027] ---[ end trace 5c9f8e7d6b5a4932 ]---
`);
  expect(event).toMatchObject({
    kind: 'null-dereference',
    function: 'foo_read',
    module: 'foo',
    offset: 0x10,
    address: '00000010',
    errorCode: '5',
    arch: 'arm',
    cpu: 1,
    pid: 212,
    comm: 'cat',
    hardware: 'BCM2711',
    code: 'e92dd800 e24cb004 e5903020 e3a00000 (e5932010)',
    lastLine: 27,
  });
  expect(event.registers).toMatchObject({ PC: 'bf000120', LR: 'c03a1d24', PSR: '60000013', R9: 'c3bf0000' });
  expect(traceOf(event)).toEqual(['foo_read', 'vfs_read', 'ksys_read', 'ret_fast_syscall']);
  expect(event.frames[0]?.module).toBe('foo');
});

test('6.12', () => {
  const event = onlyEvent(`8<--- cut here ---
Unable to handle kernel paging request at virtual address f0a3c004 when write
[f0a3c004] *pgd=00000000
Internal error: Oops: 805 [#1] PREEMPT SMP ARM
Modules linked in:
CPU: 0 UID: 0 PID: 1 Comm: swapper/0 Not tainted 6.12.0 #1
Hardware name: Generic DT based system
PC is at sun4i_probe+0x68/0x2e0
LR is at sun4i_probe+0x58/0x2e0
pc : [<c0823f18>]    lr : [<c0823f08>]    psr: a0000013
sp : f0815e10  ip : 00000000  fp : c1a0c000
Register r0 information: NULL pointer
Register r1 information: slab kmalloc-64 start c1c0d000 pointer offset 0 size 64
Process swapper/0 (pid: 1, stack limit = 0x(ptrval))
Stack: (0xf0815e10 to 0xf0816000)
5e00:                                     c1c0d000 c1c0d010 00000000 c0823eb0
Call trace:
 sun4i_probe from platform_probe+0x5c/0xb0
 platform_probe from really_probe+0xc8/0x2c4
Code: e3500000 0a000012 e5943000 e3a02001 (e5832004)
---[ end trace 0000000000000000 ]---
`);
  expect(event).toMatchObject({
    kind: 'page-fault',
    function: 'sun4i_probe',
    errorCode: '805',
    arch: 'arm',
    address: 'f0a3c004',
    pid: 1,
  });
  expect(traceOf(event)).toEqual(['sun4i_probe', 'platform_probe', 'really_probe']);
});

test('2.6.32: who ran stands in other lines', () => {
  const event = onlyEvent(`Unable to handle kernel NULL pointer dereference at virtual address 00000004
pgd = c3a04000
[00000004] *pgd=33a24031, *pte=00000000, *ppte=00000000
Internal error: Oops: 17 [#1]
Modules linked in: g_ether
CPU: 0    Tainted: P            (2.6.32.9 #3)
PC is at eth_start_xmit+0x1c/0x80 [g_ether]
LR is at dev_hard_start_xmit+0x20/0x30
pc : [<bf00a01c>]    lr : [<c01c2a80>]    psr: 20000013
sp : c3a1de60  ip : c3a1de60  fp : c3a1de74
r10: 00000000  r9 : c3a1c000  r8 : 00000000
Flags: nzCv  IRQs on  FIQs on  Mode SVC_32  ISA ARM  Segment user
Control: 0005317f  Table: 33a04000  DAC: 00000015
Process ping (pid: 611, stack limit = 0xc3a1c268)
Stack: (0xc3a1de60 to 0xc3a1e000)
de60: c3b2c0a0 c3a1de8c c3a1de78 c01c2a80 bf00a010 00000000
[<bf00a01c>] (eth_start_xmit+0x1c/0x80 [g_ether]) from [<c01c2a80>] (dev_hard_start_xmit+0x20/0x30)
[<c01c2a80>] (dev_hard_start_xmit+0x20/0x30) from [<c01d3b70>] (sch_direct_xmit+0x60/0x1a0)
Code: e1a0c00d e92dd800 e24cb004 e5903000 (e5932004)
---[ end trace 1b75b31a2719ed1c ]---
Kernel panic - not syncing: Fatal exception in interrupt
`);
  expect(event).toMatchObject({
    kind: 'null-dereference',
    function: 'eth_start_xmit',
    module: 'g_ether',
    errorCode: '17',
    arch: 'arm',
    release: '2.6.32.9',
    build: '#3',
    cpu: 0,
    pid: 611,
    comm: 'ping',
    taint: { flags: ['P'] },
    panicked: true,
  });
  expect(traceOf(event)).toEqual(['eth_start_xmit', 'dev_hard_start_xmit', 'sch_direct_xmit']);
});

test('6.1 on, an excerpt of the headline and the trace', () => {
  const event = onlyEvent(`[  257.228916] Internal error: Oops: 817 [#1] SMP ARM
[  257.262993] Workqueue: foo foo_reset_work [foo]
[  257.512055]  foo_schedule_all [foo] from foo_reset_work+0xab8/0xd3c [foo]
[  257.520374]  foo_reset_work [foo] from process_one_work+0x1a4/0x34c
[  257.581579] Kernel panic - not syncing: Fatal exception in interrupt
`);
  expect(event).toMatchObject({ kind: 'oops', function: 'foo_schedule_all', module: 'foo', panicked: true });
  expect(traceOf(event)).toEqual(['foo_schedule_all', 'foo_reset_work', 'process_one_work']);
});

test('3.0: BUG() writes to NULL in order to die', () => {
  const event = onlyEvent(`kernel BUG at drivers/foo/foo.c:98!
Unable to handle kernel NULL pointer dereference at virtual address 00000000
pgd = c0004000
[00000000] *pgd=00000000
Internal error: Oops: 817 [#1] PREEMPT SMP
Modules linked in: foo
CPU: 0    Not tainted  (3.0.8+ #213)
PC is at __bug+0x18/0x24
LR is at __bug+0x14/0x24
pc : [<c0054670>]    lr : [<c005466c>]    psr: 60000113
Process swapper (pid: 0, stack limit = 0xc06802f8)
Backtrace: 
[<c0054658>] (__bug+0x0/0x24) from [<bf0a8ce4>] (foo_put+0x38/0x94 [foo])
[<bf0a8cac>] (foo_put+0x0/0x94 [foo]) from [<c00a8f88>] (__rcu_process_callbacks+0x248/0x2d0)
---[ end trace d3f8b2f2e8ad0a95 ]---
Kernel panic - not syncing: Fatal exception in interrupt
`);
  expect(event).toMatchObject({
    kind: 'kernel-bug',
    title: 'kernel BUG in foo_put',
    module: 'foo',
    comm: 'swapper',
    release: '3.0.8+',
    panicked: true,
  });
});
