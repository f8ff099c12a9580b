import { describe, expect, test } from 'vitest';
import { readLog } from '../../../src/log/read.ts';
import { onlyEvent, traceOf } from '../only.fixture.ts';

/** arch/powerpc/mm/fault.c, kernel/traps.c, kernel/process.c. */

test('5.14, RHEL 9', () => {
  const event = onlyEvent(`[  512.300001] Kernel attempted to read user page (10) - exploit attempt? (uid: 0)
[  512.300002] BUG: Kernel NULL pointer dereference on read at 0x00000010
[  512.300003] Faulting instruction address: 0xc0080000058a2b36
[  512.300004] Oops: Kernel access of bad area, sig: 11 [#1]
[  512.300005] LE PAGE_SIZE=64K MMU=Radix SMP NR_CPUS=2048 NUMA pSeries
[  512.300006] Modules linked in: foo(OE) xfs libcrc32c ibmvscsi
[  512.300007] CPU: 8 PID: 2211 Comm: cat Kdump: loaded Tainted: G           OE    --------- ---  5.14.0-70.13.1.el9_0.ppc64le #1
[  512.300008] NIP:  c0080000058a2b36 LR: c0000000004a2a10 CTR: c0080000058a2b00
[  512.300009] REGS: c00000001b2f3830 TRAP: 0300   Tainted: G           OE    --------- ---   (5.14.0-70.13.1.el9_0.ppc64le)
[  512.300010] MSR:  800000000280b033 <SF,VEC,VSX,EE,FP,ME,IR,DR,RI,LE>  CR: 24004222  XER: 20040000
[  512.300011] CFAR: c00000000000dd84 DAR: 0000000000000010 DSISR: 40000000 IRQMASK: 0
[  512.300012] GPR00: c0000000004a2a10 c00000001b2f3ad0 c0080000058aa500 0000000000000000
[  512.300013] GPR04: 00007fffe3a10000 0000000000020000 c00000001b2f3be0 0000000000000000
[  512.300014] NIP [c0080000058a2b36] foo_read+0x36/0x120 [foo]
[  512.300015] LR [c0000000004a2a10] vfs_read+0xe0/0x2d0
[  512.300016] Call Trace:
[  512.300017] [c00000001b2f3ad0] [c00000001b2f3b20] 0xc00000001b2f3b20 (unreliable)
[  512.300018] [c00000001b2f3b20] [c0000000004a2a10] vfs_read+0xe0/0x2d0
[  512.300019] [c00000001b2f3bd0] [c0000000004a2e50] ksys_read+0x80/0x140
[  512.300020] [c00000001b2f3c20] [c00000000002d2d8] system_call_exception+0x188/0x360
[  512.300021] [c00000001b2f3e10] [c00000000000bfe8] system_call_vectored_common+0xe8/0x278
[  512.300022] --- interrupt: 3000 at 0x7fffa8d2b8d4
[  512.300023] NIP:  00007fffa8d2b8d4 LR: 0000000000000000 CTR: 0000000000000000
[  512.300024] Instruction dump:
[  512.300025] 60000000 3c4c0001 38427a10 7c0802a6 60000000 7c0802a6 fbe1fff8 f8010010
[  512.300026] f821ffb1 7c7f1b78 e93f0020 60000000 <e9290010> 39200000 7d234b78 38210050
[  512.300027] ---[ end trace 1f2e3d4c5b6a7988 ]---
[  512.300028] Kernel panic - not syncing: Fatal exception
`);
  expect(event).toMatchObject({
    kind: 'null-dereference',
    title: 'BUG: unable to handle kernel NULL pointer dereference in foo_read',
    function: 'foo_read',
    module: 'foo',
    offset: 0x36,
    size: 0x120,
    address: '00000010',
    arch: 'ppc64',
    distro: 'rhel',
    cpu: 8,
    pid: 2211,
    comm: 'cat',
    panicked: true,
  });
  expect(event.registers).toMatchObject({
    NIP: 'c0080000058a2b36',
    LR: 'c0000000004a2a10',
    DAR: '0000000000000010',
    R1: 'c00000001b2f3ad0',
    R5: '0000000000020000',
  });
  expect(event.code).toContain('60000000 <e9290010> 39200000');
  expect(event.frames.slice(-4).map((frame) => frame.function)).toEqual([
    'vfs_read',
    'ksys_read',
    'system_call_exception',
    'system_call_vectored_common',
  ]);
});

