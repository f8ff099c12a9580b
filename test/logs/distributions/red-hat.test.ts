import { expect, test } from 'vitest';
import { taken } from '../facts.fixture.ts';

/** RHEL, its rebuilds, and Oracle's own kernel. */

test('CentOS 7, vmcore-dmesg: a list corruption that kills', () => {
  expect(
    taken(`[11001.100001] ------------[ cut here ]------------
[11001.100002] WARNING: CPU: 3 PID: 8812 at lib/list_debug.c:62 __list_del_entry+0x82/0xd0
[11001.100003] list_del corruption. next->prev should be ffff9a1c3a2c1040, but was dead000000000200
[11001.100004] Modules linked in: fuse btrfs raid6_pq xor vfat msdos fat ext4 mbcache jbd2 vhost_net(E) openvswitch nf_nat_ipv6 [last unloaded: kpatch_3_10_0_957_1_1]
[11001.100005] CPU: 3 PID: 8812 Comm: ovs-vswitchd Kdump: loaded Tainted: G            E K------------ T 3.10.0-957.21.3.el7.x86_64 #1
[11001.100006] Hardware name: Dell Inc. PowerEdge R740/0JMK61, BIOS 2.19.1 06/04/2023
[11001.100007] Call Trace:
[11001.100008]  [<ffffffffb0363107>] dump_stack+0x19/0x1b
[11001.100009]  [<ffffffffafc976e8>] __warn+0xd8/0x100
[11001.100010]  [<ffffffffafc9776f>] warn_slowpath_fmt+0x5f/0x80
[11001.100011]  [<ffffffffaff973b2>] __list_del_entry+0x82/0xd0
[11001.100012]  [<ffffffffc0a1b2cd>] ovs_flow_tbl_remove+0x2d/0x60 [openvswitch]
[11001.100013]  [<ffffffffb0375ddb>] system_call_fastpath+0x22/0x27
[11001.100014] ---[ end trace 1f2e3d4c5b6a7988 ]---
`),
  ).toMatchObject([
    {
      kind: 'list-corruption',
      title: 'BUG: corrupted list in ovs_flow_tbl_remove',
      at: 'ovs_flow_tbl_remove+0x2d/0x60 [openvswitch]',
      address: null,
      panicked: false,
      release: '3.10.0-957.21.3.el7.x86_64',
      arch: 'x86_64',
      distro: 'rhel',
      ran: 'CPU: 3 PID: 8812 Comm: ovs-vswitchd',
      hardware: 'Dell Inc. PowerEdge R740/0JMK61, BIOS 2.19.1 06/04/2023',
      taints: 'GEKT',
      modules: 'fuse btrfs raid6_pq',
      code: null,
      frames: 'dump_stack __warn warn_slowpath_fmt __list_del_entry ovs_flow_tbl_remove system_call_fastpath',
      registers: {},
    },
  ]);
});

