import { expect, test } from 'vitest';
import { taken } from '../facts.fixture.ts';

/** What kernels to 4.4 print, whole: 2.6.9, 2.6.18, 2.6.32 and 4.4 on six architectures. */

test('2.6.9, x86_64, RHEL 4: addresses in angle brackets, functions in braces', () => {
  expect(
    taken(`Unable to handle kernel NULL pointer dereference at 0000000000000038 RIP:
<ffffffffa00b2c41>{:ext3:ext3_lookup+84}
PML4 3c8a1067 PGD 3c8a2067 PMD 0
Oops: 0000 [1] SMP
CPU 2
Modules linked in: nfs lockd nfs_acl md5 ipv6 autofs4 sunrpc ext3 jbd dm_mod mptscsih mptbase sd_mod scsi_mod
Pid: 4127, comm: find Not tainted 2.6.9-89.0.19.ELsmp
RIP: 0010:[<ffffffffa00b2c41>] <ffffffffa00b2c41>{:ext3:ext3_lookup+84}
RSP: 0018:000001003b8f5d58  EFLAGS: 00010246
RAX: 0000000000000000 RBX: 000001003e2d1c80 RCX: 0000000000000001
RDX: 0000000000000000 RSI: 000001003a1b2c00 RDI: 000001003d4e5f60
RBP: 000001003a1b2c00 R08: 0000000000000000 R09: 0000000000000000
R10: 0000000000000000 R11: 0000000000000246 R12: 000001003b8f5e88
R13: 000001003d4e5f60 R14: 0000000000000000 R15: 0000000000000001
FS:  0000002a95562b00(0000) GS:ffffffff804e5180(0000) knlGS:0000000000000000
CS:  0010 DS: 0000 ES: 0000 CR0: 000000008005003b
CR2: 0000000000000038 CR3: 0000000000101000 CR4: 00000000000006e0
Process find (pid: 4127, threadinfo 000001003b8f4000, task 000001003c7d8030)
Stack: 000001003b8f5e88 ffffffff8018a1b2 000001003d4e5f60 000001003b8f5dc8
       000001003b8f5e88 000001003e2d1c80 0000000000000000 ffffffff8018b3c4
Call Trace:<ffffffff8018a1b2>{real_lookup+98} <ffffffff8018b3c4>{do_lookup+80}
       <ffffffff8018bd56>{__link_path_walk+2585} <ffffffff8018c6a7>{link_path_walk+82}
       <ffffffff8018ca1e>{path_lookup+456} <ffffffff8018cc70>{__user_walk+47}
       <ffffffff80186a8f>{vfs_lstat+21} <ffffffff80186cc9>{sys_newlstat+17}
       <ffffffff8011026a>{system_call+126}

Code: 48 8b 40 38 48 89 44 24 18 e8 b2 4d fe ff 85 c0 0f 85 9b 00
RIP <ffffffffa00b2c41>{:ext3:ext3_lookup+84} RSP <000001003b8f5d58>
CR2: 0000000000000038
 <0>Kernel panic - not syncing: Oops
`),
  ).toMatchObject([
    {
      kind: 'null-dereference',
      title: 'BUG: unable to handle kernel NULL pointer dereference in ext3_lookup',
      at: 'ext3_lookup+0x54 [ext3]',
      address: '0000000000000038',
      panicked: true,
      release: '2.6.9-89.0.19.ELsmp',
      arch: 'x86_64',
      distro: 'rhel',
      ran: 'CPU: 2 PID: 4127 Comm: find',
      hardware: null,
      taints: '',
      modules: 'nfs lockd nfs_acl',
      code: '48 8b 40 38 48 89 44 24 18 e8 b2 4d fe ff 85 c0 0f 85 9b 00',
      frames:
        'real_lookup do_lookup __link_path_walk link_path_walk path_lookup __user_walk vfs_lstat sys_newlstat system_call',
      registers: { RIP: 'ffffffffa00b2c41', RSP: '000001003b8f5d58', RAX: '0000000000000000', CR2: '0000000000000038' },
    },
  ]);
});

