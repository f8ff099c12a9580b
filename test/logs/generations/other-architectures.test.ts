import { expect, test } from 'vitest';
import { taken } from '../facts.fixture.ts';

/** The newest form of each other architecture, and the middle one of ppc64. */

test('riscv, 6.12', () => {
  expect(
    taken(`[   12.000001] Unable to handle kernel paging request at virtual address dead000000000108
[   12.000002] Current cat pgtable: 4K pagesize, 48-bit VAs, pgdp=0x0000000101a1b000
[   12.000003] [dead000000000108] pgd=0000000000000000
[   12.000004] Oops [#1]
[   12.000005] Modules linked in: foo(O)
[   12.000006] CPU: 3 UID: 0 PID: 121 Comm: cat Tainted: G           O       6.12.48+deb13-riscv64 #1  Debian 6.12.48-1
[   12.000007] Tainted: [O]=OOT_MODULE
[   12.000008] Hardware name: SiFive HiFive Unmatched A00 (DT)
[   12.000009] epc : foo_read+0x2c/0x80 [foo]
[   12.000010]  ra : vfs_read+0xa4/0x1a0
[   12.000011] epc : ffffffff01a1b02c ra : ffffffff802c1b2c sp : ffffffc600c5bd60
[   12.000012]  gp : ffffffff81c5d4e8 tp : ffffffd8f1b2c880 t0 : ffffffc600c5be20
[   12.000013]  s11: 0000000000000000 t3 : 0000000000000001 t4 : 0000000000000002
[   12.000014] status: 0000000200000120 badaddr: dead000000000108 cause: 000000000000000d
[   12.000015] [<ffffffff01a1b02c>] foo_read+0x2c/0x80 [foo]
[   12.000016] [<ffffffff802c1b2c>] vfs_read+0xa4/0x1a0
[   12.000017] [<ffffffff802c2c3d>] ksys_read+0x5a/0xc4
[   12.000018] [<ffffffff80a1b2c4>] do_trap_ecall_u+0x1b6/0x1d2
[   12.000019] [<ffffffff80a2c3d5>] handle_exception+0x148/0x154
[   12.000020] Code: 8526 b097 00bf 80e7 fa60 (6118) e398
[   12.000021] ---[ end trace 0000000000000000 ]---
`),
  ).toMatchObject([
    {
      kind: 'page-fault',
      title: 'BUG: unable to handle kernel paging request in foo_read',
      at: 'foo_read+0x2c/0x80 [foo]',
      address: 'dead000000000108',
      panicked: false,
      release: '6.12.48+deb13-riscv64',
      arch: 'riscv',
      distro: 'debian',
      ran: 'CPU: 3 PID: 121 Comm: cat',
      hardware: 'SiFive HiFive Unmatched A00 (DT)',
      taints: 'GO',
      modules: 'foo(O)',
      code: '8526 b097 00bf 80e7 fa60 (6118) e398',
      frames: 'foo_read vfs_read ksys_read do_trap_ecall_u handle_exception',
      registers: { SP: 'ffffffc600c5bd60' },
    },
  ]);
});