test('2.6.32, RHEL 6, big endian: dots in front of the names, exceptions in the trace', () => {
  const event = onlyEvent(`Unable to handle kernel paging request for data at address 0x00000018
Faulting instruction address: 0xd0000000017a2b36
Oops: Kernel access of bad area, sig: 11 [#1]
SMP NR_CPUS=1024 NUMA pSeries
last sysfs file: /sys/devices/system/cpu/cpu15/cache/index1/shared_cpu_map
Modules linked in: ext4 mbcache jbd2
NIP: d0000000017a2b36 LR: d0000000017a2b10 CTR: c0000000001c2a80
REGS: c0000000fe1237a0 TRAP: 0300   Not tainted  (2.6.32-131.0.15.el6.ppc64)
MSR: 8000000000009032 <EE,ME,IR,DR>  CR: 24004428  XER: 00000001
DAR: 0000000000000018, DSISR: 0000000040000000
TASK = c0000000fe450b20[1934] 'find' THREAD: c0000000fe120000 CPU: 3
GPR00: d0000000017a2b10 c0000000fe123a20 d0000000017d8d10 0000000000000000
NIP [d0000000017a2b36] .ext4_lookup+0x36/0x160 [ext4]
LR [d0000000017a2b10] .ext4_lookup+0x10/0x160 [ext4]
Call Trace:
[c0000000fe123a20] [d0000000017a2b10] .ext4_lookup+0x10/0x160 [ext4] (unreliable)
[c0000000fe123ad0] [c0000000001d8e30] .do_lookup+0x1d0/0x2a0
[c0000000fe123b90] [c000000000008564] syscall_exit+0x0/0x40
Instruction dump:
7c0802a6 fbe1fff8 f8010010 f821ff81 <e9230018> 2fa90000
---[ end trace 6c2f4b1a7d8e9f01 ]---
`);
  expect(event).toMatchObject({
    kind: 'null-dereference',
    function: 'ext4_lookup',
    module: 'ext4',
    offset: 0x36,
    size: 0x160,
    address: '00000018',
    arch: 'ppc64',
    release: '2.6.32-131.0.15.el6.ppc64',
    distro: 'rhel',
    cpu: 3,
    pid: 1934,
    comm: 'find',
    taint: { flags: [] },
  });
  expect(traceOf(event)).toEqual(['? ext4_lookup', 'do_lookup', 'syscall_exit']);
});

test('4.19: what an interrupt came into', () => {
  const event = onlyEvent(`kernel BUG at mm/slub.c:3901!
Oops: Exception in kernel mode, sig: 5 [#1]
LE SMP NR_CPUS=2048 NUMA PowerNV
Modules linked in: kvm_hv kvm
CPU: 40 PID: 0 Comm: swapper/40 Not tainted 4.19.0-25-powerpc64le #1 Debian 4.19.289-2
NIP:  c0000000003a1b24 LR: c0000000003a1b10 CTR: c000000000123450
REGS: c000000fff6bb8a0 TRAP: 0700   Not tainted  (4.19.0-25-powerpc64le)
NIP [c0000000003a1b24] rcu_free_old+0x44/0x60
LR [c0000000003a1b10] rcu_free_old+0x30/0x60
Call Trace:
[c000000fff6bbb20] [c0000000001a2c30] rcu_process_callbacks+0x2d0/0x5f0
[c000000fff6bbc20] [c000000000b91a40] __do_softirq+0x170/0x3f8
[c000000fff6bbd20] [c000000000009014] decrementer_common+0x114/0x120
--- interrupt: 901 at replay_interrupt_return+0x0/0x4
    LR = arch_local_irq_restore+0x74/0x90
[c000001fe7a3bd90] [c00000000001a2f0] snooze_loop+0xa4/0x1b0
[c000001fe7a3bdd0] [c000000000908e60] cpu_startup_entry+0x2c/0x40
`);
  expect(event).toMatchObject({ kind: 'kernel-bug', title: 'kernel BUG in rcu_free_old', arch: 'ppc64', cpu: 40 });
  expect(traceOf(event)).toEqual([
    'rcu_process_callbacks@irq',
    '__do_softirq@irq',
    'decrementer_common@irq',
    'replay_interrupt_return@task',
    'snooze_loop@task',
    'cpu_startup_entry@task',
  ]);
});

