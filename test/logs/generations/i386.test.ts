import { expect, test } from 'vitest';
import { taken } from '../facts.fixture.ts';

/** i386: 2.6.18 with PAE, 2.6.32, 5.10. */

test('2.6.18, RHEL 5', () => {
  expect(
    taken(`BUG: unable to handle kernel NULL pointer dereference at virtual address 00000038
 printing eip:
f885b2c4
*pde = 36f2b001
Oops: 0000 [#1]
SMP 
last sysfs file: /class/net/eth0/address
Modules linked in: nfs lockd ext3 jbd
CPU:    1
EIP:    0060:[<f885b2c4>]    Tainted: P      VLI
EFLAGS: 00010246   (2.6.18-398.el5PAE #1) 
EIP is at ext3_lookup+0x54/0x110 [ext3]
eax: 00000000   ebx: f6d1c800   ecx: 00000001   edx: 00000000
esi: f5a1b2c0   edi: f4d4e5f6   ebp: f3b8f5e8   esp: f3b8fd58
ds: 007b   es: 007b   ss: 0068
Process find (pid: 4127, ti=f3b8f000 task=f7d80300 task.ti=f3b8f000)
Stack: f3b8f5e8 c018a1b2 f4d4e5f6 f3b8fdc8 f3b8fe88 f6d1c800 00000000 c018b3c4 
       f3b8fe88 f6d1c800 00000000 c018b3c4 00000000 00000000 f3b8f000 c018bd56 
Call Trace:
 [<c018a1b2>] real_lookup+0x62/0xd0
 [<c018b3c4>] do_lookup+0x50/0x90
 [<c0110267>] syscall_call+0x7/0xb
 =======================
Code: 8b 40 38 89 44 24 18 e8 b2 4d fe ff 85 c0 0f 85 9b 00 00 00 8b 44 
EIP: [<f885b2c4>] ext3_lookup+0x54/0x110 [ext3] SS:ESP 0068:f3b8fd58
 <0>Kernel panic - not syncing: Fatal exception
`),
  ).toMatchObject([
    {
      kind: 'null-dereference',
      title: 'BUG: unable to handle kernel NULL pointer dereference in ext3_lookup',
      at: 'ext3_lookup+0x54/0x110 [ext3]',
      address: '00000038',
      panicked: true,
      release: '2.6.18-398.el5PAE',
      arch: 'i386',
      distro: 'rhel',
      ran: 'CPU: 1 PID: 4127 Comm: find',
      hardware: null,
      taints: 'P',
      modules: 'nfs lockd ext3',
      code: '8b 40 38 89 44 24 18 e8 b2 4d fe ff 85 c0 0f 85 9b 00 00 00 8b 44',
      frames: 'real_lookup do_lookup syscall_call',
      registers: { EIP: 'f885b2c4', EAX: '00000000' },
    },
  ]);
});