test('loongarch, 6.12', () => {
  expect(
    taken(`[   12.000001] CPU 3 Unable to handle kernel paging request at virtual address 0000000000000010, era == ffff800002a1b02c, ra == 90000000004c1b2c
[   12.000002] Oops[#1]:
[   12.000003] CPU: 3 UID: 0 PID: 121 Comm: cat Tainted: G           O       6.12.48+deb13-loong64 #1  Debian 6.12.48-1
[   12.000004] Tainted: [O]=OOT_MODULE
[   12.000005] Hardware name: Loongson Loongson-3A6000-HV-7A2000-1w-EVB-V1.21/Loongson-3A6000-HV, BIOS vUDK2018
[   12.000006] pc ffff800002a1b02c ra 90000000004c1b2c tp 9000000101a1b000 sp 9000000101a1bd60
[   12.000007] a0 9000000101b2c880 a1 00007fffe3a10000 a2 0000000000020000 a3 9000000101a1be50
[   12.000008] t0 0000000000000000 t1 0000000000000001 t2 0000000000000002 t3 0000000000000003
[   12.000009]    ra: 90000000004c1b2c vfs_read+0xa4/0x1a0
[   12.000010]   ERA: ffff800002a1b02c foo_read+0x2c/0x80 [foo]
[   12.000011]  CRMD: 000000b0 (PLV0 -IE -DA +PG DACF=CC DACM=CC -WE)
[   12.000012]  PRMD: 00000004 (PPLV0 +PIE -PWE)
[   12.000013]  EUEN: 00000000 (-FPE -SXE -ASXE -BTE)
[   12.000014]  ECFG: 00071c1d (LIE=0,2-4,10-12 VS=7)
[   12.000015] ESTAT: 00010000 [PIL] (IS= ECode=1 EsubCode=0)
[   12.000016]  BADV: 0000000000000010
[   12.000017]  PRID: 0014d000 (Loongson-64bit, Loongson-3A6000-HV)
[   12.000018] Modules linked in: foo(O) amdgpu
[   12.000019] Process cat (pid: 121, threadinfo=00000000a1b2c3d4, task=00000000b2c3d4e5)
[   12.000020] Stack : 9000000101a1be50 90000000004c1b2c 0000000000000000 0000000000000000
[   12.000021]         9000000101a1be50 90000000004c1b2c 0000000000000000 0000000000000000
[   12.000022] Call Trace:
[   12.000023] [<ffff800002a1b02c>] foo_read+0x2c/0x80 [foo]
[   12.000024] [<90000000004c1b2c>] vfs_read+0xa4/0x1a0
[   12.000025] [<90000000004c2c3d>] ksys_read+0x58/0xb4
[   12.000026] [<9000000001a1b2c4>] do_syscall+0xac/0xe8
[   12.000027] 
[   12.000028] Code: 28c02084  29c0e061  29c0a077 <28c04084> 44001880 
[   12.000029] 
[   12.000030] ---[ end trace 0000000000000000 ]---
`),
  ).toMatchObject([
    {
      kind: 'null-dereference',
      title: 'BUG: unable to handle kernel paging request in foo_read',
      at: 'foo_read+0x2c/0x80 [foo]',
      address: '0000000000000010',
      panicked: false,
      release: '6.12.48+deb13-loong64',
      arch: 'loongarch',
      distro: 'debian',
      ran: 'CPU: 3 PID: 121 Comm: cat',
      hardware: 'Loongson Loongson-3A6000-HV-7A2000-1w-EVB-V1.21/Loongson-3A6000-HV, BIOS vUDK2018',
      taints: 'GO',
      modules: 'foo(O) amdgpu',
      code: '28c02084  29c0e061  29c0a077 <28c04084> 44001880',
      frames: 'foo_read vfs_read ksys_read do_syscall',
      registers: { ERA: 'ffff800002a1b02c', PC: 'ffff800002a1b02c', SP: '9000000101a1bd60' },
    },
  ]);
});