const head = 'Modules linked in: foo\nCPU: 1 PID: 9 Comm: insmod Not tainted 5.10.0 #1\n';
const place = `NIP:  c0080000058a2b36 LR: c0000000004a2a10 CTR: c0080000058a2b00
MSR:  800000000280b033 <SF,VEC,VSX,EE,FP,ME,IR,DR,RI,LE>  CR: 24004222  XER: 20040000
CFAR: c00000000000dd84 DAR: c008000012340000 DSISR: 40000000 IRQMASK: 0
NIP [c0080000058a2b36] foo_init+0x36/0x120 [foo]
Call Trace:
[c00000001b2f3b20] [c0000000004a2a10] do_one_initcall+0x60/0x2d0
`;

test.each([
  ['Oops: Kernel access of bad area, sig: 11 [#1]', 'page-fault', 'c008000012340000'],
  ['BUG: Unable to handle kernel data access on write at 0xc008000012340000', 'page-fault', 'c008000012340000'],
  ['BUG: Unable to handle kernel unaligned access at 0xc008000012340001', 'page-fault', 'c008000012340001'],
  ['BUG: Unable to handle kernel instruction fetch (NULL pointer?)', 'null-dereference', null],
  ['Oops: Machine check, sig: 7 [#1]', 'machine-check', null],
  ['Oops: Unrecoverable VSX Unavailable Exception, sig: 6 [#1]', 'trap', null],
  ['Oops: Exception in kernel mode, sig: 4 [#1]', 'invalid-opcode', null],
])('%s', (headline, kind, address) => {
  expect(onlyEvent(`${headline}\n${head}${place}`)).toMatchObject({
    kind,
    address,
    function: 'foo_init',
    module: 'foo',
    arch: 'ppc64',
  });
});

test('2.6.18, RHEL 5: the debugger catches the exception', () => {
  const event = onlyEvent(`Unable to handle kernel paging request for data at address 0x00000010
Faulting instruction address: 0xd0000000004a2b36
cpu 0x3: Vector: 300 (Data Access) at [c0000000f1233830]
    pc: d0000000004a2b36: .foo_read+0x36/0x120 [foo]
    lr: c0000000000f1f30: .vfs_read+0x130/0x214
    sp: c0000000f1233ab0
   msr: 8000000000009032
   dar: 10
 dsisr: 40000000
  current = 0xc0000000fe450b20
  paca    = 0xc0000000005b3580
    pid   = 2211, comm = cat
enter ? for help
3:mon> t
[link register   ] c0000000000f1f30 .vfs_read+0x130/0x214
[c0000000f1233ab0] c0000000000f1f30 .vfs_read+0x130/0x214 (unreliable)
[c0000000f1233bd0] c0000000000f2450 .sys_read+0x54/0x98
[c0000000f1233e30] c0000000000086a4 syscall_exit+0x0/0x40
--- Exception: c01 (System Call) at 00000080a6b1d4f4
SP (fffe3a0f2d0) is in userspace
3:mon>
`);
  expect(event).toMatchObject({
    kind: 'null-dereference',
    function: 'foo_read',
    module: 'foo',
    offset: 0x36,
    arch: 'ppc64',
    cpu: 3,
    pid: 2211,
    comm: 'cat',
  });
  expect(event.registers).toMatchObject({ NIP: 'd0000000004a2b36', LR: 'c0000000000f1f30', R1: 'c0000000f1233ab0' });
  expect(event.frames.map((frame) => frame.function)).toEqual(['vfs_read', 'vfs_read', 'sys_read', 'syscall_exit']);
});

test('5.4: the debugger says which kernel it runs in, and no boot begins', () => {
  const log = `BUG: Kernel NULL pointer dereference at 0x00000010
Faulting instruction address: 0xd0000000004a2b36
cpu 0x3: Vector: 300 (Data Access) at [c0000000f1233830]
    pc: d0000000004a2b36: foo_read+0x36/0x120 [foo]
    lr: c0000000000f1f30: vfs_read+0x130/0x214
    sp: c0000000f1233ab0
   msr: 8000000000009033
   dar: 10
 dsisr: 40000000
  current = 0xc0000000fe450b20
  paca    = 0xc0000000005b3580\t irqmask: 0x03\t irq_happened: 0x01
    pid   = 2211, comm = cat
Linux version 5.4.0-42-generic (buildd@bos02-ppc64el-010) (gcc version 9.3.0 (Ubuntu 9.3.0-10ubuntu2)) #46-Ubuntu SMP Fri Jul 10 00:24:02 UTC 2020
enter ? for help
[c0000000f1233bd0] c0000000000f2450 sys_read+0x54/0x98
[c0000000f1233e30] c00000000000b278 system_call+0x5c/0x70
3:mon>`;
  const event = onlyEvent(log);
  expect(event).toMatchObject({ function: 'foo_read', pid: 2211, release: '5.4.0-42-generic', firstLine: 1 });
  expect(event.frames.map((frame) => frame.function)).toEqual(['sys_read', 'system_call']);
  expect(readLog(log).health.map(({ code }) => code)).not.toContain('boots');
});