test('2.6.9, i386, RHEL 4', () => {
  expect(
    taken(`Unable to handle kernel NULL pointer dereference at virtual address 00000038
 printing eip:
f885b2c4
*pde = 36f2b001
Oops: 0000 [#1]
SMP
Modules linked in: nfs lockd md5 ipv6 autofs4 sunrpc ext3 jbd dm_mod
CPU:    1
EIP:    0060:[<f885b2c4>]    Not tainted VLI
EFLAGS: 00010246   (2.6.9-89.ELhugemem)
EIP is at ext3_lookup+0x54/0x110 [ext3]
eax: 00000000   ebx: f6d1c800   ecx: 00000001   edx: 00000000
esi: f5a1b2c0   edi: f4d4e5f6   ebp: f3b8f5e8   esp: f3b8fd58
ds: 007b   es: 007b   ss: 0068
Process find (pid: 4127, threadinfo=f3b8f000 task=f7d80300)
Stack: f3b8f5e8 c018a1b2 f4d4e5f6 f3b8fdc8 f3b8fe88 f6d1c800 00000000 c018b3c4
       f3b8fe88 f6d1c800 00000000 c018b3c4 00000000 00000000 f3b8f000 c018bd56
Call Trace:
 [<c018a1b2>] real_lookup+0x62/0xd0
 [<c018b3c4>] do_lookup+0x50/0x90
 [<c018bd56>] __link_path_walk+0xa19/0xe00
 [<c0110267>] syscall_call+0x7/0xb
Code: 8b 40 38 89 44 24 18 e8 b2 4d fe ff 85 c0 0f 85 9b 00 00 00 8b 44
 <0>Fatal exception: panic in 5 seconds
Kernel panic - not syncing: Fatal exception
`),
  ).toMatchObject([
    {
      kind: 'null-dereference',
      title: 'BUG: unable to handle kernel NULL pointer dereference in ext3_lookup',
      at: 'ext3_lookup+0x54/0x110 [ext3]',
      address: '00000038',
      panicked: true,
      release: '2.6.9-89.ELhugemem',
      arch: 'i386',
      distro: 'rhel',
      ran: 'CPU: 1 PID: 4127 Comm: find',
      hardware: null,
      taints: '',
      modules: 'nfs lockd md5',
      code: '8b 40 38 89 44 24 18 e8 b2 4d fe ff 85 c0 0f 85 9b 00 00 00 8b 44',
      frames: 'real_lookup do_lookup __link_path_walk syscall_call',
      registers: { EIP: 'f885b2c4', EAX: '00000000' },
    },
  ]);
});

test('2.6.18, x86_64, RHEL 5 under Xen, in /var/log/messages', () => {
  expect(
    taken(`Jun 10 06:13:20 db01 kernel: ----------- [cut here ] --------- [please bite here ] ---------
Jun 10 06:13:20 db01 kernel: Kernel BUG at fs/jbd/commit.c:533
Jun 10 06:13:20 db01 kernel: invalid opcode: 0000 [1] SMP 
Jun 10 06:13:20 db01 kernel: last sysfs file: /devices/pci0000:00/0000:00:00.0/irq
Jun 10 06:13:20 db01 kernel: CPU 3 
Jun 10 06:13:20 db01 kernel: Modules linked in: vxodm(PFU) vxdmp(PU) emcp(PU) ipv6 xfrm_nalgo crypto_api autofs4 hidp rfcomm l2cap bluetooth lockd sunrpc dm_mirror dm_log dm_mod ext3 jbd uhci_hcd ohci_hcd ehci_hcd
Jun 10 06:13:20 db01 kernel: Pid: 2211, comm: kjournald Tainted: PF     2.6.18-308.24.1.el5xen #1
Jun 10 06:13:20 db01 kernel: RIP: e030:[<ffffffff8803333c>]  [<ffffffff8803333c>] :jbd:journal_commit_transaction+0x3a1/0x106a
Jun 10 06:13:20 db01 kernel: RSP: e02b:ffff88003b8f5d58  EFLAGS: 00010246
Jun 10 06:13:20 db01 kernel: RAX: 0000000000000000 RBX: ffff88003e2d1c80 RCX: 0000000000000001
Jun 10 06:13:20 db01 kernel: RDX: 0000000000000000 RSI: ffff88003a1b2c00 RDI: ffff88003d4e5f60
Jun 10 06:13:20 db01 kernel: CS:  e033 DS: 0000 ES: 0000
Jun 10 06:13:20 db01 kernel: Process kjournald (pid: 2211, threadinfo ffff88003b8f4000, task ffff88003c7d8030)
Jun 10 06:13:20 db01 kernel: Stack:  ffff88003b8f5e88 ffffffff8018a1b2 ffff88003d4e5f60 ffff88003b8f5dc8
Jun 10 06:13:20 db01 kernel: Call Trace:
Jun 10 06:13:20 db01 kernel:  [<ffffffff8803698f>] :jbd:kjournald+0xc1/0x213
Jun 10 06:13:20 db01 kernel:  [<ffffffff8029c5b7>] autoremove_wake_function+0x0/0x2e
Jun 10 06:13:20 db01 kernel:  [<ffffffff80233bc1>] kthread+0xfe/0x132
Jun 10 06:13:20 db01 kernel:  [<ffffffff80260b2c>] child_rip+0xa/0x12
Jun 10 06:13:20 db01 kernel: 
Jun 10 06:13:20 db01 kernel: 
Jun 10 06:13:20 db01 kernel: Code: 0f 0b 68 b6 5c 03 88 c2 15 02 48 8b 7b 10 48 85 ff 74 0a 48 
Jun 10 06:13:20 db01 kernel: RIP  [<ffffffff8803333c>] :jbd:journal_commit_transaction+0x3a1/0x106a
Jun 10 06:13:20 db01 kernel:  RSP <ffff88003b8f5d58>
Jun 10 06:13:20 db01 kernel:  <0>Kernel panic - not syncing: Fatal exception
`),
  ).toMatchObject([
    {
      kind: 'kernel-bug',
      title: 'kernel BUG in journal_commit_transaction',
      at: 'journal_commit_transaction+0x3a1/0x106a [jbd]',
      address: null,
      panicked: true,
      release: '2.6.18-308.24.1.el5xen',
      arch: 'x86_64',
      distro: 'rhel',
      ran: 'CPU: 3 PID: 2211 Comm: kjournald',
      hardware: null,
      taints: 'PF',
      modules: 'vxodm(PFU) vxdmp(PU) emcp(PU)',
      code: '0f 0b 68 b6 5c 03 88 c2 15 02 48 8b 7b 10 48 85 ff 74 0a 48',
      frames: 'kjournald autoremove_wake_function kthread child_rip',
      registers: { RIP: 'ffffffff8803333c', RSP: 'ffff88003b8f5d58', RAX: '0000000000000000' },
    },
  ]);
});

