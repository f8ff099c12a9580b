import { expect, test } from 'vitest';
import { taken } from '../facts.fixture.ts';

/** Ubuntu, Debian and Proxmox VE. */

test('Ubuntu 16.04, journal', () => {
  expect(
    taken(`Feb 04 06:51:39 web03 kernel: BUG: unable to handle kernel NULL pointer dereference at           (null)
Feb 04 06:51:39 web03 kernel: IP: [<ffffffffc05a1b2c>] aufs_read+0x3c/0x150 [aufs]
Feb 04 06:51:39 web03 kernel: PGD 0 
Feb 04 06:51:39 web03 kernel: Oops: 0000 [#1] SMP 
Feb 04 06:51:39 web03 kernel: Modules linked in: veth xt_nat aufs(OE) overlay ipt_MASQUERADE
Feb 04 06:51:39 web03 kernel: CPU: 0 PID: 30211 Comm: dockerd Tainted: G           OE   4.4.0-210-generic #242-Ubuntu
Feb 04 06:51:39 web03 kernel: Hardware name: Xen HVM domU, BIOS 4.11.amazon 08/24/2006
Feb 04 06:51:39 web03 kernel: task: ffff8800e9b3aa00 ti: ffff8800e2b4c000 task.ti: ffff8800e2b4c000
Feb 04 06:51:39 web03 kernel: RIP: 0010:[<ffffffffc05a1b2c>]  [<ffffffffc05a1b2c>] aufs_read+0x3c/0x150 [aufs]
Feb 04 06:51:39 web03 kernel: RSP: 0018:ffff8800e2b4fe18  EFLAGS: 00010246
Feb 04 06:51:39 web03 kernel: RAX: 0000000000000000 RBX: ffff8800e9c3d100 RCX: ffff8800e2b4ff18
Feb 04 06:51:39 web03 kernel: FS:  00007f3ae5ffb700(0000) GS:ffff880103200000(0000) knlGS:0000000000000000
Feb 04 06:51:39 web03 kernel: CS:  0010 DS: 0000 ES: 0000 CR0: 0000000080050033
Feb 04 06:51:39 web03 kernel: CR2: 0000000000000000 CR3: 00000000e8a1c000 CR4: 00000000001406f0
Feb 04 06:51:39 web03 kernel: Stack:
Feb 04 06:51:39 web03 kernel:  ffff8800e2b4fea0 ffff8800e2b4ff18 000000c420123000 0000000000001000
Feb 04 06:51:39 web03 kernel: Call Trace:
Feb 04 06:51:39 web03 kernel:  [<ffffffff81212c5b>] __vfs_read+0x1b/0x40
Feb 04 06:51:39 web03 kernel:  [<ffffffff812132d6>] vfs_read+0x86/0x130
Feb 04 06:51:39 web03 kernel:  [<ffffffff81214045>] SyS_read+0x55/0xc0
Feb 04 06:51:39 web03 kernel:  [<ffffffff8185e6a1>] entry_SYSCALL_64_fastpath+0x22/0xd0
Feb 04 06:51:39 web03 kernel: Code: 48 89 e5 41 57 41 56 <48> 8b 00 48 89 45 c8 
Feb 04 06:51:39 web03 kernel: RIP  [<ffffffffc05a1b2c>] aufs_read+0x3c/0x150 [aufs]
Feb 04 06:51:39 web03 kernel:  RSP <ffff8800e2b4fe18>
Feb 04 06:51:39 web03 kernel: CR2: 0000000000000000
Feb 04 06:51:39 web03 kernel: ---[ end trace 6f1e2d3c4b5a6978 ]---
`),
  ).toMatchObject([
    {
      kind: 'null-dereference',
      title: 'BUG: unable to handle kernel NULL pointer dereference in aufs_read',
      at: 'aufs_read+0x3c/0x150 [aufs]',
      address: '0',
      panicked: false,
      release: '4.4.0-210-generic',
      arch: 'x86_64',
      distro: 'ubuntu',
      ran: 'CPU: 0 PID: 30211 Comm: dockerd',
      hardware: 'Xen HVM domU, BIOS 4.11.amazon 08/24/2006',
      taints: 'GOE',
      modules: 'veth xt_nat aufs(OE)',
      code: '48 89 e5 41 57 41 56 <48> 8b 00 48 89 45 c8',
      frames: '__vfs_read vfs_read SyS_read entry_SYSCALL_64_fastpath',
      registers: { RIP: 'ffffffffc05a1b2c', RSP: 'ffff8800e2b4fe18', RAX: '0000000000000000', CR2: '0000000000000000' },
    },
  ]);
});

