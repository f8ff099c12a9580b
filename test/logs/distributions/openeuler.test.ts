import { expect, test } from 'vitest';
import { taken } from '../facts.fixture.ts';

/** openEuler and its neighbours: Kylin, Anolis OS, Alibaba Cloud Linux, TencentOS. */

test('openEuler 22.03 SP3, messages: kernel BUG in slub', () => {
  expect(
    taken(`Mar 14 11:22:33 node01 kernel: [88001.000001] ------------[ cut here ]------------
Mar 14 11:22:33 node01 kernel: [88001.000002] kernel BUG at mm/slub.c:4118!
Mar 14 11:22:33 node01 kernel: [88001.000003] Internal error: Oops - BUG: 0 [#1] SMP
Mar 14 11:22:33 node01 kernel: [88001.000004] Modules linked in: xfs(E) hns3(E) hclge(E) acme_av(OE)
Mar 14 11:22:33 node01 kernel: [88001.000005] CPU: 61 PID: 30211 Comm: gaussdb Kdump: loaded Tainted: G           OE     5.10.0-182.0.0.95.oe2203sp3.aarch64 #1
Mar 14 11:22:33 node01 kernel: [88001.000006] Hardware name: Huawei TaiShan 200 (Model 2280)/BC82AMDDA, BIOS 1.35 04/30/2020
Mar 14 11:22:33 node01 kernel: [88001.000007] pstate: 60400009 (nZCv daif +PAN -UAO -TCO BTYPE=--)
Mar 14 11:22:33 node01 kernel: [88001.000008] pc : kfree+0x3b8/0x3c8
Mar 14 11:22:33 node01 kernel: [88001.000009] lr : acme_scan_file+0x1a0/0x2c8 [acme_av]
Mar 14 11:22:33 node01 kernel: [88001.000010] sp : ffff80006a1b3b60
Mar 14 11:22:33 node01 kernel: [88001.000011] x29: ffff80006a1b3b60 x28: ffff2020d3b2c880 
Mar 14 11:22:33 node01 kernel: [88001.000012] Call trace:
Mar 14 11:22:33 node01 kernel: [88001.000013]  kfree+0x3b8/0x3c8
Mar 14 11:22:33 node01 kernel: [88001.000014]  acme_scan_file+0x1a0/0x2c8 [acme_av]
Mar 14 11:22:33 node01 kernel: [88001.000015]  do_sys_openat2+0x20c/0x2b8
Mar 14 11:22:33 node01 kernel: [88001.000016] Code: f9400000 37780060 f9400640 b5fff0e0 (d4210000) 
Mar 14 11:22:33 node01 kernel: [88001.000017] ---[ end trace 1f2e3d4c5b6a7988 ]---
Mar 14 11:22:33 node01 kernel: [88001.000018] Kernel panic - not syncing: Oops - BUG: Fatal exception
`),
  ).toMatchObject([
    {
      kind: 'kernel-bug',
      title: 'kernel BUG in acme_scan_file',
      at: 'acme_scan_file+0x1a0/0x2c8 [acme_av]',
      address: null,
      panicked: true,
      release: '5.10.0-182.0.0.95.oe2203sp3.aarch64',
      arch: 'arm64',
      distro: 'openeuler',
      ran: 'CPU: 61 PID: 30211 Comm: gaussdb',
      hardware: 'Huawei TaiShan 200 (Model 2280)/BC82AMDDA, BIOS 1.35 04/30/2020',
      taints: 'GOE',
      modules: 'xfs(E) hns3(E) hclge(E)',
      code: 'f9400000 37780060 f9400640 b5fff0e0 (d4210000)',
      frames: 'kfree acme_scan_file do_sys_openat2',
      registers: { SP: 'ffff80006a1b3b60' },
    },
  ]);
});