describe('the debugger, and no line above it', () => {
  const stood = (vector: string, pc: string, rest: string): string => `cpu 0x1c: Vector: ${vector} at [c0000000f1233830]
    pc: ${pc}
    lr: c0000000000f1f30: vfs_read+0x130/0x214
    sp: c0000000f1233ab0
   msr: 8000000000009033
${rest}  current = 0xc0000000fe450b20
  paca    = 0xc0000000005b3580\t irqmask: 0x03\t irq_happened: 0x01
    pid   = 2211, comm = cat
`;
  const behind = `Linux version 5.4.0-42-generic (buildd@bos02-ppc64el-010) (gcc version 9.3.0 (Ubuntu 9.3.0-10ubuntu2)) #46-Ubuntu SMP Fri Jul 10 00:24:02 UTC 2020
enter ? for help
[c0000000f1233bd0] c0000000000f2450 sys_read+0x54/0x98
[c0000000f1233e30] c00000000000b278 system_call+0x5c/0x70
1c:mon>`;
  const shared = { arch: 'ppc64', cpu: 28, pid: 2211, comm: 'cat', release: '5.4.0-42-generic', firstLine: 1 };
  const foo = 'd0000000004a2b36: foo_read+0x36/0x120 [foo]';

  test.each([
    ['300 (Data Access)', '   dar: 10\n dsisr: 40000000\n', 'null-dereference', '10'],
    ['380 (Data SLB Access)', '   dar: 1dead0000beef\n', 'page-fault', '1dead0000beef'],
    ['700 (Program Check)', '', 'invalid-opcode', null],
    ['200 (Machine Check)', '', 'machine-check', null],
    ['800 (FPU Unavailable)', '', 'trap', null],
  ])('%s', (vector, rest, kind, address) => {
    const event = onlyEvent(stood(vector, foo, rest) + behind);
    expect(event).toMatchObject({ ...shared, kind, address, function: 'foo_read', module: 'foo' });
    expect(traceOf(event)).toEqual(['sys_read', 'system_call']);
  });

  test('a BUG() is told below the registers', () => {
    const event = onlyEvent(`${stood('700 (Program Check)', foo, '')}kernel BUG at fs/foo.c:12!\n${behind}`);
    expect(event).toMatchObject({
      ...shared,
      kind: 'kernel-bug',
      title: 'kernel BUG in foo_read',
      function: 'foo_read',
    });
  });

  test('a call of NULL', () => {
    const trace = '[link register   ] c0000000003eb9dc destroy_swap_extents+0xfc/0x120\n';
    const log =
      stood('400 (Instruction Access)', '0000000000000000', '') + behind.replace('[c0000000f1233bd0]', `${trace}$&`);
    expect(onlyEvent(log)).toMatchObject({
      ...shared,
      ...{ kind: 'null-dereference', address: '0000000000000000', function: 'destroy_swap_extents' },
    });
  });

  test('where somebody asked for it nothing has crashed', () => {
    const log = stood('0 ', foo, '') + behind;
    expect(readLog(log).subjects).toEqual([]);
    expect(readLog(stood('501 (Hardware Interrupt)', foo, '') + behind).subjects).toEqual([]);
  });
});

test.each([
  ['00000000', 'null-dereference'],
  ['d0000000004a2b36', 'page-fault'],
])('to 4.19 an instruction fetch tells its address below: 0x%s', (address, kind) => {
  const event = onlyEvent(`Unable to handle kernel paging request for instruction fetch
Faulting instruction address: 0x${address}
Oops: Kernel access of bad area, sig: 11 [#1]
SMP NR_CPUS=1024 NUMA pSeries
Modules linked in:
NIP: ${address.padStart(16, '0')} LR: c0000000003eb9dc CTR: 0000000000000000
REGS: c0000009dd5b7ad0 TRAP: 0400   Not tainted  (3.10.0-957.el7.ppc64)
NIP [${address.padStart(16, '0')}]           (null)
LR [c0000000003eb9dc] .destroy_swap_extents+0xfc/0x120
Call Trace:
[c0000009dd5b7da0] [c0000000003f0498] .SyS_swapoff+0x3f8/0x910
`);
  expect(event).toMatchObject({ kind, address });
});