test('Ubuntu 22.04, kern.log: UBSAN', () => {
  expect(
    taken(`Jun 10 06:13:20 gpu07 kernel: [   77.123401] ================================================================================
Jun 10 06:13:20 gpu07 kernel: [   77.123402] UBSAN: array-index-out-of-bounds in /build/linux-hwe-6.2-AbCdEf/linux-hwe-6.2-6.2.0/drivers/net/ethernet/broadcom/bnx2x/bnx2x_stats.c:1529:11
Jun 10 06:13:20 gpu07 kernel: [   77.123403] index 20 is out of range for type 'stats_query_entry [19]'
Jun 10 06:13:20 gpu07 kernel: [   77.123404] CPU: 12 PID: 1811 Comm: NetworkManager Tainted: P           OE      6.2.0-39-generic #40~22.04.1-Ubuntu
Jun 10 06:13:20 gpu07 kernel: [   77.123405] Hardware name: Supermicro SYS-420GP-TNR/X12DPG-OA6, BIOS 1.4 12/02/2022
Jun 10 06:13:20 gpu07 kernel: [   77.123406] Call Trace:
Jun 10 06:13:20 gpu07 kernel: [   77.123407]  <TASK>
Jun 10 06:13:20 gpu07 kernel: [   77.123408]  dump_stack_lvl+0x48/0x70
Jun 10 06:13:20 gpu07 kernel: [   77.123409]  dump_stack+0x10/0x20
Jun 10 06:13:20 gpu07 kernel: [   77.123410]  __ubsan_handle_out_of_bounds+0xa2/0x100
Jun 10 06:13:20 gpu07 kernel: [   77.123411]  bnx2x_prep_fw_stats_req+0x2e1/0x310 [bnx2x]
Jun 10 06:13:20 gpu07 kernel: [   77.123412]  bnx2x_stats_init+0x156/0x320 [bnx2x]
Jun 10 06:13:20 gpu07 kernel: [   77.123413]  bnx2x_nic_load+0x8ae/0xe40 [bnx2x]
Jun 10 06:13:20 gpu07 kernel: [   77.123414]  </TASK>
Jun 10 06:13:20 gpu07 kernel: [   77.123415] ================================================================================
`),
  ).toMatchObject([
    {
      kind: 'ubsan',
      title: 'UBSAN: array-index-out-of-bounds in bnx2x_prep_fw_stats_req',
      at: 'bnx2x_prep_fw_stats_req+0x2e1/0x310 [bnx2x]',
      address: null,
      panicked: false,
      release: '6.2.0-39-generic',
      arch: null,
      distro: 'ubuntu',
      ran: 'CPU: 12 PID: 1811 Comm: NetworkManager',
      hardware: 'Supermicro SYS-420GP-TNR/X12DPG-OA6, BIOS 1.4 12/02/2022',
      taints: 'POE',
      modules: '',
      code: null,
      frames:
        'dump_stack_lvl dump_stack __ubsan_handle_out_of_bounds bnx2x_prep_fw_stats_req bnx2x_stats_init bnx2x_nic_load',
      registers: {},
    },
  ]);
});