test('2.6.18, ppc64, RHEL 5: addresses in capitals', () => {
  expect(
    taken(`Unable to handle kernel paging request for data at address 0x00000010
Faulting instruction address: 0xd0000000004a2b36
Oops: Kernel access of bad area, sig: 11 [#1]
SMP NR_CPUS=128 NUMA pSeries
Modules linked in: foo(U) ipv6 autofs4 ibmveth
NIP: D0000000004A2B36 LR: C0000000000F1F30 CTR: D0000000004A2B00
REGS: c0000000f1233830 TRAP: 0300   Tainted: PF     (2.6.18-398.el5)
MSR: 8000000000009032 <EE,ME,IR,DR>  CR: 24000482  XER: 00000000
DAR: 0000000000000010, DSISR: 0000000040000000
TASK = c0000000fe450b20[2211] 'cat' THREAD: c0000000f1230000 CPU: 3
GPR00: C0000000000F1F30 C0000000F1233AB0 D0000000004AA500 0000000000000000 
GPR04: 00000000FFE3A100 0000000000020000 C0000000F1233BE0 0000000000000000 
NIP [D0000000004A2B36] .foo_read+0x36/0x120 [foo]
LR [C0000000000F1F30] .vfs_read+0x130/0x214
Call Trace:
[C0000000F1233AB0] [C0000000F1233B20] 0xc0000000f1233b20 (unreliable)
[C0000000F1233B20] [C0000000000F1F30] .vfs_read+0x130/0x214
[C0000000F1233BD0] [C0000000000F2450] .sys_read+0x54/0x98
[C0000000F1233E30] [C0000000000086A4] syscall_exit+0x0/0x40
Instruction dump:
7c0802a6 fbe1fff8 f8010010 f821ffb1 7c7f1b78 60000000 60000000 60000000 
e93f0020 <e9290010> 39200000 7d234b78 38210050 
 <0>Rebooting in 180 seconds..
`),
  ).toMatchObject([
    {
      kind: 'null-dereference',
      title: 'BUG: unable to handle kernel paging request in foo_read',
      at: 'foo_read+0x36/0x120 [foo]',
      address: '00000010',
      panicked: false,
      release: '2.6.18-398.el5',
      arch: 'ppc64',
      distro: 'rhel',
      ran: 'CPU: 3 PID: 2211 Comm: cat',
      hardware: null,
      taints: 'PF',
      modules: 'foo(U) ipv6 autofs4',
      code: '7c0802a6 fbe1fff8 f8010010 f821ffb1 7c7f1b78 60000000 60000000 60000000 e93f0020 <e9290010> 39200000 7d234b78 38210050',
      frames: 'vfs_read sys_read syscall_exit',
      registers: { NIP: 'd0000000004a2b36', LR: 'c0000000000f1f30', DAR: '0000000000000010', R3: '0000000000000000' },
    },
  ]);
});