test('Kylin V10, dmesg -T: soft lockup', () => {
  expect(
    taken(`[Tue Mar 14 11:22:33 2023] watchdog: BUG: soft lockup - CPU#12 stuck for 22s! [kworker/12:1:4711]
[Tue Mar 14 11:22:33 2023] Modules linked in: kysec_box(OE) nfsv3 bonding
[Tue Mar 14 11:22:33 2023] CPU: 12 PID: 4711 Comm: kworker/12:1 Kdump: loaded Tainted: G           OE     4.19.90-25.37.v2101.ky10.x86_64 #1
[Tue Mar 14 11:22:33 2023] Source Version: a1b2c3d4e5f60718293a4b5c6d7e8f9001122334
[Tue Mar 14 11:22:33 2023] Hardware name: Inspur NF5280M5/YZMB-00882-104, BIOS 4.1.19 06/16/2021
[Tue Mar 14 11:22:33 2023] Workqueue: events kysec_sync_work [kysec_box]
[Tue Mar 14 11:22:33 2023] RIP: 0010:native_queued_spin_lock_slowpath+0x1a4/0x1e0
[Tue Mar 14 11:22:33 2023] Code: c1 e0 10 45 31 c9 85 c0 74 44 <8b> 07 66 85 c0 75 f7
[Tue Mar 14 11:22:33 2023] RSP: 0018:ffffb0a0c1b2fdd8 EFLAGS: 00000202 ORIG_RAX: ffffffffffffff13
[Tue Mar 14 11:22:33 2023] RAX: 0000000000340101 RBX: ffff9a1c3a2c1040 RCX: 0000000000000001
[Tue Mar 14 11:22:33 2023] Call Trace:
[Tue Mar 14 11:22:33 2023]  _raw_spin_lock+0x1d/0x30
[Tue Mar 14 11:22:33 2023]  kysec_sync_work+0x2d/0x90 [kysec_box]
[Tue Mar 14 11:22:33 2023]  process_one_work+0x195/0x3d0
[Tue Mar 14 11:22:33 2023]  worker_thread+0x30/0x390
[Tue Mar 14 11:22:33 2023]  kthread+0x113/0x130
[Tue Mar 14 11:22:33 2023]  ret_from_fork+0x22/0x40
`),
  ).toMatchObject([
    {
      kind: 'soft-lockup',
      title: 'BUG: soft lockup in kysec_sync_work',
      at: 'kysec_sync_work+0x2d/0x90 [kysec_box]',
      address: null,
      panicked: false,
      release: '4.19.90-25.37.v2101.ky10.x86_64',
      arch: 'x86_64',
      distro: 'kylin',
      ran: 'CPU: 12 PID: 4711 Comm: kworker/12:1',
      hardware: 'Inspur NF5280M5/YZMB-00882-104, BIOS 4.1.19 06/16/2021',
      taints: 'GOE',
      modules: 'kysec_box(OE) nfsv3 bonding',
      code: 'c1 e0 10 45 31 c9 85 c0 74 44 <8b> 07 66 85 c0 75 f7',
      frames: '_raw_spin_lock kysec_sync_work process_one_work worker_thread kthread ret_from_fork',
      registers: { RSP: 'ffffb0a0c1b2fdd8', RAX: '0000000000340101' },
    },
  ]);
});

