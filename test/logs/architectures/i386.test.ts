import { expect, test } from 'vitest';
import { onlyEvent, traceOf } from '../only.fixture.ts';

/** arch/i386 (to 2.6.23) and arch/x86 with 32 bits: mm/fault.c, kernel/traps.c, kernel/process_32.c. */

test('2.6.9', () => {
  const event = onlyEvent(`Unable to handle kernel NULL pointer dereference at virtual address 00000018
 printing eip:
f89a5a3f
*pde = 00000000
Oops: 0000 [#1]
SMP
Modules linked in: ext3 jbd tg3
CPU:    2
EIP:    0060:[<f89a5a3f>]    Tainted: P      VLI
EFLAGS: 00010246   (2.6.9-89.ELsmp)
EIP is at ext3_lookup+0x1f/0xc0 [ext3]
eax: 00000000   ebx: f7e1a000   ecx: 00000001   edx: f5b6dee4
esi: f6ac1d80   edi: f7123c2c   ebp: f5b6def0   esp: f5b6debc
ds: 007b   es: 007b   ss: 0068
Process find (pid: 3301, threadinfo=f5b6d000 task=f6d7a2b0)
Stack: f7123c2c f6ac1d80 00000000 c016c9d4 f6ac1d80 f7123c2c f5b6df54 00000000
       c016b2d7 f5b6df54 f5b6df4c f7ffd080
Call Trace:
 [<c016c9d4>] real_lookup+0x54/0xd0
 [<c016b2d7>] do_lookup+0x56/0x8f
 [<c02d5ee3>] syscall_call+0x7/0xb
Code: 8b 40 18 89 45 e8 8b 47 08
 <0>Kernel panic - not syncing: Fatal exception: panic in 5 seconds
`);
  expect(event).toMatchObject({
    kind: 'null-dereference',
    title: 'BUG: unable to handle kernel NULL pointer dereference in ext3_lookup',
    function: 'ext3_lookup',
    module: 'ext3',
    offset: 0x1f,
    size: 0xc0,
    address: '00000018',
    arch: 'i386',
    cpu: 2,
    pid: 3301,
    comm: 'find',
    release: '2.6.9-89.ELsmp',
    taint: { flags: ['P'] },
    panicked: true,
    code: '8b 40 18 89 45 e8 8b 47 08',
  });
  expect(event.registers).toMatchObject({ EIP: 'f89a5a3f', EAX: '00000000', ESP: 'f5b6debc', EFLAGS: '00010246' });
  expect(traceOf(event)).toEqual(['real_lookup', 'do_lookup', 'syscall_call']);
});

test('2.6.18, RHEL 5: the build behind the flags', () => {
  const event = onlyEvent(`BUG: unable to handle kernel paging request at virtual address 6b6b6b93
 printing eip:
c0474b1f
*pde = 00000000
Oops: 0000 [#1]
SMP
last sysfs file: /block/sda/sda1/size
Modules linked in: autofs4 sunrpc
CPU:    0
EIP:    0060:[<c0474b1f>]    Not tainted VLI
EFLAGS: 00010202   (2.6.18-8.el5 #1)
EIP is at do_sys_poll+0x1f/0x38
eax: 6b6b6b6b   ebx: c8e1a000   ecx: 00000001   edx: f5b6dee4
Process httpd (pid: 2204, ti=f5b6d000 task=f6d7a2b0 task.ti=f5b6d000)
Call Trace:
 [<c0404eff>] syscall_call+0x7/0xb
 =======================
Code: 8b 40 28 c3
EIP: [<c0474b1f>] do_sys_poll+0x1f/0x38 SS:ESP 0068:f5b6debc
 <0>Kernel panic - not syncing: Fatal exception
`);
  expect(event).toMatchObject({
    kind: 'page-fault',
    function: 'do_sys_poll',
    address: '6b6b6b93',
    release: '2.6.18-8.el5',
    build: '#1',
    distro: 'rhel',
    arch: 'i386',
    cpu: 0,
    pid: 2204,
    comm: 'httpd',
    taint: { flags: [] },
    panicked: true,
  });
});