test('arm, 6.6, Raspberry Pi OS', () => {
  expect(
    taken(`[   12.000001] 8<--- cut here ---
[   12.000002] Unable to handle kernel NULL pointer dereference at virtual address 00000010 when read
[   12.000003] [00000010] *pgd=00000000
[   12.000004] Internal error: Oops: 5 [#1] SMP ARM
[   12.000005] Modules linked in: foo(O)
[   12.000006] CPU: 1 PID: 812 Comm: cat Tainted: G           O       6.6.20+rpt-rpi-v7 #1  Raspbian 1:6.6.20-1+rpt1
[   12.000007] Hardware name: BCM2835
[   12.000008] PC is at foo_read+0x1c/0x60 [foo]
[   12.000009] LR is at vfs_read+0xb8/0x2a4
[   12.000010] pc : [<bf00002c>]    lr : [<802a1b2c>]    psr: 60000013
[   12.000011] sp : f0a1bf30  ip : f0a1bf50  fp : f0a1bf4c
[   12.000012] r10: 00000003  r9 : f0a1bf78  r8 : 801002c4
[   12.000013] r3 : 00000000  r2 : 00001000  r1 : 40020000  r0 : 83a1b2c0
[   12.000014] Flags: nZCv  IRQs on  FIQs on  Mode SVC_32  ISA ARM  Segment user
[   12.000015] Control: 10c5383d  Table: 04a1c06a  DAC: 00000055
[   12.000016] Process cat (pid: 812, stack limit = 0x5c3d4e5f)
[   12.000017] Stack: (0xf0a1bf30 to 0xf0a1c000)
[   12.000018] bf20:                                     83a1b2c0 40020000 f0a1bf78 00001000
[   12.000019]  foo_read [foo] from vfs_read+0xb8/0x2a4
[   12.000020]  vfs_read from ksys_read+0x5c/0xd0
[   12.000021]  ksys_read from sys_read+0x18/0x1c
[   12.000022]  sys_read from ret_fast_syscall+0x0/0x1c
[   12.000023] Exception stack(0xf0a1bfa8 to 0xf0a1bff0)
[   12.000024] Code: e24cb004 e24dd008 e50b0018 e3a03000 (e5933010) 
[   12.000025] ---[ end trace 0000000000000000 ]---
`),
  ).toMatchObject([
    {
      kind: 'null-dereference',
      title: 'BUG: unable to handle kernel NULL pointer dereference in foo_read',
      at: 'foo_read+0x1c/0x60 [foo]',
      address: '00000010',
      panicked: false,
      release: '6.6.20+rpt-rpi-v7',
      arch: 'arm',
      distro: 'raspberrypi',
      ran: 'CPU: 1 PID: 812 Comm: cat',
      hardware: 'BCM2835',
      taints: 'GO',
      modules: 'foo(O)',
      code: 'e24cb004 e24dd008 e50b0018 e3a03000 (e5933010)',
      frames: 'foo_read vfs_read ksys_read sys_read ret_fast_syscall',
      registers: { PC: 'bf00002c', LR: '802a1b2c', SP: 'f0a1bf30', R3: '00000000' },
    },
  ]);
});

test('ppc64, 3.10, RHEL 7, big endian', () => {
  expect(
    taken(`Unable to handle kernel paging request for data at address 0xd000000012345678
Faulting instruction address: 0xd0000000017a2b36
Oops: Kernel access of bad area, sig: 11 [#1]
SMP NR_CPUS=2048 NUMA pSeries
Modules linked in: foo(OE) ibmveth
CPU: 3 PID: 2211 Comm: cat Tainted: G           OE  ------------   3.10.0-1160.el7.ppc64 #1
task: c0000000fe450b20 ti: c0000000f1230000 task.ti: c0000000f1230000
NIP: d0000000017a2b36 LR: c0000000002a2a10 CTR: d0000000017a2b00
REGS: c0000000f1233830 TRAP: 0300   Tainted: G           OE  ------------    (3.10.0-1160.el7.ppc64)
MSR: 8000000100009032 <SF,EE,ME,IR,DR,RI>  CR: 24004222  XER: 20000000
CFAR: c00000000000908c DAR: d000000012345678 DSISR: 40000000 SOFTE: 1 
GPR00: c0000000002a2a10 c0000000f1233ab0 d0000000017aa500 0000000000000000 
NIP [d0000000017a2b36] .foo_read+0x36/0x120 [foo]
LR [c0000000002a2a10] .vfs_read+0xe0/0x2d0
Call Trace:
[c0000000f1233ab0] [c0000000f1233b20] 0xc0000000f1233b20 (unreliable)
[c0000000f1233b20] [c0000000002a2a10] .vfs_read+0xe0/0x2d0
[c0000000f1233bd0] [c0000000002a2e50] .SyS_read+0x80/0x140
[c0000000f1233e30] [c00000000000a184] system_call+0x38/0xb4
Instruction dump:
60000000 3c4c0001 38427a10 7c0802a6 60000000 7c0802a6 fbe1fff8 f8010010 
f821ffb1 7c7f1b78 e93f0020 60000000 <e9290010> 39200000 7d234b78 38210050 
---[ end trace 1f2e3d4c5b6a7988 ]---
`),
  ).toMatchObject([
    {
      kind: 'page-fault',
      title: 'BUG: unable to handle kernel paging request in foo_read',
      at: 'foo_read+0x36/0x120 [foo]',
      address: 'd000000012345678',
      panicked: false,
      release: '3.10.0-1160.el7.ppc64',
      arch: 'ppc64',
      distro: 'rhel',
      ran: 'CPU: 3 PID: 2211 Comm: cat',
      hardware: null,
      taints: 'GOE',
      modules: 'foo(OE) ibmveth',
      code: '60000000 3c4c0001 38427a10 7c0802a6 60000000 7c0802a6 fbe1fff8 f8010010 f821ffb1 7c7f1b78 e93f0020 60000000 <e9290010> 39200000 7d234b78 38210050',
      frames: 'vfs_read SyS_read system_call',
      registers: { NIP: 'd0000000017a2b36', LR: 'c0000000002a2a10', DAR: 'd000000012345678', R3: '0000000000000000' },
    },
  ]);
});

