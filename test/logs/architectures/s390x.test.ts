import { expect, test } from 'vitest';
import { onlyEvent, traceOf } from '../only.fixture.ts';

/** arch/s390/mm/fault.c, kernel/traps.c, kernel/dumpstack.c, kernel/dis.c. */

const report = (head: string): string => `${head}
Modules linked in: foo(OE) qeth_l2 dasd_eckd_mod
CPU: 1 PID: 1234 Comm: cat Kdump: loaded Tainted: G           OE     5.14.0-70.13.1.el9_0.s390x #1
Hardware name: IBM 8561 T01 703 (LPAR)
Krnl PSW : 0704c00180000000 000003ff80a2b346 (foo_read+0x26/0x58 [foo])
           R:0 T:1 IO:1 EX:1 Key:0 M:1 W:0 P:0 AS:3 CC:0 PM:0 RI:0 EA:3
Krnl GPRS: 0000000000000001 0000000000000000 000003ff80a2b320 000003ffd9a10000
           0000000000020000 00000000a8e12340 0000038001c3bde0 0000000000000004
           0000000000000008 0000000000000009 000000000000000a 000000000000000b
           000000000000000c 000000000000000d 000000000000000e 0000038001c3bd10
Krnl Code: 000003ff80a2b336: e3b0f0a00024        stg     %r11,160(%r15)
           000003ff80a2b33c: b904002f            lgr     %r2,%r15
          #000003ff80a2b340: e31020100004        lg      %r1,16(%r2)
          >000003ff80a2b346: e32010000004        lg      %r2,0(%r1)
           000003ff80a2b34c: 07fe                bcr     15,%r14
Call Trace:
 [<000003ff80a2b346>] foo_read+0x26/0x58 [foo]
([<000003ff80a2b330>] foo_read+0x10/0x58 [foo])
 [<00000000a8e12340>] vfs_read+0xa8/0x1a8
 [<00000000a9654322>] __do_syscall+0x1c2/0x1f0
 [<00000000a9661d5e>] system_call+0x6e/0x90
Last Breaking-Event-Address:
 [<00000000a8e12310>] vfs_read+0x78/0x1a8
Kernel panic - not syncing: Fatal exception: panic_on_oops
`;

const fault = (address: string): string => `Unable to handle kernel pointer dereference in virtual kernel address space
Failing address: ${address} TEID: 0000000000000483
Fault in home space mode while using kernel ASCE.
AS:00000000aa8dc00b R3:00000001fffd0007 S:00000001fffd6000 P:000000000000013d
Oops: 0004 ilc:3 [#1] SMP`;

test('5.14, RHEL 9', () => {
  const event = onlyEvent(report(fault('0000000000000000')));
  expect(event).toMatchObject({
    kind: 'null-dereference',
    title: 'BUG: unable to handle kernel NULL pointer dereference in foo_read',
    function: 'foo_read',
    module: 'foo',
    offset: 0x26,
    size: 0x58,
    address: '0000000000000000',
    errorCode: '0004',
    arch: 's390x',
    distro: 'rhel',
    cpu: 1,
    pid: 1234,
    comm: 'cat',
    hardware: 'IBM 8561 T01 703 (LPAR)',
    panicked: true,
    code: 'e3b0f0a00024 b904002f e31020100004 <e32010000004> 07fe',
  });
  expect(event.registers).toMatchObject({
    PSW: '000003ff80a2b346',
    R0: '0000000000000001',
    R5: '00000000a8e12340',
    R15: '0000038001c3bd10',
  });
  expect(traceOf(event)).toEqual(['foo_read', '? foo_read', 'vfs_read', '__do_syscall', 'system_call']);
  expect(event.places.address).toMatchObject({ line: 2, column: 18 });
});

test('an address that is not NULL', () => {
  expect(onlyEvent(report(fault('0000038002345000')))).toMatchObject({
    kind: 'page-fault',
    title: 'BUG: unable to handle kernel paging request in foo_read',
    address: '0000038002345000',
  });
});