test('a helper that called nothing yet: its caller is told by the link register, as the trace does not vouch for it', () => {
  expect(
    onlyEvent(`[   10.000001] BUG: Unable to handle kernel data access on read at 0xc0403effffffffc8
[   10.000002] Faulting instruction address: 0xc000000000396cb4
[   10.000003] Oops: Kernel access of bad area, sig: 11 [#1]
[   10.000004] LE PAGE_SIZE=64K MMU=Radix SMP NR_CPUS=2048 NUMA pSeries
[   10.000005] CPU: 3 PID: 130 Comm: tool Not tainted 5.14.0-70.el9.ppc64le #1
[   10.000006] NIP:  c000000000396cb4 LR: c0000000003cc170 CTR: 0000000000000000
[   10.000007] NIP [c000000000396cb4] memcpy_power7+0xa8/0x190
[   10.000008] LR [c0000000003cc170] foo_read+0xa0/0x190 [foo]
[   10.000009] Call Trace:
[   10.000010] [c0000004b05bfbd0] [c0000000003cc150] foo_read+0x80/0x190 [foo] (unreliable)
[   10.000011] [c0000004b05bfc30] [c0000000003cc2c0] foo_ioctl+0x60/0xa0 [foo]
[   10.000012] [c0000004b05bfdb0] [c000000000104388] sys_ioctl+0x1b8/0x1c0
`),
  ).toMatchObject({ kind: 'page-fault', function: 'foo_read', module: 'foo', offset: 0xa0 });
});

test('a 32-bit machine prints the same forms, and is no ppc64', () => {
  const event = onlyEvent(`[   10.100000] Unable to handle kernel paging request for data at address 0x00000010
[   10.100001] Faulting instruction address: 0xc02a5394
[   10.100002] Oops: Kernel access of bad area, sig: 11 [#1]
[   10.100003] BE PAGE_SIZE=4K MMU=Hash PowerMac
[   10.100005] CPU: 0 PID: 978 Comm: worker Not tainted 5.4.0-powerpc #1
[   10.100006] NIP:  c02a5394 LR: c089add4 CTR: c089add2
[   10.100011] NIP [c02a5394] foo_lookup+0x14/0x80
[   10.100012] LR [c089add4] foo_open+0x24/0x60
[   10.100013] Call Trace:
[   10.100014] [c5e59840] [c089add4] foo_open+0x24/0x60 (unreliable)
[   10.100015] [c5e59860] [c0123456] vfs_open+0x34/0x50
`);
  expect(event).toMatchObject({ kind: 'null-dereference', function: 'foo_lookup', arch: null });
  expect(event.registers).toMatchObject({ NIP: 'c02a5394' });
  expect(event.registers).not.toHaveProperty('RIP');
});

test('2.6.3, 32 bits: the kernel tells its taints without its release, and who ran without the thread', () => {
  const { subjects } = readLog(`Badness in foo_set_state at drivers/foo/foo_lib.c:1717
Call trace:
 [c000528c] check_bug_trap+0x98/0xdc
 [c000547c] ProgramCheckException+0x1ac/0x268
 [c0004a74] ret_from_except_full+0x0/0x4c
 [c0166180] foo_set_state+0xc0/0x14c
 [c0160b3c] foo_cancel+0x34/0x160
Oops: Exception in kernel mode, sig: 4 [#2]
NIP: C0101000 LR: C0100F90 SP: EF185CF0 REGS: ef185c40 TRAP: 0700    Tainted: GF
MSR: 00089032 EE: 1 PR: 0 FP: 0 ME: 1 IR/DR: 11
TASK = ef1938a0[4325] 'X' Last syscall: 54
GPR00: 00000002 EF185CF0 EF1938A0 EFFA3C00 EF185CF8 00000000 EF185D94 00000000
Call trace:
 [c01011ac] foo_switch+0x11c/0x288
`);
  expect(subjects.map(({ event }) => event)).toMatchObject([
    { kind: 'warning', function: 'foo_set_state' },
    { kind: 'invalid-opcode', function: 'foo_switch', pid: 4325, comm: 'X', taint: { raw: 'GF' } },
  ]);
});