test('2.6.32, s390x, RHEL 6', () => {
  expect(
    taken(`Unable to handle kernel pointer dereference at virtual kernel address 0000000000000000
Oops: 0004 [#1] SMP
last sysfs file: /sys/devices/css0/0.0.0016/0.0.f5f0/availability
Modules linked in: foo autofs4 sunrpc qeth_l3 ipv6 vmur ext4 mbcache jbd2 dasd_eckd_mod dasd_mod
CPU: 1 Not tainted 2.6.32-131.0.15.el6.s390x #1
Process cat (pid: 2211, task: 000000003e1d2040, ksp: 000000003a1b3b28)
Krnl PSW : 0704200180000000 000003c0016c1058 (foo_read+0x28/0x60 [foo])
           R:0 T:1 IO:1 EX:1 Key:0 M:1 W:0 P:0 AS:0 CC:2 PM:0 EA:3
Krnl GPRS: 0000000000000000 0000000000000000 000000003a1b3e80 000003ffffa10000
           0000000000020000 000003c0016c1030 0000000000000000 0000000000000000
           0000000000020000 000000003a1b3f18 000003ffffa10000 000000003d1e2f00
           000003c0016c1030 000003c0016c1480 0000000000231f0c 000000003a1b3d90
Krnl Code: 000003c0016c104a: e3b0f0980024        stg     %r11,152(%r15)
           000003c0016c1050: a7180000            lhi     %r1,0
          >000003c0016c1058: e31010000004        lg      %r1,0(%r1)
           000003c0016c105e: ebbff0f80004        lmg     %r11,%r15,248(%r15)
Call Trace:
([<000000003a1b3e10>] 0x3a1b3e10)
 [<0000000000231f0c>] vfs_read+0xa4/0x1a0
 [<00000000002320f0>] SyS_read+0x58/0xb4
 [<0000000000118532>] sysc_noemu+0x22/0x28
Last Breaking-Event-Address:
 [<0000000000231f06>] vfs_read+0x9e/0x1a0
---[ end trace 1f2e3d4c5b6a7988 ]---
`),
  ).toMatchObject([
    {
      kind: 'null-dereference',
      title: 'BUG: unable to handle kernel NULL pointer dereference in foo_read',
      at: 'foo_read+0x28/0x60 [foo]',
      address: '0000000000000000',
      panicked: false,
      release: '2.6.32-131.0.15.el6.s390x',
      arch: 's390x',
      distro: 'rhel',
      ran: 'CPU: 1 PID: 2211 Comm: cat',
      hardware: null,
      taints: '',
      modules: 'foo autofs4 sunrpc',
      code: 'e3b0f0980024 a7180000 <e31010000004> ebbff0f80004',
      frames: 'vfs_read SyS_read sysc_noemu',
      registers: { PSW: '000003c0016c1058', R3: '000003ffffa10000' },
    },
  ]);
});

test('2.6.32, arm', () => {
  expect(
    taken(`Unable to handle kernel NULL pointer dereference at virtual address 00000010
pgd = c7b2c000
[00000010] *pgd=87a1b031, *pte=00000000, *ppte=00000000
Internal error: Oops: 17 [#1] PREEMPT
last sysfs file: /sys/class/net/lo/operstate
Modules linked in: foo
CPU: 0    Not tainted  (2.6.32.9 #1)
PC is at foo_read+0x1c/0x60 [foo]
LR is at vfs_read+0xb8/0x144
pc : [<bf00002c>]    lr : [<c00a1b2c>]    psr: 60000013
sp : c7b2df30  ip : c7b2df50  fp : c7b2df4c
r10: 00000000  r9 : c7b2c000  r8 : c0023f04
r7 : c7b2df78  r6 : 40020000  r5 : c7a1b2c0  r4 : 00000000
r3 : 00000000  r2 : 00001000  r1 : 40020000  r0 : c7a1b2c0
Flags: nZCv  IRQs on  FIQs on  Mode SVC_32  ISA ARM  Segment user
Control: 10c5387d  Table: 87b2c019  DAC: 00000015
Process cat (pid: 812, stack limit = 0xc7b2c2e8)
Stack: (0xc7b2df30 to 0xc7b2e000)
df20:                                     c7a1b2c0 40020000 c7b2df78 00001000
Backtrace: 
[<bf000010>] (foo_read+0x0/0x60 [foo]) from [<c00a1b2c>] (vfs_read+0xb8/0x144)
 r7:c7b2df78 r6:40020000 r5:c7a1b2c0
[<c00a1a74>] (vfs_read+0x0/0x144) from [<c00a1c74>] (sys_read+0x44/0x70)
[<c00a1c30>] (sys_read+0x0/0x70) from [<c0023d80>] (ret_fast_syscall+0x0/0x2c)
Code: e24cb004 e24dd008 e50b0018 e3a03000 (e5933010) 
---[ end trace 1f2e3d4c5b6a7988 ]---
Kernel panic - not syncing: Fatal exception
`),
  ).toMatchObject([
    {
      kind: 'null-dereference',
      title: 'BUG: unable to handle kernel NULL pointer dereference in foo_read',
      at: 'foo_read+0x1c/0x60 [foo]',
      address: '00000010',
      panicked: true,
      release: '2.6.32.9',
      arch: 'arm',
      distro: null,
      ran: 'CPU: 0 PID: 812 Comm: cat',
      hardware: null,
      taints: '',
      modules: 'foo',
      code: 'e24cb004 e24dd008 e50b0018 e3a03000 (e5933010)',
      frames: 'foo_read vfs_read sys_read ret_fast_syscall',
      registers: { PC: 'bf00002c', LR: 'c00a1b2c', SP: 'c7b2df30', R3: '00000000' },
    },
  ]);
});