test('s390x, 6.19', () => {
  expect(
    taken(`Unable to handle kernel pointer dereference in virtual kernel address space
Failing address: dead000000000000 TEID: dead000000000803 ESOP-2
Fault in home space mode while using kernel ASCE.
AS:00000000aa8dc00b R3:0000000000000024 
Oops: 0038 ilc:3 [#1]SMP 
Modules linked in: foo(O) qeth_l2
CPU: 1 UID: 0 PID: 1234 Comm: cat Tainted: G           O        6.19.9 #1 NONE 
Tainted: [O]=OOT_MODULE
Hardware name: IBM 3931 A01 704 (LPAR)
Krnl PSW : 0704c00180000000 000003ff80a2b346 (foo_read+0x26/0x58 [foo])
           R:0 T:1 IO:1 EX:1 Key:0 M:1 W:0 P:0 AS:3 CC:0 PM:0 RI:0 EA:3
Krnl GPRS: 0000000000000001 0000000000000000 000003ff80a2b320 000003ffd9a10000
           0000000000020000 00000000a8e12340 0000038001c3bde0 0000000000000004
Krnl Code: 000003ff80a2b336: e3b0f0a00024        stg     %r11,160(%r15)
          >000003ff80a2b346: e32010000004        lg      %r2,0(%r1)
Call Trace:
 [<000003ff80a2b346>] foo_read+0x26/0x58 [foo] 
 [<000003ffe0e12340>] vfs_read+0xa8/0x1a8 
Last Breaking-Event-Address:
 [<000003ffe0e12310>] vfs_read+0x78/0x1a8
Kernel panic - not syncing: Fatal exception: panic_on_oops
`),
  ).toMatchObject([
    {
      kind: 'page-fault',
      title: 'BUG: unable to handle kernel paging request in foo_read',
      at: 'foo_read+0x26/0x58 [foo]',
      address: 'dead000000000000',
      panicked: true,
      release: '6.19.9',
      arch: 's390x',
      distro: null,
      ran: 'CPU: 1 PID: 1234 Comm: cat',
      hardware: 'IBM 3931 A01 704 (LPAR)',
      taints: 'GO',
      modules: 'foo(O) qeth_l2',
      code: 'e3b0f0a00024 <e32010000004>',
      frames: 'foo_read vfs_read',
      registers: { PSW: '000003ff80a2b346', R3: '000003ffd9a10000' },
    },
  ]);
});