describe('a machine check', () => {
  const hit = (
    cpu: number,
    program: string,
  ): string => `MCE: CPU${String(cpu)}: machine check (Severe) Host UE Load/Store [Not recovered]
MCE: CPU${String(cpu)}: PID: 4584 Comm: ${program} NIP: [0000000010023368]
MCE: CPU${String(cpu)}: Initiator CPU
MCE: CPU${String(cpu)}: Unknown
`;

  test('that hit a program is one of its own, whatever follows', () => {
    const events = readLog(`${hit(48, 'find')}${hit(19, 'big job')}------------[ cut here ]------------
WARNING: CPU: 19 PID: 4584 at arch/powerpc/mm/foo.c:1221 foo_flush+0x160/0x180
NIP foo_flush+0x160/0x180
LR  foo_flush+0x104/0x180
Call Trace:
  foo_flush+0xf4/0x180 (unreliable)
  exit_mmap+0x1a0/0x510
`).subjects.map(({ event }) => event);
    expect(events).toMatchObject([
      { kind: 'machine-check', cpu: 48, pid: 4584, comm: 'find', arch: 'ppc64', firstLine: 1, lastLine: 4 },
      { kind: 'machine-check', cpu: 19, pid: 4584, comm: 'big job', firstLine: 5, lastLine: 8 },
      { kind: 'warning', function: 'foo_flush', firstLine: 10 },
    ]);
  });

  test('in the kernel goes with the oops', () => {
    expect(
      onlyEvent(`MCE: CPU0: machine check (Severe) Host UE Load/Store [Not recovered]
MCE: CPU0: NIP: [c000000000088978] memcpy_power7+0x418/0x7e0
MCE: CPU0: Hardware error
Oops: Machine check, sig: 7 [#1]
CPU: 0 PID: 1368 Comm: mount Not tainted 5.2.0 #50
NIP [c000000000088978] memcpy_power7+0x418/0x7e0
LR [c0000000008e16f8] foo_read+0xf8/0x430 [foo]
Call Trace:
[c0000000f0b8b260] [c0000000008e1c2c] foo_page+0x7c/0xd0 [foo]
`),
    ).toMatchObject({ kind: 'machine-check', function: 'foo_read', comm: 'mount', pid: 1368 });
  });
});

describe('a jump to where no code is', () => {
  const report = (head: string, nip: string): string => `${head}BUG: Unable to handle kernel instruction fetch
Faulting instruction address: 0x1404000e0a00
Oops: Kernel access of bad area, sig: 11 [#1]
LE PAGE_SIZE=64K MMU=Hash SMP NR_CPUS=2048 NUMA PowerNV
CPU: 1 PID: 1045 Comm: kworker/1:1H Not tainted 5.2.0 #1
NIP:  00001404000e0a00 LR: c008000007600148 CTR: 00001404000e0a00
NIP ${nip}
LR [c008000007600148] foo_map+0x20/0x40 [foo]
Call Trace:
[c0000000f0b8b260] [c0000000008e1c2c] foo_queue+0x7c/0xd0 [foo]
`;
  const noExecution = 'kernel tried to execute exec-protected page (c0000000016804ac) - exploit attempt? (uid: 0)\n';

  test.each([
    ['among programs', '', '[00001404000e0a00] 0x1404000e0a00', 'page-fault'],
    ['among data, which has a name', noExecution, '[c0000000016804ac] foo_hooks+0x2c/0x40', 'nx-execute'],
  ])('%s', (_where, head, nip, kind) => {
    expect(onlyEvent(report(head, nip))).toMatchObject({ kind, function: 'foo_map', module: 'foo' });
  });
});

test('an excerpt whose addresses were left out', () => {
  expect(
    onlyEvent(`kernel BUG at drivers/foo/foo.c:544!
Oops: Exception in kernel mode, sig: 5 [#1]
BE PAGE_SIZE=4K MMU=Hash SMP NR_CPUS=2 PowerMac
...
NIP foo_prep+0xf4/0x190
LR  foo_prep+0xfc/0x190
Call Trace:
  0xc1421660 (unreliable)
  ata_qc_issue+0x14c/0x2d4
`),
  ).toMatchObject({ kind: 'kernel-bug', function: 'foo_prep', arch: null });
});