test('2.6.32, RHEL 6', () => {
  const event = onlyEvent(`[  120.100001] BUG: unable to handle kernel NULL pointer dereference at 00000010
[  120.100002] IP: [<f7c5a3f0>] nfs_open+0x10/0x90 [nfs]
[  120.100003] *pdpt = 0000000034d37001 *pde = 0000000000000000
[  120.100004] Oops: 0000 [#1] SMP
[  120.100005] last sysfs file: /sys/devices/virtual/block/dm-0/range
[  120.100006] Modules linked in: nfs lockd sunrpc ipv6 [last unloaded: scsi_wait_scan]
[  120.100007]
[  120.100008] Pid: 1934, comm: ls Not tainted (2.6.32-71.el6.i686 #1) VMware Virtual Platform
[  120.100009] EIP: 0060:[<f7c5a3f0>] EFLAGS: 00010246 CPU: 1
[  120.100010] EIP is at nfs_open+0x10/0x90 [nfs]
[  120.100011] EAX: 00000000 EBX: f4d6bf10 ECX: 00000000 EDX: f4d6bf10
[  120.100012] ESI: f5cd6a80 EDI: f4d3a0c0 EBP: f4d6bed0 ESP: f4d6bec4
[  120.100013]  DS: 007b ES: 007b FS: 00d8 GS: 00e0 SS: 0068
[  120.100014] Process ls (pid: 1934, ti=f4d6a000 task=f5cc1030 task.ti=f4d6a000)
[  120.100015] Stack:
[  120.100016]  f4d3a0c0 f5cd6a80 00000000 f4d6bef0 c05199b6 f4d3a0c0 f5cd6a80 00000000
[  120.100017] Call Trace:
[  120.100018]  [<c05199b6>] ? __dentry_open+0xe6/0x2d0
[  120.100019]  [<c0519c8e>] nameidata_to_filp+0x4e/0x60
[  120.100020]  [<c040a9ff>] sysenter_do_call+0x12/0x28
[  120.100021] Code: 55 89 e5 83 ec 0c <8b> 40 10 89 5d f4
[  120.100022] EIP: [<f7c5a3f0>] nfs_open+0x10/0x90 [nfs] SS:ESP 0068:f4d6bec4
[  120.100023] CR2: 0000000000000010
[  120.100024] ---[ end trace 2d3f1b7a1c5e9f00 ]---
[  120.100025] Kernel panic - not syncing: Fatal exception
`);
  expect(event).toMatchObject({
    kind: 'null-dereference',
    function: 'nfs_open',
    module: 'nfs',
    arch: 'i386',
    release: '2.6.32-71.el6.i686',
    build: '#1',
    hardware: 'VMware Virtual Platform',
    cpu: 1,
    pid: 1934,
    comm: 'ls',
    panicked: true,
  });
  expect(event.registers).toMatchObject({ EIP: 'f7c5a3f0', EAX: '00000000', DS: '007b', CR2: '0000000000000010' });
  expect(traceOf(event)).toEqual(['? __dentry_open', 'nameidata_to_filp', 'sysenter_do_call']);
});

test('6.1, Debian', () => {
  const event = onlyEvent(`[   61.000001] BUG: unable to handle page fault for address: f8a3c004
[   61.000002] #PF: supervisor write access in kernel mode
[   61.000003] #PF: error_code(0x0002) - not-present page
[   61.000004] *pde = 00000000
[   61.000005] Oops: 0002 [#1] PREEMPT SMP PTI
[   61.000006] CPU: 0 PID: 812 Comm: modprobe Tainted: G           OE      6.1.0-18-686-pae #1  Debian 6.1.76-1
[   61.000007] Hardware name: QEMU Standard PC (i440FX + PIIX, 1996), BIOS 1.16.2-1 04/01/2014
[   61.000008] EIP: foo_start+0x2a/0x60 [foo]
[   61.000009] Code: 90 55 89 e5 53 8b 1d 04 c0 a3 f8 <89> 43 04 5b 5d c3
[   61.000010] EAX: 00000001 EBX: f8a3c000 ECX: 00000000 EDX: c1d5e2a0
[   61.000011] ESI: f8a3b000 EDI: f8a3b100 EBP: c2d41e3c ESP: c2d41e38
[   61.000012] DS: 007b ES: 007b FS: 00d8 GS: 0000 SS: 0068 EFLAGS: 00010246
[   61.000013] CR0: 80050033 CR2: f8a3c004 CR3: 02d5a000 CR4: 000406f0
[   61.000014] Call Trace:
[   61.000015]  do_one_initcall+0x4e/0x1e0
[   61.000016]  do_init_module+0x4c/0x1c0
[   61.000017]  entry_INT80_32+0xf0/0xf0
[   61.000018] Modules linked in: foo(OE+) e1000
[   61.000019] CR2: 00000000f8a3c004
[   61.000020] ---[ end trace 0000000000000000 ]---
`);
  expect(event).toMatchObject({
    kind: 'page-fault',
    function: 'foo_start',
    module: 'foo',
    address: 'f8a3c004',
    errorCode: '0002',
    arch: 'i386',
    cpu: 0,
    pid: 812,
    distro: 'debian',
  });
  expect(traceOf(event)).toEqual(['do_one_initcall', 'do_init_module', 'entry_INT80_32']);
});