test('Rocky Linux 8: use of freed memory, RIP in the kernel image', () => {
  expect(
    taken(`[  901.000001] BUG: unable to handle kernel paging request at ffff9a1c6b6b6b6b
[  901.000002] PGD 3bc01067 P4D 3bc01067 PUD 0 
[  901.000003] Oops: 0000 [#1] SMP NOPTI
[  901.000004] CPU: 0 PID: 0 Comm: swapper/0 Kdump: loaded Tainted: G          I      --------- -  - 4.18.0-477.10.1.el8_8.x86_64 #1
[  901.000005] Hardware name: Cisco Systems Inc UCSB-B200-M5/UCSB-B200-M5, BIOS B200M5.4.1.2b.0.0202211014 02/02/2021
[  901.000006] RIP: 0010:bnxt_tx_int+0x9c/0x270 [bnxt_en]
[  901.000007] Code: 8b 4f 10 48 8d 34 c1 <48> 8b 06 48 85 c0 0f 84
[  901.000008] RSP: 0018:ffffb0a0c0003e38 EFLAGS: 00010282
[  901.000009] RAX: 0000000000000000 RBX: ffff9a1c6b6b6b6b RCX: ffff9a1c3a2c1040
[  901.000010] Call Trace:
[  901.000011]  <IRQ>
[  901.000012]  __bnxt_poll_work+0x2a4/0x310 [bnxt_en]
[  901.000013]  bnxt_poll+0x8a/0x220 [bnxt_en]
[  901.000014]  net_rx_action+0x14d/0x3a0
[  901.000015]  __do_softirq+0xd7/0x2e1
[  901.000016]  irq_exit_rcu+0xd3/0xe0
[  901.000017]  common_interrupt+0x85/0xa0
[  901.000018]  </IRQ>
[  901.000019]  <TASK>
[  901.000020]  asm_common_interrupt+0x1e/0x40
[  901.000021] RIP: 0010:cpuidle_enter_state+0xd6/0x3f0
[  901.000022] Modules linked in: bnxt_en(X) nfsv3 nfs_acl
[  901.000023] CR2: ffff9a1c6b6b6b6b
`),
  ).toMatchObject([
    {
      kind: 'page-fault',
      title: 'BUG: unable to handle kernel paging request in bnxt_tx_int',
      at: 'bnxt_tx_int+0x9c/0x270 [bnxt_en]',
      address: 'ffff9a1c6b6b6b6b',
      panicked: false,
      release: '4.18.0-477.10.1.el8_8.x86_64',
      arch: 'x86_64',
      distro: 'rhel',
      ran: 'CPU: 0 PID: 0 Comm: swapper/0',
      hardware: 'Cisco Systems Inc UCSB-B200-M5/UCSB-B200-M5, BIOS B200M5.4.1.2b.0.0202211014 02/02/2021',
      taints: 'GI',
      modules: 'bnxt_en(X) nfsv3 nfs_acl',
      code: '8b 4f 10 48 8d 34 c1 <48> 8b 06 48 85 c0 0f 84',
      frames:
        '__bnxt_poll_work bnxt_poll net_rx_action __do_softirq irq_exit_rcu common_interrupt asm_common_interrupt cpuidle_enter_state',
      registers: { RSP: 'ffffb0a0c0003e38', RAX: '0000000000000000', CR2: 'ffff9a1c6b6b6b6b' },
    },
  ]);
});

test('RHEL 10: RCU stall', () => {
  expect(
    taken(`[ 5001.000001] rcu: INFO: rcu_preempt self-detected stall on CPU
[ 5001.000002] rcu: 	7-....: (59999 ticks this GP) idle=3f1c/1/0x4000000000000000 softirq=12345/12345 fqs=14998
[ 5001.000003] rcu: 	(t=60000 jiffies g=123457 q=8912 ncpus=64)
[ 5001.000004] CPU: 7 UID: 0 PID: 4711 Comm: kworker/u257:3 Kdump: loaded Not tainted 6.12.0-55.9.1.el10_0.x86_64 #1
[ 5001.000005] Hardware name: Lenovo ThinkSystem SR650 V3/SB27B31174, BIOS ESE122T-3.10 03/25/2024
[ 5001.000006] Workqueue: nfsiod rpc_async_release [sunrpc]
[ 5001.000007] RIP: 0010:nfs4_state_find_open_context_mode+0x4a/0xb0 [nfsv4]
[ 5001.000008] RSP: 0018:ffffb0a0c1b2fdc8 EFLAGS: 00000246
[ 5001.000009] Call Trace:
[ 5001.000010]  <IRQ>
[ 5001.000011]  ? rcu_dump_cpu_stacks+0xc5/0x100
[ 5001.000012]  ? sched_tick+0x8f/0x2a0
[ 5001.000013]  </IRQ>
[ 5001.000014]  <TASK>
[ 5001.000015]  ? asm_sysvec_apic_timer_interrupt+0x1a/0x20
[ 5001.000016]  nfs_delegation_claim_opens+0x7a/0x1d0 [nfsv4]
[ 5001.000017]  rpc_async_release+0x2a/0x50 [sunrpc]
[ 5001.000018]  process_one_work+0x17f/0x330
[ 5001.000019]  worker_thread+0x256/0x3a0
[ 5001.000020]  kthread+0xfa/0x240
[ 5001.000021]  </TASK>
`),
  ).toMatchObject([
    {
      kind: 'rcu-stall',
      title: 'INFO: rcu detected stall in rpc_async_release',
      at: 'rpc_async_release+0x2a/0x50 [sunrpc]',
      address: null,
      panicked: false,
      release: '6.12.0-55.9.1.el10_0.x86_64',
      arch: 'x86_64',
      distro: 'rhel',
      ran: 'CPU: 7 PID: 4711 Comm: kworker/u257:3',
      hardware: 'Lenovo ThinkSystem SR650 V3/SB27B31174, BIOS ESE122T-3.10 03/25/2024',
      taints: '',
      modules: '',
      code: null,
      frames:
        '? rcu_dump_cpu_stacks ? sched_tick ? asm_sysvec_apic_timer_interrupt nfs_delegation_claim_opens rpc_async_release process_one_work worker_thread kthread',
      registers: { RSP: 'ffffb0a0c1b2fdc8' },
    },
  ]);
});