test('Ubuntu 24.04 on AWS, arm64: an oops in a BPF program, journal with ISO time', () => {
  expect(
    taken(`2026-02-04T06:51:39+0000 ip-10-0-1-12 kernel: Unable to handle kernel paging request at virtual address ffff80008a1b2c3d
2026-02-04T06:51:39+0000 ip-10-0-1-12 kernel: Mem abort info:
2026-02-04T06:51:39+0000 ip-10-0-1-12 kernel:   ESR = 0x0000000096000007
2026-02-04T06:51:39+0000 ip-10-0-1-12 kernel: Internal error: Oops: 0000000096000007 [#1] SMP
2026-02-04T06:51:39+0000 ip-10-0-1-12 kernel: Modules linked in: cls_bpf sch_ingress ena
2026-02-04T06:51:39+0000 ip-10-0-1-12 kernel: CPU: 2 PID: 30211 Comm: cilium-agent Not tainted 6.8.0-1021-aws #23-Ubuntu
2026-02-04T06:51:39+0000 ip-10-0-1-12 kernel: Hardware name: Amazon EC2 m7g.xlarge/, BIOS 1.0 11/1/2018
2026-02-04T06:51:39+0000 ip-10-0-1-12 kernel: pstate: 80400005 (Nzcv daif +PAN -UAO -TCO -DIT -SSBS BTYPE=--)
2026-02-04T06:51:39+0000 ip-10-0-1-12 kernel: pc : bpf_prog_6deef7357e7b4530_cil_from_container+0x1bc/0x9d8
2026-02-04T06:51:39+0000 ip-10-0-1-12 kernel: lr : cls_bpf_classify+0x1f8/0x488 [cls_bpf]
2026-02-04T06:51:39+0000 ip-10-0-1-12 kernel: sp : ffff800081b2f9a0
2026-02-04T06:51:39+0000 ip-10-0-1-12 kernel: Call trace:
2026-02-04T06:51:39+0000 ip-10-0-1-12 kernel:  bpf_prog_6deef7357e7b4530_cil_from_container+0x1bc/0x9d8
2026-02-04T06:51:39+0000 ip-10-0-1-12 kernel:  cls_bpf_classify+0x1f8/0x488 [cls_bpf]
2026-02-04T06:51:39+0000 ip-10-0-1-12 kernel:  __netif_receive_skb_core.constprop.0+0x548/0xf28
2026-02-04T06:51:39+0000 ip-10-0-1-12 kernel: Code: f9400c21 b9401022 8b020020 (b9400001) 
2026-02-04T06:51:39+0000 ip-10-0-1-12 kernel: ---[ end trace 0000000000000000 ]---
`),
  ).toMatchObject([
    {
      kind: 'page-fault',
      title: 'BUG: unable to handle kernel paging request in bpf_prog_ADDR_cil_from_container',
      at: 'bpf_prog_6deef7357e7b4530_cil_from_container+0x1bc/0x9d8',
      address: 'ffff80008a1b2c3d',
      panicked: false,
      release: '6.8.0-1021-aws',
      arch: 'arm64',
      distro: 'ubuntu',
      ran: 'CPU: 2 PID: 30211 Comm: cilium-agent',
      hardware: 'Amazon EC2 m7g.xlarge/, BIOS 1.0 11/1/2018',
      taints: '',
      modules: 'cls_bpf sch_ingress ena',
      code: 'f9400c21 b9401022 8b020020 (b9400001)',
      frames: 'bpf_prog_6deef7357e7b4530_cil_from_container cls_bpf_classify __netif_receive_skb_core',
      registers: { SP: 'ffff800081b2f9a0' },
    },
  ]);
});

test('Debian 9, serial console: scheduling while atomic', () => {
  expect(
    taken(`[  321.100001] BUG: scheduling while atomic: kworker/u8:2/1811/0x00000002
[  321.100002] Modules linked in: r8168(O) binfmt_misc snd_hda_codec_hdmi
[  321.100003] CPU: 1 PID: 1811 Comm: kworker/u8:2 Tainted: G           O    4.9.0-19-amd64 #1 Debian 4.9.320-2
[  321.100004] Hardware name: Gigabyte Technology Co., Ltd. H97-D3H/H97-D3H-CF, BIOS F7 09/19/2015
[  321.100005] Workqueue: events_unbound async_run_entry_fn
[  321.100006]  0000000000000000 ffffffff8b1359f4 ffff9a1c3fc98a00 0000000000018a00
[  321.100007] Call Trace:
[  321.100008]  [<ffffffff8b1359f4>] ? dump_stack+0x5c/0x78
[  321.100009]  [<ffffffff8aea1b2c>] ? __schedule_bug+0x4c/0x70
[  321.100010]  [<ffffffff8b41a3d1>] ? __schedule+0x561/0x6f0
[  321.100011]  [<ffffffff8b41a592>] ? schedule+0x32/0x80
[  321.100012]  [<ffffffffc05a1b2c>] ? rtl8168_down+0x5c/0x140 [r8168]
`),
  ).toMatchObject([
    {
      kind: 'scheduling-while-atomic',
      title: 'BUG: scheduling while atomic in rtl8168_down',
      at: 'rtl8168_down+0x5c/0x140 [r8168]',
      address: null,
      panicked: false,
      release: '4.9.0-19-amd64',
      arch: 'x86_64',
      distro: 'debian',
      ran: 'CPU: 1 PID: 1811 Comm: kworker/u8:2',
      hardware: 'Gigabyte Technology Co., Ltd. H97-D3H/H97-D3H-CF, BIOS F7 09/19/2015',
      taints: 'GO',
      modules: 'r8168(O) binfmt_misc snd_hda_codec_hdmi',
      code: null,
      frames: '? dump_stack ? __schedule_bug ? __schedule ? schedule ? rtl8168_down',
      registers: {},
    },
  ]);
});

