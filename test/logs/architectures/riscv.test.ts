import { expect, test } from 'vitest';
import { onlyEvent, traceOf } from '../only.fixture.ts';

/** arch/riscv/mm/fault.c, kernel/traps.c, kernel/process.c, kernel/stacktrace.c. */

test('5.15: frames follow on the registers, without a heading', () => {
  const event =
    onlyEvent(`[   12.100001] Unable to handle kernel NULL pointer dereference at virtual address 0000000000000010
[   12.100002] Oops [#1]
[   12.100003] Modules linked in: foo(O)
[   12.100004] CPU: 2 PID: 118 Comm: cat Tainted: G           O      5.15.0-1028-generic #32-Ubuntu
[   12.100005] Hardware name: SiFive HiFive Unmatched A00 (DT)
[   12.100006] epc : foo_read+0x16/0x40 [foo]
[   12.100007]  ra : vfs_read+0x9c/0x18a
[   12.100008] epc : ffffffff01234016 ra : ffffffff8023c5a8 sp : ffffffd0005ebe00
[   12.100009]  gp : ffffffff8181a700 tp : ffffffe081a3c000 t0 : 0000003fd1a10000
[   12.100010]  t1 : 0000000000000001 t2 : 0000000000000000 s0 : ffffffd0005ebe20
[   12.100011]  a0 : 0000000000000000 a1 : 0000003fd1a10000 a2 : 0000000000020000
[   12.100012]  s11: 0000000000000000 t3 : 0000000000000000 t4 : 0000000000000000
[   12.100013]  t5 : 0000000000000000 t6 : 0000000000000000
[   12.100014] status: 0000000200000120 badaddr: 0000000000000010 cause: 000000000000000d
[   12.100015] [<ffffffff01234016>] foo_read+0x16/0x40 [foo]
[   12.100016] [<ffffffff8023c5a8>] vfs_read+0x9c/0x18a
[   12.100017] [<ffffffff8000338e>] ret_from_syscall+0x0/0x2
[   12.100018] ---[ end trace 5f4e3d2c1b0a9988 ]---
`);
  expect(event).toMatchObject({
    kind: 'null-dereference',
    title: 'BUG: unable to handle kernel NULL pointer dereference in foo_read',
    function: 'foo_read',
    module: 'foo',
    offset: 0x16,
    size: 0x40,
    address: '0000000000000010',
    arch: 'riscv',
    distro: 'ubuntu',
    cpu: 2,
    pid: 118,
    comm: 'cat',
  });
  expect(event.registers).toMatchObject({
    EPC: 'ffffffff01234016',
    RA: 'ffffffff8023c5a8',
    SP: 'ffffffd0005ebe00',
    A2: '0000000000020000',
    S11: '0000000000000000',
    BADADDR: '0000000000000010',
    CAUSE: '000000000000000d',
  });
  expect(traceOf(event)).toEqual(['foo_read', 'vfs_read', 'ret_from_syscall']);
});

test('6.12', () => {
  const event = onlyEvent(`Unable to handle kernel paging request at virtual address ff20000001234000
Current insmod pgtable: 4K pagesize, 57-bit VAs, pgdp=0x0000000081234000
[ff20000001234000] pgd=00000000203ffc01, p4d=0000000020411801, pud=0000000020411c01, pmd=0000000020412001, pte=0000000000000000
Oops [#1]
Modules linked in: foo(O+)
CPU: 0 UID: 0 PID: 77 Comm: insmod Tainted: G           O       6.12.0 #1
Tainted: [O]=OOT_MODULE
Hardware name: riscv-virtio,qemu (DT)
epc : foo_init+0x24/0x1000 [foo]
 ra : do_one_initcall+0x5c/0x1f0
epc : ffffffff01a3c024 ra : ffffffff80002c34 sp : ff20000000653b40
status: 0000000200000120 badaddr: ff20000001234000 cause: 000000000000000f
Call Trace:
[<ffffffff01a3c024>] foo_init+0x24/0x1000 [foo]
[<ffffffff80002c34>] do_one_initcall+0x5c/0x1f0
[<ffffffff80a1b2c4>] handle_exception+0x14c/0x158
Code: 0113 fe01 3c23 0011 (b783) 0007
---[ end trace 0000000000000000 ]---
Kernel panic - not syncing: Fatal exception
`);
  expect(event).toMatchObject({
    kind: 'page-fault',
    function: 'foo_init',
    address: 'ff20000001234000',
    arch: 'riscv',
    panicked: true,
    code: '0113 fe01 3c23 0011 (b783) 0007',
  });
  expect(traceOf(event)).toEqual(['foo_init', 'do_one_initcall', 'handle_exception']);
});