test('Oracle Linux 7, UEK 6: a hung task that ends in a panic', () => {
  expect(
    taken(`[99001.000001] INFO: task jbd2/dm-3-8:2211 blocked for more than 120 seconds.
[99001.000002]       Not tainted 5.4.17-2136.315.5.el7uek.x86_64 #2
[99001.000003] "echo 0 > /proc/sys/kernel/hung_task_timeout_secs" disables this message.
[99001.000004] jbd2/dm-3-8     D    0  2211      2 0x80004000
[99001.000005] Call Trace:
[99001.000006]  __schedule+0x2b4/0x7c0
[99001.000007]  schedule+0x3c/0xb0
[99001.000008]  io_schedule+0x16/0x40
[99001.000009]  wait_on_page_bit+0x12a/0x210
[99001.000010]  __filemap_fdatawait_range+0x9b/0x110
[99001.000011]  jbd2_journal_commit_transaction+0xa1b/0x1a30 [jbd2]
[99001.000012]  kjournald2+0xbd/0x270 [jbd2]
[99001.000013]  kthread+0x10a/0x140
[99001.000014] Kernel panic - not syncing: hung_task: blocked tasks
[99001.000015] CPU: 7 PID: 88 Comm: khungtaskd Kdump: loaded Not tainted 5.4.17-2136.315.5.el7uek.x86_64 #2
[99001.000016] Hardware name: Oracle Corporation ORACLE SERVER X8-2/ASM,MOTHERBOARD,X8-2, BIOS 51060100 08/26/2021
[99001.000017] Call Trace:
[99001.000018]  dump_stack+0x6d/0x8b
[99001.000019]  panic+0x101/0x2e3
[99001.000020]  watchdog+0x2b1/0x310
`),
  ).toMatchObject([
    {
      kind: 'hung-task',
      title: 'INFO: task hung in jbd2_journal_commit_transaction',
      at: 'jbd2_journal_commit_transaction+0xa1b/0x1a30 [jbd2]',
      address: null,
      panicked: true,
      release: '5.4.17-2136.315.5.el7uek.x86_64',
      arch: 'x86_64',
      distro: 'uek',
      ran: 'PID: 2211 Comm: jbd2/dm-3-8',
      hardware: 'Oracle Corporation ORACLE SERVER X8-2/ASM,MOTHERBOARD,X8-2, BIOS 51060100 08/26/2021',
      taints: '',
      modules: '',
      code: null,
      frames:
        '__schedule schedule io_schedule wait_on_page_bit __filemap_fdatawait_range jbd2_journal_commit_transaction kjournald2 kthread',
      registers: {},
    },
  ]);
});