test('Debian 13: fortify warns, then dies', () => {
  expect(
    taken(`[   12.000001] memcpy: detected buffer overflow: 40 byte write of buffer size 32
[   12.000002] WARNING: CPU: 2 PID: 877 at lib/string_helpers.c:1033 __fortify_report+0x45/0x50
[   12.000003] Modules linked in: hid_sensor_hub intel_ishtp
[   12.000004] CPU: 2 UID: 0 PID: 877 Comm: (udev-worker) Not tainted 6.12.48+deb13-amd64 #1  Debian 6.12.48-1
[   12.000005] Hardware name: Dell Inc. XPS 13 9310/0MRT12, BIOS 3.22.0 12/05/2023
[   12.000006] RIP: 0010:__fortify_report+0x45/0x50
[   12.000007] Call Trace:
[   12.000008]  <TASK>
[   12.000009]  __fortify_panic+0xd/0xf
[   12.000010]  ishtp_hid_probe.cold+0x1d/0x1d [intel_ishtp]
[   12.000011]  </TASK>
[   12.000012] ---[ end trace 0000000000000000 ]---
[   12.000013] ------------[ cut here ]------------
[   12.000014] kernel BUG at lib/string_helpers.c:1040!
[   12.000015] Oops: invalid opcode: 0000 [#1] PREEMPT SMP NOPTI
[   12.000016] CPU: 2 UID: 0 PID: 877 Comm: (udev-worker) Tainted: G        W          6.12.48+deb13-amd64 #1  Debian 6.12.48-1
[   12.000017] RIP: 0010:__fortify_panic+0xd/0xf
[   12.000018] Call Trace:
[   12.000019]  <TASK>
[   12.000020]  ishtp_hid_probe.cold+0x1d/0x1d [intel_ishtp]
[   12.000021]  </TASK>
[   12.000022] ---[ end trace 0000000000000000 ]---
`),
  ).toMatchObject([
    {
      kind: 'fortify',
      title: 'WARNING in ishtp_hid_probe',
      at: 'ishtp_hid_probe+0x1d/0x1d [intel_ishtp]',
      address: null,
      panicked: false,
      release: '6.12.48+deb13-amd64',
      arch: 'x86_64',
      distro: 'debian',
      ran: 'CPU: 2 PID: 877 Comm: (udev-worker)',
      hardware: 'Dell Inc. XPS 13 9310/0MRT12, BIOS 3.22.0 12/05/2023',
      taints: '',
      modules: 'hid_sensor_hub intel_ishtp',
      code: null,
      frames: '__fortify_panic ishtp_hid_probe',
      registers: {},
    },
    {
      kind: 'fortify',
      title: 'kernel BUG in ishtp_hid_probe',
      at: 'ishtp_hid_probe+0x1d/0x1d [intel_ishtp]',
      address: null,
      panicked: false,
      release: '6.12.48+deb13-amd64',
      arch: 'x86_64',
      distro: 'debian',
      ran: 'CPU: 2 PID: 877 Comm: (udev-worker)',
      hardware: null,
      taints: 'GW',
      modules: '',
      code: null,
      frames: 'ishtp_hid_probe',
      registers: {},
    },
  ]);
});