test('Kylin V10, loongarch', () => {
  expect(
    taken(`[  321.000001] CPU 2 Unable to handle kernel paging request at virtual address 0000000000000010, era == 90000000010a1b2c, ra == 90000000010a1b10
[  321.000002] Oops[#1]:
[  321.000003] CPU: 2 PID: 1201 Comm: cat Not tainted 4.19.90-23.19.v2101.a.ky10.loongarch64 #1
[  321.000004] Hardware name: Loongson Loongson-LS3A5000-7A1000-1w-A2101/Loongson-LS3A5000-7A1000-1w-A2101, BIOS vUDK2018-LoongArch-V2.0.pre-beta9 07/09/2021
[  321.000005] $ 0   : 0000000000000000 90000000010a1b10 90000001fa1b0000 90000001fa1b3d60
[  321.000006] $ 4   : 90000001f1b2c880 00000001200a1000 0000000000020000 90000001fa1b3e50
[  321.000007] era   : 90000000010a1b2c foo_read+0x2c/0x80
[  321.000008] ra    : 90000000010a1b10 foo_read+0x10/0x80
[  321.000009] CSR crmd: 000000b0	
[  321.000010] CSR prmd: 00000004	
[  321.000011] CSR ecfg: 00071c1c	
[  321.000012] CSR estat: 00010000	
[  321.000013] ExcCode : 1 (SubCode 0)
[  321.000014] BadVA : 0000000000000010
[  321.000015] PrId  : 0014c011 (Loongson-64bit)
[  321.000016] Modules linked in: foo(O) amdgpu
[  321.000017] Process cat (pid: 1201, threadinfo=00000000a1b2c3d4, task=00000000b2c3d4e5)
[  321.000018] Stack : 90000001fa1b3e50 9000000000321234 0000000000000000 0000000000000000
[  321.000019] Call Trace:
[  321.000020] [<90000000010a1b2c>] foo_read+0x2c/0x80
[  321.000021] [<9000000000321234>] vfs_read+0xa4/0x1a0
[  321.000022] [<9000000000321f0c>] ksys_read+0x58/0xb4
[  321.000023] [<9000000000204c98>] handle_sys+0xe0/0x128
[  321.000024] Code: 28c02084  29c0e061  29c0a077 <28c04084> 44001880
`),
  ).toMatchObject([
    {
      kind: 'null-dereference',
      title: 'BUG: unable to handle kernel paging request in foo_read',
      at: 'foo_read+0x2c/0x80',
      address: '0000000000000010',
      panicked: false,
      release: '4.19.90-23.19.v2101.a.ky10.loongarch64',
      arch: 'loongarch',
      distro: 'kylin',
      ran: 'CPU: 2 PID: 1201 Comm: cat',
      hardware:
        'Loongson Loongson-LS3A5000-7A1000-1w-A2101/Loongson-LS3A5000-7A1000-1w-A2101, BIOS vUDK2018-LoongArch-V2.0.pre-beta9 07/09/2021',
      taints: '',
      modules: 'foo(O) amdgpu',
      code: '28c02084  29c0e061  29c0a077 <28c04084> 44001880',
      frames: 'foo_read vfs_read ksys_read handle_sys',
      registers: { ERA: '90000000010a1b2c', R3: '90000001fa1b3d60', BADVA: '0000000000000010' },
    },
  ]);
});

test('Anolis 8: divide error', () => {
  expect(
    taken(`[ 2201.000001] divide error: 0000 [#1] SMP PTI
[ 2201.000002] CPU: 3 PID: 812 Comm: irqbalance Tainted: G            E     5.10.134-14.1.an8.x86_64 #1
[ 2201.000003] Hardware name: Alibaba Cloud Alibaba Cloud ECS, BIOS 449e491 04/01/2014
[ 2201.000004] RIP: 0010:find_busiest_group+0x3f7/0x980
[ 2201.000005] Code: 48 c1 e0 0a 31 d2 <48> f7 f1 48 89 45 b0
[ 2201.000006] RSP: 0018:ffffb0a0c1b2fcd8 EFLAGS: 00010246
[ 2201.000007] RAX: 0000000000000000 RBX: ffff9a1c3a2c1040 RCX: 0000000000000000
[ 2201.000008] Call Trace:
[ 2201.000009]  load_balance+0x16b/0xb10
[ 2201.000010]  newidle_balance+0x1ea/0x380
[ 2201.000011]  schedule+0x46/0xb0
[ 2201.000012] Modules linked in: virtio_balloon(E) sch_fq_codel(E)
[ 2201.000013] ---[ end trace 1f2e3d4c5b6a7988 ]---
[ 2201.000014] Kernel panic - not syncing: Fatal exception
`),
  ).toMatchObject([
    {
      kind: 'divide-error',
      title: 'divide error in find_busiest_group',
      at: 'find_busiest_group+0x3f7/0x980',
      address: null,
      panicked: true,
      release: '5.10.134-14.1.an8.x86_64',
      arch: 'x86_64',
      distro: 'anolis',
      ran: 'CPU: 3 PID: 812 Comm: irqbalance',
      hardware: 'Alibaba Cloud Alibaba Cloud ECS, BIOS 449e491 04/01/2014',
      taints: 'GE',
      modules: 'virtio_balloon(E) sch_fq_codel(E)',
      code: '48 c1 e0 0a 31 d2 <48> f7 f1 48 89 45 b0',
      frames: 'load_balance newidle_balance schedule',
      registers: { RSP: 'ffffb0a0c1b2fcd8', RAX: '0000000000000000' },
    },
  ]);
});