test.each([
  ['kernel BUG at fs/foo.c:77!\nmonitor event: 0040 ilc:2 [#1] SMP', 'kernel-bug', 'kernel BUG in foo_read'],
  ['monitor event: 0040 ilc:2 [#1] SMP', 'kernel-bug', 'kernel BUG in foo_read'],
  ['kernel BUG at fs/foo.c:77!\nillegal operation: 0001 ilc:1 [#1] SMP', 'kernel-bug', 'kernel BUG in foo_read'],
  ['illegal operation: 0001 [#1] SMP', 'invalid-opcode', 'illegal operation in foo_read'],
  ['specification exception: 0006 ilc:2 [#1] PREEMPT SMP', 'trap', 'specification exception in foo_read'],
  ['addressing exception: 0005 ilc:3 [#1] SMP', 'page-fault', 'addressing exception in foo_read'],
  ['fixpoint divide exception: 0009 ilc:2 [#1] SMP', 'divide-error', 'fixpoint divide exception in foo_read'],
])('%s', (head, kind, title) => {
  expect(onlyEvent(report(head))).toMatchObject({ kind, title, arch: 's390x', panicked: true, address: null });
});

test('2.6.32, RHEL 6', () => {
  const event = onlyEvent(`Unable to handle kernel pointer dereference at virtual kernel address 0000000012345000
Oops: 0011 [#1] SMP
Modules linked in: ext4 jbd2
CPU: 1 Not tainted 2.6.32-71.el6.s390x #1
Process find (pid: 1934, task: 000000007e11a738, ksp: 000000007c5d3aa0)
Krnl PSW : 0704200180000000 00000000002c1a46 (strlen+0x6/0x1c)
           R:0 T:1 IO:0 EX:0 Key:0 M:1 W:0 P:0 AS:0 CC:2 PM:0 EA:3
Krnl GPRS: 0000000000000000 0000000012345000 0000000012345000 0000000000000000
           000003e0017a2b10 0000000000000000 000000007c5d3c28 000000007c5d3d88
           0000000000000008 0000000000000009 000000000000000a 000000000000000b
           000000000000000c 000000000000000d 000003e0017a2b36 000000007c5d3b40
Krnl Code: 00000000002c1a3c: 07fe                bcr     15,%r14
          >00000000002c1a46: b25e0012            srst    %r1,%r2
Call Trace:
([<000003e0017a2b10>] ext4_lookup+0x10/0x160 [ext4])
 [<000003e0017a2b36>] ext4_lookup+0x36/0x160 [ext4]
 [<0000000000118ea2>] sysc_tracego+0xe/0x14
Last Breaking-Event-Address:
 [<000003e0017a2b30>] ext4_lookup+0x30/0x160 [ext4]
`);
  expect(event).toMatchObject({
    kind: 'page-fault',
    function: 'ext4_lookup',
    module: 'ext4',
    offset: 0x36,
    address: '0000000012345000',
    release: '2.6.32-71.el6.s390x',
    cpu: 1,
    pid: 1934,
    comm: 'find',
    taint: { flags: [] },
  });
});

test('a call of a function pointer that is NULL: the caller is known by the register of return', () => {
  const event = onlyEvent(`${fault('0000000000000000')}
Modules linked in: foo(OE) qeth_l2 dasd_eckd_mod
CPU: 3 UID: 0 PID: 1922 Comm: tar Not tainted 6.14.0-61.fc42.s390x #1
Hardware name: IBM 3931 A01 703 (LPAR)
Krnl PSW : 0704e00180000000 0000000000000000 (0x0)
           R:0 T:1 IO:1 EX:1 Key:0 M:1 W:0 P:0 AS:3 CC:2 PM:0 RI:0 EA:3
Krnl GPRS: 0000000000000003 0000029253f7f100 00000000a9fa0600 000003ff84472010
           0000000000080000 00000212db803e68 00000212db803e68 0000000000080000
           00000000cf33c6c0 00000000be6d6a00 00000000a9fa0600 0000000000000000
           000003ff909acfa0 000003ff84472010 00000292d425da96 00000212db803c98
Krnl Code:>0000000000000000: 0000            illegal
           0000000000000002: 0000            illegal
Call Trace:
 [<0000000000000000>] 0x0
([<00000292d425da96>] foo_proxy_read+0x46/0xc0 [foo])
 [<00000292d418ac16>] vfs_read+0x96/0x340
 [<00000292d418b7b8>] ksys_read+0x78/0x100
 [<00000292d3daf404>] system_call+0x74/0x98
Last Breaking-Event-Address:
 [<00000292d425da90>] foo_proxy_read+0x40/0xc0 [foo]
---[ end trace 0000000000000000 ]---
`);
  expect(event).toMatchObject({ kind: 'null-dereference', function: 'foo_proxy_read', module: 'foo', offset: 0x46 });
  expect(traceOf(event)).toEqual(['0x0000000000000000', 'foo_proxy_read', 'vfs_read', 'ksys_read', 'system_call']);
});