test('2.6.32, RHEL 6: every frame is stale', () => {
  expect(
    taken(`BUG: unable to handle kernel paging request at 6b6b6b8b
IP: [<c05f2a1b>] kobject_get+0xb/0x20
*pdpt = 000000003611c001 *pde = 0000000000000000 
Oops: 0000 [#1] SMP 
last sysfs file: /sys/devices/system/cpu/cpu1/online
Modules linked in: autofs4 ipv6 sg
Pid: 4711, comm: udevd Not tainted (2.6.32-754.35.1.el6.i686 #1) VMware, Inc. VMware Virtual Platform/440BX Desktop Reference Platform
EIP: 0060:[<c05f2a1b>] EFLAGS: 00010246 CPU: 1
EIP is at kobject_get+0xb/0x20
EAX: 6b6b6b6b EBX: 6b6b6b6b ECX: 00000001 EDX: 00000000
ESI: f5a1b2c0 EDI: f4d4e5f6 EBP: f3b8f5e8 ESP: f3b8fd58
 DS: 007b ES: 007b FS: 00d8 GS: 00e0 SS: 0068
Process udevd (pid: 4711, ti=f3b8e000 task=f7d80300 task.ti=f3b8e000)
Stack:
 f3b8f5e8 c018a1b2 f4d4e5f6 f3b8fdc8 f3b8fe88 f6d1c800 00000000 c018b3c4
<0> f3b8fe88 f6d1c800 00000000 c018b3c4 00000000 00000000 f3b8f000 c018bd56
Call Trace:
 [<c0681b2c>] ? get_device+0xc/0x20
 [<c0682c3d>] ? device_for_each_child+0x2d/0x50
 [<c0409b3f>] ? sysenter_do_call+0x12/0x28
Code: 55 89 e5 53 89 c3 <8b> 43 20 85 c0 74 0a
EIP: [<c05f2a1b>] kobject_get+0xb/0x20 SS:ESP 0068:f3b8fd58
CR2: 000000006b6b6b8b
---[ end trace 1f2e3d4c5b6a7988 ]---
`),
  ).toMatchObject([
    {
      kind: 'page-fault',
      title: 'BUG: unable to handle kernel paging request in get_device',
      at: 'get_device+0xc/0x20',
      address: '6b6b6b8b',
      panicked: false,
      release: '2.6.32-754.35.1.el6.i686',
      arch: 'i386',
      distro: 'rhel',
      ran: 'CPU: 1 PID: 4711 Comm: udevd',
      hardware: 'VMware, Inc. VMware Virtual Platform/440BX Desktop Reference Platform',
      taints: '',
      modules: 'autofs4 ipv6 sg',
      code: '55 89 e5 53 89 c3 <8b> 43 20 85 c0 74 0a',
      frames: '? get_device ? device_for_each_child ? sysenter_do_call',
      registers: { EIP: 'c05f2a1b', EAX: '6b6b6b6b', CR2: '000000006b6b6b8b' },
    },
  ]);
});

test('5.10, Debian 11', () => {
  expect(
    taken(`BUG: kernel NULL pointer dereference, address: 00000010
#PF: supervisor read access in kernel mode
#PF: error_code(0x0000) - not-present page
*pde = 00000000 
Oops: 0000 [#1] SMP
CPU: 0 PID: 812 Comm: cat Tainted: G           O      5.10.0-26-686 #1 Debian 5.10.197-1
Hardware name: VIA Technologies
EIP: foo_read+0xc/0x40 [foo]
Code: 55 89 e5 53 <8b> 40 10 c9 c3
EAX: 00000000 EBX: c1a1b2c0 ECX: 00000001 EDX: 00001000
ESI: c1a1b2c0 EDI: bf8a1000 EBP: c7b2df30 ESP: c7b2df2c
DS: 007b ES: 007b FS: 00d8 GS: 0033 SS: 0068 EFLAGS: 00010246
CR0: 80050033 CR2: 00000010 CR3: 07a1b000 CR4: 00000690
Call Trace:
 vfs_read+0x8a/0x1a0
 ksys_read+0x53/0xc0
 __ia32_sys_read+0x10/0x20
 do_int80_syscall_32+0x29/0x50
 entry_INT80_32+0xf0/0xf0
EIP: 0xb7f1a559
Code: Unable to access opcode bytes at RIP 0xb7f1a52f.
Modules linked in: foo(O)
CR2: 0000000000000010
---[ end trace 1f2e3d4c5b6a7988 ]---
`),
  ).toMatchObject([
    {
      kind: 'null-dereference',
      title: 'BUG: unable to handle kernel NULL pointer dereference in foo_read',
      at: 'foo_read+0xc/0x40 [foo]',
      address: '00000010',
      panicked: false,
      release: '5.10.0-26-686',
      arch: 'i386',
      distro: 'debian',
      ran: 'CPU: 0 PID: 812 Comm: cat',
      hardware: 'VIA Technologies',
      taints: 'GO',
      modules: 'foo(O)',
      code: '55 89 e5 53 <8b> 40 10 c9 c3',
      frames: 'vfs_read ksys_read __ia32_sys_read do_int80_syscall_32 entry_INT80_32',
      registers: { EAX: '00000000', CR2: '00000010' },
    },
  ]);
});