test('4.4, arm64, a telephone', () => {
  expect(
    taken(`Unable to handle kernel paging request at virtual address dead000000000108
pgd = ffffffc0a1b2c000
[dead000000000108] *pgd=0000000000000000, *pud=0000000000000000
Internal error: Oops: 96000044 [#1] PREEMPT SMP
Modules linked in: wlan(O) bcmdhd
CPU: 4 PID: 2211 Comm: Binder:812_3 Tainted: G        W  O    4.4.78-perf+ #1
Hardware name: Qualcomm Technologies, Inc. MSM 8998 (DT)
task: ffffffc0a1b2c880 task.stack: ffffffc09e1d0000
PC is at list_del+0x1c/0x40
LR is at binder_release_work+0x8c/0x170
pc : [<ffffff8008a1b2c4>] lr : [<ffffff8008c3d4e8>] pstate: 60400145
sp : ffffffc09e1d3b60
x29: ffffffc09e1d3b60 x28: ffffffc0a1b2c880 
x27: 0000000000000000 x26: 0000000000000000 
x1 : dead000000000200 x0 : ffffffc0d3b2c8c0 

PC: 0xffffff8008a1b284:
b284  f9000020 f9000401 d65f03c0 a9bf7bfd
LR: 0xffffff8008c3d4a8:
d4a8  aa1303e0 97f77b3f f9400261 b4000081

Process Binder:812_3 (pid: 2211, stack limit = 0xffffffc09e1d0028)
Stack: (0xffffffc09e1d3b60 to 0xffffffc09e1d4000)
3b60: 9e1d3b80 ffffffc0 08c3d4e8 ffffff80 d3b2c8c0 ffffffc0 a1b2c880 ffffffc0
Call trace:
Exception stack(0xffffffc09e1d3970 to 0xffffffc09e1d3aa0)
3960:                                     d3b2c8c0 ffffffc0 00000000 00000080
[<ffffff8008a1b2c4>] list_del+0x1c/0x40
[<ffffff8008c3d4e8>] binder_release_work+0x8c/0x170
[<ffffff8008c3e8f4>] binder_ioctl+0x6a4/0x9b0
[<ffffff80081f2a1c>] do_vfs_ioctl+0xac/0x8b0
[<ffffff8008083f70>] el0_svc_naked+0x24/0x28
Code: f9400020 eb02001f 540000a1 f9000022 (f9000441) 
---[ end trace 1f2e3d4c5b6a7988 ]---
`),
  ).toMatchObject([
    {
      kind: 'page-fault',
      title: 'BUG: unable to handle kernel paging request in binder_release_work',
      at: 'binder_release_work+0x8c/0x170',
      address: 'dead000000000108',
      panicked: false,
      release: '4.4.78-perf+',
      arch: 'arm64',
      distro: null,
      ran: 'CPU: 4 PID: 2211 Comm: Binder:812_3',
      hardware: 'Qualcomm Technologies, Inc. MSM 8998 (DT)',
      taints: 'GWO',
      modules: 'wlan(O) bcmdhd',
      code: 'f9400020 eb02001f 540000a1 f9000022 (f9000441)',
      frames: 'list_del binder_release_work binder_ioctl do_vfs_ioctl el0_svc_naked',
      registers: { PC: 'ffffff8008a1b2c4', LR: 'ffffff8008c3d4e8', SP: 'ffffffc09e1d3b60', X0: 'ffffffc0d3b2c8c0' },
    },
  ]);
});