test('4.20: registers without symbols', () => {
  const event = onlyEvent(`Unable to handle kernel paging request at virtual address 00000000dead0108
Oops [#1]
Modules linked in:
CPU: 1 PID: 61 Comm: mount Not tainted 4.20.0 #5
sepc: ffffffe0001d2a1c ra : ffffffe0001d2a00 sp : ffffffe0f8a1bc70
 gp : ffffffe000c8d6f8 tp : ffffffe0f8e3c000 t0 : ffffffe0f8a1bd18
sstatus: 0000000000000120 sbadaddr: 00000000dead0108 scause: 000000000000000d
Call Trace:
[<ffffffe0001d2a1c>] ext4_fill_super+0x16/0x2c40
[<ffffffe00016b3d0>] mount_bdev+0x130/0x174
---[ end trace 2b1c0d9e8f7a6b5c ]---
`);
  expect(event).toMatchObject({
    kind: 'page-fault',
    function: 'ext4_fill_super',
    offset: 0x16,
    address: '00000000dead0108',
    arch: 'riscv',
  });
  expect(event.registers).toMatchObject({ SEPC: 'ffffffe0001d2a1c', BADADDR: '00000000dead0108' });
});

const tail = `Modules linked in: foo
CPU: 0 PID: 1 Comm: insmod Not tainted 6.1.20 #1
Hardware name: riscv-virtio,qemu (DT)
epc : foo_init+0x16/0x40 [foo]
 ra : do_one_initcall+0x5c/0x1f0
status: 0000000200000120 badaddr: 0000000000000000 cause: 0000000000000002
[<ffffffff01234016>] foo_init+0x16/0x40 [foo]
[<ffffffff80002c34>] do_one_initcall+0x5c/0x1f0
---[ end trace 0000000000000000 ]---
`;

test.each([
  ['kernel BUG at fs/foo.c:77!\nKernel BUG [#1]', 'kernel-bug', 'kernel BUG in foo_init'],
  ['Kernel BUG [#1]', 'kernel-bug', 'kernel BUG in foo_init'],
  ['Oops - illegal instruction [#1]', 'invalid-opcode', 'illegal instruction in foo_init'],
  ['Oops - store (or AMO) access fault [#1]', 'external-abort', 'store (or AMO) access fault in foo_init'],
  ['Oops - load address misaligned [#1]', 'trap', 'load address misaligned in foo_init'],
])('%s', (head, kind, title) => {
  expect(onlyEvent(`${head}\n${tail}`)).toMatchObject({ kind, title, arch: 'riscv', module: 'foo', address: null });
});

test('a stack that ran over', () => {
  expect(
    onlyEvent(`Insufficient stack space to handle exception!
Task stack:     [0xff20000000650000..0xff20000000654000]
Overflow stack: [0xff6000003ffe1070..0xff6000003ffe2070]
CPU: 0 PID: 1 Comm: insmod Not tainted 6.1.20 #1
epc : foo_init+0x16/0x40 [foo]
status: 0000000200000120 badaddr: ff2000000064fff0 cause: 000000000000000f
Kernel panic - not syncing: Kernel stack overflow
`),
  ).toMatchObject({ kind: 'stack-overflow', function: 'foo_init', panicked: true, arch: 'riscv' });
});

test('a stall of a kernel whose release tells no architecture', () => {
  expect(
    onlyEvent(`rcu: INFO: rcu_sched self-detected stall on CPU
Call Trace:
[<ffffffff8007c1ce>] rcu_sched_clock_irq+0x4ac/0x7e8
[<ffffffff8067a2fe>] riscv_timer_interrupt+0x32/0x3e
[<ffffffff8041f9a6>] riscv_intc_irq+0x36/0x5e
[<ffffffff800037aa>] ret_from_exception+0x0/0xc
[<ffffffff80142b7e>] foo_work+0x28/0x34
[<ffffffff80032ad6>] process_one_work+0x182/0x2b4
`),
  ).toMatchObject({ kind: 'rcu-stall', function: 'foo_work', arch: 'riscv' });
});

test('to 5.11 no symbol tells where the processor stood', () => {
  const event = onlyEvent(`[   46.100001] Unable to handle kernel paging request at virtual address ffffffe04fb38c48
[   46.100002] Oops [#1]
[   46.100003] Modules linked in:
[   46.100004] CPU: 0 PID: 256 Comm: sh Not tainted 5.5.0 #47
[   46.100005] epc: ffffffe00035e59a ra : ffffffe00035e57e sp : ffffffe03a7569b0
[   46.100006]  gp : ffffffe000d29b90 tp : ffffffe03a756180 t0 : ffffffe03a756968
[   46.100007] status: 0000000000000100 badaddr: ffffffe04fb38c48 cause: 000000000000000f
[   46.100008] ---[ end trace 0123456789abcdef ]---
`);
  expect(event).toMatchObject({ kind: 'page-fault', function: null, corrupted: false, lastLine: 8 });
  expect(event.registers).toMatchObject({ EPC: 'ffffffe00035e59a', RA: 'ffffffe00035e57e' });
});

test('a label of the compiler is no function', () => {
  const event = onlyEvent(`Oops [#1]
epc : .LBB6_14+0x22/0x6a
 ra : foo_restore+0x12/0x6e
status: 0000000200000120 badaddr: ff2000000064fff0 cause: 000000000000000f
`);
  expect(event).toMatchObject({ kind: 'page-fault', function: 'foo_restore' });
});