test('Proxmox VE 8: hung task of ZFS', () => {
  expect(
    taken(`[ 6101.000001] INFO: task txg_sync:1811 blocked for more than 120 seconds.
[ 6101.000002]       Tainted: P           O       6.8.12-5-pve #1
[ 6101.000003] "echo 0 > /proc/sys/kernel/hung_task_timeout_secs" disables this message.
[ 6101.000004] task:txg_sync        state:D stack:0     pid:1811  tgid:1811  ppid:2      flags:0x00004000
[ 6101.000005] Call Trace:
[ 6101.000006]  <TASK>
[ 6101.000007]  __schedule+0x401/0x15e0
[ 6101.000008]  schedule+0x33/0x110
[ 6101.000009]  schedule_timeout+0x95/0x170
[ 6101.000010]  io_schedule_timeout+0x51/0x80
[ 6101.000011]  __cv_timedwait_common+0x140/0x180 [spl]
[ 6101.000012]  __cv_timedwait_io+0x19/0x30 [spl]
[ 6101.000013]  zio_wait+0x13a/0x2c0 [zfs]
[ 6101.000014]  dsl_pool_sync+0xce/0x4e0 [zfs]
[ 6101.000015]  spa_sync+0x57a/0x1030 [zfs]
[ 6101.000016]  txg_sync_thread+0x1fd/0x390 [zfs]
[ 6101.000017]  thread_generic_wrapper+0x5c/0x70 [spl]
[ 6101.000018]  kthread+0xef/0x120
[ 6101.000019]  </TASK>
`),
  ).toMatchObject([
    {
      kind: 'hung-task',
      title: 'INFO: task hung in dsl_pool_sync',
      at: 'dsl_pool_sync+0xce/0x4e0 [zfs]',
      address: null,
      panicked: false,
      release: '6.8.12-5-pve',
      arch: 'x86_64',
      distro: 'proxmox',
      ran: 'PID: 1811 Comm: txg_sync',
      hardware: null,
      taints: 'PO',
      modules: '',
      code: null,
      frames:
        '__schedule schedule schedule_timeout io_schedule_timeout __cv_timedwait_common __cv_timedwait_io zio_wait dsl_pool_sync spa_sync txg_sync_thread thread_generic_wrapper kthread',
      registers: {},
    },
  ]);
});

test('Debian 7: the package behind the build, the machine behind the package', () => {
  expect(
    taken(`[  12.000001] general protection fault: 0000 [#1] SMP 
[  12.000002] CPU 1 
[  12.000003] Modules linked in: foo(O)
[  12.000004] 
[  12.000005] Pid: 812, comm: cat Tainted: G           O 3.2.0-4-amd64 #1 Debian 3.2.102-1 HP ProLiant DL360 G7
[  12.000006] RIP: 0010:[<ffffffff810e1b2c>]  [<ffffffff810e1b2c>] __kmalloc+0xac/0x1a0
[  12.000007] RSP: 0018:ffff88003b8f5d58  EFLAGS: 00010286
[  12.000008] Process cat (pid: 812, threadinfo ffff88003b8f4000, task ffff88003c7d8030)
[  12.000009] Stack:
[  12.000010]  ffff88003b8f5e88 ffffffff8118a1b2
[  12.000011] Call Trace:
[  12.000012]  [<ffffffffa00b2c41>] ? foo_alloc+0x21/0x60 [foo]
[  12.000013]  [<ffffffff810f1b2c>] ? vfs_read+0x9c/0xe6
[  12.000014]  [<ffffffff81352ed2>] ? system_call_fastpath+0x16/0x1b
[  12.000015] Code: 48 8b 04 24 <49> 8b 04 06
`),
  ).toMatchObject([
    {
      kind: 'general-protection',
      function: 'foo_alloc',
      module: 'foo',
      release: '3.2.0-4-amd64',
      build: '#1 Debian 3.2.102-1',
      hardware: 'HP ProLiant DL360 G7',
      distro: 'debian',
    },
  ]);
});

test('Debian 11: a hung task', () => {
  expect(
    taken(`[ 6101.000001] INFO: task umount:1811 blocked for more than 120 seconds.
[ 6101.000002]       Not tainted 5.10.0-26-amd64 #1 Debian 5.10.197-1
[ 6101.000003] "echo 0 > /proc/sys/kernel/hung_task_timeout_secs" disables this message.
[ 6101.000004] task:umount          state:D stack:    0 pid: 1811 ppid:     1 flags:0x00004004
[ 6101.000005] Call Trace:
[ 6101.000006]  __schedule+0x282/0x880
[ 6101.000007]  schedule+0x46/0xb0
[ 6101.000008]  rwsem_down_write_slowpath+0x246/0x4d0
[ 6101.000009]  deactivate_super+0x32/0x60
[ 6101.000010]  cleanup_mnt+0x127/0x160
[ 6101.000011]  task_work_run+0x65/0xa0
[ 6101.000012]  entry_SYSCALL_64_after_hwframe+0x61/0xc6
[ 6101.000013] RIP: 0033:0x7f3ae5ff1239
`),
  ).toMatchObject([
    { kind: 'hung-task', pid: 1811, comm: 'umount', build: '#1 Debian 5.10.197-1', distro: 'debian', arch: 'x86_64' },
  ]);
});