test('2.6.18: klogd names the frames, a spin lock is blamed on who takes it', () => {
  const event = onlyEvent(`  | Unable to handle kernel pointer dereference at virtual kernel address 0000000000000000
  | Oops: 0004 [#1]
  | CPU:    2    Not tainted
  | Process food (pid: 33, task: 000000000fa58e90, ksp: 000000000fa53b98)
  | Krnl PSW : 0704d00180000000 00000000003c9ac2 (_spin_lock+0xe/0x30)
  | Krnl GPRS: 0000000000000000 0000000000000001 0000000000000000 0000000000000028
  | Call Trace:
  | ([<0000000000144f90>] foo_take+0x40/0xe4)
  |  [foo_update+678/1236] foo_update+0x2a6/0x4d4
  |  [sys_foo+44/264] sys_foo+0x2c/0x108
`);
  expect(event).toMatchObject({
    kind: 'null-dereference',
    function: 'foo_take',
    offset: 0x40,
    arch: 's390x',
    cpu: 2,
    pid: 33,
    comm: 'food',
    taint: { flags: [] },
  });
  expect(traceOf(event)).toEqual(['? foo_take', 'foo_update', 'sys_foo']);
});

test('4.19: addresses that are not told', () => {
  expect(
    onlyEvent(`kernel BUG at drivers/foo/foo.c:31!
illegal operation: 0001 ilc:1 [#1] PREEMPT SMP
Krnl PSW : (____ptrval____) (____ptrval____) (foo_add+0x98/0xa8)
Call Trace:
([<00000000007b5674>] foo_add+0x94/0xa8)
 [<000000000030d1d0>] foo_list+0x5e8/0x760
`),
  ).toMatchObject({ kind: 'kernel-bug', function: 'foo_add', offset: 0x98, arch: 's390x' });
});

test('3.0, broken by a mail program: the place of the BUG and that of the processor', () => {
  const event = onlyEvent(`kernel BUG at
/usr/src/packages/BUILD/kernel-default-3.0.13/linux-3.0/lib/foo.c:477!
illegal operation: 0001 [#1] SMP
Modules linked in: ext2 dm_mod
CPU: 3 Not tainted 3.0.13-0.27-default #1
Process kpartx_id (pid: 24381, task: 000000004d938138, ksp: 00000000733539f0)
Krnl PSW : 0404000180000000 000000000037935e
(foo_tag_set+0xfe/0x118 [foo])
           R:0 T:1 IO:0 EX:0 Key:0 M:1 W:0 P:0 AS:0 CC:0 PM:0 EA:3
               Krnl GPRS: 0000000000000002 0000000000000018 00000000004e82a8 0000000000000000
           0000000000000007 0000000000000003 00000000004e82a8 00000000007280c0
Call Trace:
 [<00000000001ff0b4>] bar_dirty+0x6c/0xd4
`);
  expect(event).toMatchObject({
    kind: 'kernel-bug',
    function: 'foo_tag_set',
    module: 'foo',
    arch: 's390x',
    distro: 'sles',
    pid: 24381,
  });
  expect(event.registers).toMatchObject({ R0: '0000000000000002', R7: '00000000007280c0' });
});

test('2.6.5: the release behind the processor; the module of the place in the next row', () => {
  const event = onlyEvent(`kernel BUG at fs/jbd/transaction.c:274!
illegal operation: 0001 [#1]
CPU:    0    Not tainted (2.6.5-7.282-s390x SLES9_SP3_BRANCH-20061031152356)
Process dbench (pid: 14070, task: 00000000025617f0, ksp: 0000000001057630)
Krnl PSW : 0700000180000000 0000000008837b38 (foo_start+0x90/0x15c 
[jbd])
Krnl GPRS: 00000002 7411b5c8 0000002b 00000000
`);
  expect(event).toMatchObject({ function: 'foo_start', module: 'jbd', release: '2.6.5-7.282-s390x', cpu: 0 });
  expect(event.registers).toMatchObject({ R1: '7411b5c8' });
});