test('Alibaba Cloud Linux 3: out of memory, then the panic', () => {
  expect(
    taken(`[ 7101.000001] java invoked oom-killer: gfp_mask=0x100cca(GFP_HIGHUSER_MOVABLE), order=0, oom_score_adj=0
[ 7101.000002] CPU: 5 PID: 30211 Comm: java Kdump: loaded Not tainted 5.10.134-16.1.al8.x86_64 #1
[ 7101.000003] Hardware name: Alibaba Cloud Alibaba Cloud ECS, BIOS rel-1.14.0-0-g155821a 04/01/2014
[ 7101.000004] Call Trace:
[ 7101.000005]  dump_stack+0x57/0x6e
[ 7101.000006]  dump_header+0x4a/0x1f0
[ 7101.000007]  out_of_memory+0x4d4/0x5a0
[ 7101.000008]  __alloc_pages_slowpath.constprop.0+0xc5c/0xd00
[ 7101.000009] Mem-Info:
[ 7101.000010] active_anon:1234 inactive_anon:3925678 isolated_anon:0
[ 7101.000011] Kernel panic - not syncing: Out of memory: system-wide panic_on_oom is enabled
[ 7101.000012] CPU: 5 PID: 30211 Comm: java Kdump: loaded Not tainted 5.10.134-16.1.al8.x86_64 #1
`),
  ).toMatchObject([
    {
      kind: 'oom-panic',
      severity: 'crash',
      title: 'kernel panic: Out of memory: system-wide panic_on_oom is enabled',
      at: 'out_of_memory+0x4d4/0x5a0',
      address: null,
      panicked: true,
      release: '5.10.134-16.1.al8.x86_64',
      arch: 'x86_64',
      distro: 'alinux',
      ran: 'CPU: 5 PID: 30211 Comm: java',
      hardware: 'Alibaba Cloud Alibaba Cloud ECS, BIOS rel-1.14.0-0-g155821a 04/01/2014',
      taints: '',
      modules: '',
      code: null,
      frames: 'dump_stack dump_header out_of_memory __alloc_pages_slowpath',
      registers: {},
    },
  ]);
});

test('TencentOS Server: a jump into a module that is gone', () => {
  expect(
    taken(`[20213.578830] BUG: unable to handle page fault for address: ffffffffc0b0ceef
[20213.578831] #PF: supervisor instruction fetch in kernel mode
[20213.578832] #PF: error_code(0x0010) - not-present page
[20213.578833] PGD 3bc0e067 P4D 3bc0e067 PUD 3bc10067 PMD 0 
[20213.578834] Oops: 0010 [#1] SMP NOPTI
[20213.578839] CPU: 92 PID: 766 Comm: sec_agent Kdump: loaded Tainted: G           OE     5.4.241-1-tlinux4-0017.3 #1
[20213.578860] Hardware name: New H3C Technologies Co., Ltd. UniServer R4900 G5/RS45M2C9S, BIOS 5.56 07/27/2022
[20213.578870] RIP: 0010:0xffffffffc0b0ceef
[20213.578871] Code: Bad RIP value.
[20213.578872] RSP: 0018:ffffb0a0c1b2fed8 EFLAGS: 00010246
[20213.578873] Call Trace:
[20213.578874]  do_syscall_64+0x5b/0x1b0
[20213.578875]  entry_SYSCALL_64_after_hwframe+0x44/0xa9
[20213.578876] Modules linked in: [last unloaded: sec_hook]
[20213.578877] CR2: ffffffffc0b0ceef
`),
  ).toMatchObject([
    {
      kind: 'page-fault',
      title: 'BUG: unable to handle kernel paging request',
      at: null,
      address: 'ffffffffc0b0ceef',
      panicked: false,
      release: '5.4.241-1-tlinux4-0017.3',
      arch: 'x86_64',
      distro: 'tencentos',
      ran: 'CPU: 92 PID: 766 Comm: sec_agent',
      hardware: 'New H3C Technologies Co., Ltd. UniServer R4900 G5/RS45M2C9S, BIOS 5.56 07/27/2022',
      taints: 'GOE',
      modules: '',
      code: 'Bad RIP value.',
      frames: 'do_syscall_64 entry_SYSCALL_64_after_hwframe',
      registers: { RIP: 'ffffffffc0b0ceef', RSP: 'ffffb0a0c1b2fed8', CR2: 'ffffffffc0b0ceef' },
    },
  ]);
});