test('Oracle Linux 9, UEK 7: NULL at RDS', () => {
  expect(
    taken(`[ 3301.000001] BUG: kernel NULL pointer dereference, address: 0000000000000098
[ 3301.000002] #PF: supervisor write access in kernel mode
[ 3301.000003] #PF: error_code(0x0002) - not-present page
[ 3301.000004] PGD 0 P4D 0 
[ 3301.000005] Oops: 0002 [#1] SMP NOPTI
[ 3301.000006] CPU: 11 PID: 1201 Comm: kworker/u64:2 Kdump: loaded Tainted: G           OE     5.15.0-8.91.4.1.el9uek.x86_64 #2
[ 3301.000007] Hardware name: Oracle Corporation ORACLE SERVER X9-2/TLA,MB TRAY,X9-2, BIOS 66080300 03/23/2023
[ 3301.000008] Workqueue: krdsd rds_connect_worker [rds]
[ 3301.000009] RIP: 0010:rds_ib_conn_path_connect+0x11b/0x4a0 [rds_rdma]
[ 3301.000010] Code: 49 8b 84 24 90 00 00 00 <c7> 80 98 00 00 00 01 00 00 00
[ 3301.000011] RSP: 0018:ffffb0a0c1b2fdd8 EFLAGS: 00010246
[ 3301.000012] RAX: 0000000000000000 RBX: ffff9a1c3a2c1040 RCX: 0000000000000001
[ 3301.000013] CR2: 0000000000000098 CR3: 0000000108a1c004 CR4: 0000000000772ee0
[ 3301.000014] Call Trace:
[ 3301.000015]  <TASK>
[ 3301.000016]  rds_connect_worker+0x7c/0x110 [rds]
[ 3301.000017]  process_one_work+0x1cb/0x370
[ 3301.000018]  </TASK>
[ 3301.000019] Modules linked in: rds_rdma(OE) rds(OE) oracleasm
[ 3301.000020] CR2: 0000000000000098
[ 3301.000021] ---[ end trace 1f2e3d4c5b6a7988 ]---
`),
  ).toMatchObject([
    {
      kind: 'null-dereference',
      title: 'BUG: unable to handle kernel NULL pointer dereference in rds_ib_conn_path_connect',
      at: 'rds_ib_conn_path_connect+0x11b/0x4a0 [rds_rdma]',
      address: '0000000000000098',
      panicked: false,
      release: '5.15.0-8.91.4.1.el9uek.x86_64',
      arch: 'x86_64',
      distro: 'uek',
      ran: 'CPU: 11 PID: 1201 Comm: kworker/u64:2',
      hardware: 'Oracle Corporation ORACLE SERVER X9-2/TLA,MB TRAY,X9-2, BIOS 66080300 03/23/2023',
      taints: 'GOE',
      modules: 'rds_rdma(OE) rds(OE) oracleasm',
      code: '49 8b 84 24 90 00 00 00 <c7> 80 98 00 00 00 01 00 00 00',
      frames: 'rds_connect_worker process_one_work',
      registers: { RSP: 'ffffb0a0c1b2fdd8', RAX: '0000000000000000', CR2: '0000000000000098' },
    },
  ]);
});

test('Oracle Linux 6, UEK 2', () => {
  expect(
    taken(`BUG: unable to handle kernel NULL pointer dereference at 0000000000000010
IP: [<ffffffffa02b2c41>] ocfs2_dlm_lock+0x41/0x90 [ocfs2]
PGD 203f82c067 PUD 203f82d067 PMD 0 
Oops: 0000 [#1] SMP 
CPU 14 
Modules linked in: ocfs2 ocfs2_dlmfs oracleasm(P)
Pid: 8812, comm: o2hb-ABCDEF Tainted: P            2.6.39-400.17.1.el6uek.x86_64 #1 Oracle Corporation SUN FIRE X4170 M3     /ASSY,MOTHERBOARD,1U   
RIP: 0010:[<ffffffffa02b2c41>]  [<ffffffffa02b2c41>] ocfs2_dlm_lock+0x41/0x90 [ocfs2]
RSP: 0018:ffff88203fc03d58  EFLAGS: 00010246
Process o2hb-ABCDEF (pid: 8812, threadinfo ffff88203b8f4000, task ffff88203c7d8030)
Call Trace:
 [<ffffffffa02b3a1b>] ocfs2_cluster_lock+0x4b/0x290 [ocfs2]
 [<ffffffff8150e1c2>] system_call_fastpath+0x16/0x1b
Code: 89 e5 41 54 53 48 83 ec 10 <48> 8b 50 10 
RIP  [<ffffffffa02b2c41>] ocfs2_dlm_lock+0x41/0x90 [ocfs2]
 RSP <ffff88203fc03d58>
CR2: 0000000000000010
---[ end trace 5e1f2a3b4c5d6e7f ]---
`),
  ).toMatchObject([
    {
      kind: 'null-dereference',
      function: 'ocfs2_dlm_lock',
      module: 'ocfs2',
      release: '2.6.39-400.17.1.el6uek.x86_64',
      distro: 'uek',
      taints: 'P',
      modules: 'ocfs2 ocfs2_dlmfs oracleasm(P)',
    },
  ]);
});
