import { expect, test } from 'vitest';
import { taken } from '../facts.fixture.ts';

/** SLES: the line `Supported:`, modules marked N and X, the product behind the build. */

test('SLES 11 SP1', () => {
  expect(
    taken(`[ 3021.100001] general protection fault: 0000 [#1] SMP 
[ 3021.100002] last sysfs file: /sys/devices/system/cpu/cpu15/cache/index2/shared_cpu_map
[ 3021.100003] CPU 5 
[ 3021.100004] Modules linked in: ocfs2(X) ocfs2_nodemanager(X) ocfs2_stack_user(X) dlm configfs emcpvlumd(NX) af_packet bonding ipv6 binfmt_misc dm_round_robin ext3 jbd
[ 3021.100005] Supported: No, Unsupported modules are loaded
[ 3021.100006] Pid: 8812, comm: oracle Tainted: G           NX 2.6.32.12-0.7-default #1 ProLiant DL580 G7
[ 3021.100007] RIP: 0010:[<ffffffff810e1b2c>]  [<ffffffff810e1b2c>] kmem_cache_alloc+0x5c/0x140
[ 3021.100008] RSP: 0018:ffff88202b8f5d58  EFLAGS: 00010006
[ 3021.100009] RAX: 0000000000000000 RBX: 6b6b6b6b6b6b6b6b RCX: 0000000000000001
[ 3021.100010] CS:  0010 DS: 0000 ES: 0000 CR0: 0000000080050033
[ 3021.100011] Process oracle (pid: 8812, threadinfo ffff88202b8f4000, task ffff88202c7d8030)
[ 3021.100012] Stack:
[ 3021.100013]  ffff88202b8f5e88 ffffffff8118a1b2 ffff88202d4e5f60 ffff88202b8f5dc8
[ 3021.100014] <0> ffff88202b8f5e88 ffff88202e2d1c80 0000000000000000 ffffffff8118b3c4
[ 3021.100015] Call Trace:
[ 3021.100016]  [<ffffffff8115b1c2>] bio_alloc_bioset+0x52/0x120
[ 3021.100017]  [<ffffffffa03c4d5e>] ocfs2_submit_bio+0x3e/0xb0 [ocfs2]
[ 3021.100018]  [<ffffffff81002f7b>] system_call_fastpath+0x16/0x1b
[ 3021.100019] Code: 44 24 10 48 8b 04 24 48 83 3c 24 00 0f 84 9b 00 00 00 <48> 8b 03 48 89 45 00 
[ 3021.100020] RIP  [<ffffffff810e1b2c>] kmem_cache_alloc+0x5c/0x140
[ 3021.100021]  RSP <ffff88202b8f5d58>
[ 3021.100022] ---[ end trace 4f2a1b3c5d6e7f80 ]---
`),
  ).toMatchObject([
    {
      kind: 'general-protection',
      title: 'general protection fault in bio_alloc_bioset',
      at: 'bio_alloc_bioset+0x52/0x120',
      address: null,
      panicked: false,
      release: '2.6.32.12-0.7-default',
      arch: 'x86_64',
      distro: 'sles',
      ran: 'CPU: 5 PID: 8812 Comm: oracle',
      hardware: 'ProLiant DL580 G7',
      taints: 'GNX',
      modules: 'ocfs2(X) ocfs2_nodemanager(X) ocfs2_stack_user(X)',
      code: '44 24 10 48 8b 04 24 48 83 3c 24 00 0f 84 9b 00 00 00 <48> 8b 03 48 89 45 00',
      frames: 'bio_alloc_bioset ocfs2_submit_bio system_call_fastpath',
      registers: { RIP: 'ffffffff810e1b2c', RSP: 'ffff88202b8f5d58', RAX: '0000000000000000' },
    },
  ]);
});

test('SLES 11 SP3', () => {
  expect(
    taken(`[ 4021.100001] BUG: unable to handle kernel paging request at ffffc90011c3f000
[ 4021.100002] IP: [<ffffffffa02b2c41>] qla2x00_process_completed_request+0x41/0x90 [qla2xxx]
[ 4021.100003] PGD 203f82c067 PUD 203f82d067 PMD 1ffa83f067 PTE 0
[ 4021.100004] Oops: 0002 [#1] SMP 
[ 4021.100005] CPU 14 
[ 4021.100006] Modules linked in: qla2xxx scsi_transport_fc scsi_tgt mptctl(N) ipmi_si ipmi_devintf
[ 4021.100007] Supported: Yes, External
[ 4021.100008] 
[ 4021.100009] Pid: 0, comm: swapper Tainted: G            X 3.0.101-0.47.105-default #1 HP ProLiant BL460c Gen8
[ 4021.100010] RIP: 0010:[<ffffffffa02b2c41>]  [<ffffffffa02b2c41>] qla2x00_process_completed_request+0x41/0x90 [qla2xxx]
[ 4021.100011] RSP: 0018:ffff88203fc03d58  EFLAGS: 00010246
[ 4021.100012] RAX: ffffc90011c3f000 RBX: ffff88203e2d1c80 RCX: 0000000000000001
[ 4021.100013] CR2: ffffc90011c3f000 CR3: 0000000001a05000 CR4: 00000000000406f0
[ 4021.100014] Process swapper (pid: 0, threadinfo ffff88203b8f4000, task ffff88203c7d8030)
[ 4021.100015] Stack:
[ 4021.100016]  ffff88203fc03e88 ffffffffa02b3a1b ffff88203d4e5f60 ffff88203fc03dc8
[ 4021.100017] Call Trace:
[ 4021.100018]  <IRQ> 
[ 4021.100019]  [<ffffffffa02b3a1b>] qla24xx_process_response_queue+0x4b/0x290 [qla2xxx]
[ 4021.100020]  [<ffffffffa02b4c2d>] qla24xx_intr_handler+0xed/0x2c0 [qla2xxx]
[ 4021.100021]  [<ffffffff810c1b2e>] handle_irq_event_percpu+0x5e/0x1a0
[ 4021.100022]  [<ffffffff8144b5d3>] common_interrupt+0x13/0x13
[ 4021.100023]  <EOI> 
[ 4021.100024]  [<ffffffff812e1b2c>] intel_idle+0xbc/0x160
[ 4021.100025]  [<ffffffff81001234>] cpu_idle+0x64/0xc0
[ 4021.100026] Code: 89 e5 41 54 53 48 83 ec 10 <66> 89 10 48 8b 43 18 
[ 4021.100027] RIP  [<ffffffffa02b2c41>] qla2x00_process_completed_request+0x41/0x90 [qla2xxx]
[ 4021.100028]  RSP <ffff88203fc03d58>
[ 4021.100029] CR2: ffffc90011c3f000
[ 4021.100030] ---[ end trace 5e1f2a3b4c5d6e7f ]---
[ 4021.100031] Kernel panic - not syncing: Fatal exception in interrupt
`),
  ).toMatchObject([
    {
      kind: 'page-fault',
      title: 'BUG: unable to handle kernel paging request in qla2x00_process_completed_request',
      at: 'qla2x00_process_completed_request+0x41/0x90 [qla2xxx]',
      address: 'ffffc90011c3f000',
      panicked: true,
      release: '3.0.101-0.47.105-default',
      arch: 'x86_64',
      distro: 'sles',
      ran: 'CPU: 14 PID: 0 Comm: swapper',
      hardware: 'HP ProLiant BL460c Gen8',
      taints: 'GX',
      modules: 'qla2xxx scsi_transport_fc scsi_tgt',
      code: '89 e5 41 54 53 48 83 ec 10 <66> 89 10 48 8b 43 18',
      frames:
        'qla24xx_process_response_queue qla24xx_intr_handler handle_irq_event_percpu common_interrupt intel_idle cpu_idle',
      registers: { RIP: 'ffffffffa02b2c41', RSP: 'ffff88203fc03d58', RAX: 'ffffc90011c3f000', CR2: 'ffffc90011c3f000' },
    },
  ]);
});

test('SLES 12 SP3, s390x', () => {
  expect(
    taken(`[  801.100001] ------------[ cut here ]------------
[  801.100002] kernel BUG at ../fs/ext4/inode.c:2871!
[  801.100003] illegal operation: 0001 ilc:1 [#1] SMP 
[  801.100004] Modules linked in: foo(OEN) qeth_l2 dasd_eckd_mod
[  801.100005] Supported: No, Unsupported modules are loaded
[  801.100006] CPU: 3 PID: 8812 Comm: db2sysc Tainted: G           OE   N  4.4.180-94.97-default #1
[  801.100007] Hardware name: IBM 2964 NC9 704 (LPAR)
[  801.100008] task: 000000003e1d2040 ti: 000000003a1b0000 task.ti: 000000003a1b0000
[  801.100009] Krnl PSW : 0704e00180000000 00000000003c1b2e (ext4_writepages+0x4c6/0xd58)
[  801.100010]            R:0 T:1 IO:1 EX:1 Key:0 M:1 W:0 P:0 AS:3 CC:2 PM:0 EA:3
[  801.100011] Krnl GPRS: 0000000000000001 0000000000000000 000000003a1b3e80 000003ffffa10000
[  801.100012]            0000000000020000 000003c0016c1030 0000000000000000 0000000000000000
[  801.100013]            0000000000020000 000000003a1b3f18 000003ffffa10000 000000003d1e2f00
[  801.100014]            000003c0016c1030 000003c0016c1480 0000000000231f0c 000000003a1b3d90
[  801.100015] Krnl Code: 00000000003c1b22: a7f4ff5d            brc     15,3c19dc
                          00000000003c1b26: a7f40001            brc     15,3c1b28
                         #00000000003c1b2a: a7f40001            brc     15,3c1b2c
                         >00000000003c1b2e: a7f4fe11            brc     15,3c1750
[  801.100020] Call Trace:
[  801.100021] ([<00000000003c1b1a>] ext4_writepages+0x4b2/0xd58)
[  801.100022]  [<00000000002871b4>] do_writepages+0x3c/0x58
[  801.100023]  [<00000000002792e8>] __filemap_fdatawrite_range+0xa8/0xc8
[  801.100024]  [<000000000067d0be>] system_call+0xd6/0x258
[  801.100025] Last Breaking-Event-Address:
[  801.100026]  [<00000000003c1b2a>] ext4_writepages+0x4c2/0xd58
[  801.100027]  
[  801.100028] Kernel panic - not syncing: Fatal exception: panic_on_oops
`),
  ).toMatchObject([
    {
      kind: 'kernel-bug',
      title: 'kernel BUG in ext4_writepages',
      at: 'ext4_writepages+0x4c6/0xd58',
      address: null,
      panicked: true,
      release: '4.4.180-94.97-default',
      arch: 's390x',
      distro: 'sles',
      ran: 'CPU: 3 PID: 8812 Comm: db2sysc',
      hardware: 'IBM 2964 NC9 704 (LPAR)',
      taints: 'GOEN',
      modules: 'foo(OEN) qeth_l2 dasd_eckd_mod',
      code: 'a7f4ff5d a7f40001 a7f40001 <a7f4fe11>',
      frames: '? ext4_writepages do_writepages __filemap_fdatawrite_range system_call',
      registers: { PSW: '00000000003c1b2e', R3: '000003ffffa10000' },
    },
  ]);
});

test('SLES 12 SP5, ppc64le: a hard lockup', () => {
  expect(
    taken(`watchdog: CPU 12 detected hard LOCKUP on other CPUs 68
watchdog: CPU 12 TB:85587019220796, last SMP heartbeat TB:85578827223399 (15999ms ago)
watchdog: CPU 68 Hard LOCKUP
watchdog: CPU 68 TB:85587019361273, last heartbeat TB:85576815065016 (19930ms ago)
Modules linked in: foo(OEN) ibmvfc ibmveth
Supported: No, Unsupported modules are loaded
CPU: 68 PID: 45050 Comm: hackbench Tainted: G           OE   N  4.12.14-122.37-default #1 SLE12-SP5
task: c0000000fe450b20 task.stack: c0000000f1230000
NIP: c00000000017e1f0 LR: c00000000017e1d4 CTR: c0000000000f1f30
REGS: c00000001ffb3d80 TRAP: 0900   Tainted: G           OE   N   (4.12.14-122.37-default)
MSR: 8000000000009033 <SF,EE,ME,IR,DR,RI,LE>  CR: 24004222  XER: 20040000
CFAR: c00000000017e1f4 SOFTE: 0 
GPR00: c00000000017e1d4 c0000000f1233ab0 c0000000012aa500 0000000000000000 
NIP [c00000000017e1f0] queued_spin_lock_slowpath+0x1b0/0x300
LR [c00000000017e1d4] queued_spin_lock_slowpath+0x194/0x300
Call Trace:
[c0000000f1233ab0] [c0000000f1233af0] 0xc0000000f1233af0 (unreliable)
[c0000000f1233af0] [c000000000a8f7d0] _raw_spin_lock+0x70/0x90
[c0000000f1233b20] [d0000000004a2b36] foo_ioctl+0x36/0x120 [foo]
[c0000000f1233bd0] [c0000000003f2450] do_vfs_ioctl+0xd4/0xa00
[c0000000f1233e30] [c00000000000b188] system_call+0x3c/0x130
Instruction dump:
60000000 60000000 60420000 7c210b78 7c421378 <e93f0000> 2fa90000 419efff0 
Kernel panic - not syncing: Hard LOCKUP
CPU: 68 PID: 45050 Comm: hackbench Tainted: G           OE   N  4.12.14-122.37-default #1 SLE12-SP5
Call Trace:
[c00000001ffb3a20] [c000000000a2f7d0] dump_stack+0xb0/0xf0 (unreliable)
`),
  ).toMatchObject([
    {
      kind: 'hard-lockup',
      title: 'BUG: hard lockup in foo_ioctl',
      at: 'foo_ioctl+0x36/0x120 [foo]',
      address: null,
      panicked: true,
      release: '4.12.14-122.37-default',
      arch: 'ppc64',
      distro: 'sles',
      ran: 'CPU: 68 PID: 45050 Comm: hackbench',
      hardware: null,
      taints: 'GOEN',
      modules: 'foo(OEN) ibmvfc ibmveth',
      code: '60000000 60000000 60420000 7c210b78 7c421378 <e93f0000> 2fa90000 419efff0',
      frames: '_raw_spin_lock foo_ioctl do_vfs_ioctl system_call',
      registers: { NIP: 'c00000000017e1f0', LR: 'c00000000017e1d4', R3: '0000000000000000' },
    },
  ]);
});

test('SLES 15 SP6, s390x', () => {
  expect(
    taken(`------------[ cut here ]------------
WARNING: CPU: 2 PID: 1201 at net/core/dev.c:7412 napi_enable+0x4a/0x60
Modules linked in: qeth_l2 qeth
CPU: 2 PID: 1201 Comm: ip Not tainted 6.4.0-150600.23.14-default #1 SLE15-SP6 b44ee71c81261b9e4bab5e0cde3739c6f8d82f2c
Hardware name: IBM 3931 A01 704 (z/VM 7.3.0)
Krnl PSW : 0704c00180000000 0000000a8e12340a (napi_enable+0x4a/0x60)
           R:0 T:1 IO:1 EX:1 Key:0 M:1 W:0 P:0 AS:3 CC:0 PM:0 RI:0 EA:3
Krnl GPRS: c000000000000001 0000000000000000 000003ff80a2b320 000003ffd9a10000
           0000000000020000 00000000a8e12340 0000038001c3bde0 0000000000000004
           0000000000000008 0000000000000009 000000000000000a 000000000000000b
           000000000000000c 000000000000000d 000000000000000e 0000038001c3bd10
Krnl Code: 0000000a8e1233fe: a7f4ff5d		brc	15,0000000a8e1232b8
           0000000a8e123402: c0e5ffffff5b	brasl	%r14,0000000a8e1232b8
          #0000000a8e123408: af000000		mc	0,0
          >0000000a8e12340c: a7f4fff5		brc	15,0000000a8e1233f6
Call Trace:
 [<0000000a8e12340a>] napi_enable+0x4a/0x60 
 [<000003ff80a2c1b2>] qeth_open+0x7a/0x1d0 [qeth] 
 [<0000000a8e654322>] __dev_open+0x1c2/0x1f0 
 [<0000000a8e7c1d5e>] system_call+0x6e/0x90 
Last Breaking-Event-Address:
 [<0000000a8e1233ee>] napi_enable+0x2e/0x60
---[ end trace 0000000000000000 ]---
`),
  ).toMatchObject([
    {
      kind: 'warning',
      title: 'WARNING in napi_enable',
      at: 'napi_enable+0x4a/0x60',
      address: null,
      panicked: false,
      release: '6.4.0-150600.23.14-default',
      arch: 's390x',
      distro: 'sles',
      ran: 'CPU: 2 PID: 1201 Comm: ip',
      hardware: 'IBM 3931 A01 704 (z/VM 7.3.0)',
      taints: '',
      modules: 'qeth_l2 qeth',
      code: 'a7f4ff5d c0e5ffffff5b af000000 <a7f4fff5>',
      frames: 'napi_enable qeth_open __dev_open system_call',
      registers: { PSW: '0000000a8e12340a', R3: '000003ffd9a10000' },
    },
  ]);
});

test('SLES 15 SP4: a jump through a NULL pointer out of a module that is supported by another vendor', () => {
  expect(
    taken(`[ 9001.000001] BUG: kernel NULL pointer dereference, address: 0000000000000000
[ 9001.000002] #PF: supervisor instruction fetch in kernel mode
[ 9001.000003] #PF: error_code(0x0010) - not-present page
[ 9001.000004] PGD 0 P4D 0 
[ 9001.000005] Oops: 0010 [#1] PREEMPT SMP NOPTI
[ 9001.000006] CPU: 3 PID: 4711 Comm: kworker/3:0 Kdump: loaded Tainted: G           OE    X    5.14.21-150400.24.81-default #1 SLE15-SP4 b5ea9a1b9b6f8f3a8a1b2c3d4e5f60718293a4b5
[ 9001.000007] Hardware name: FUJITSU PRIMERGY RX2540 M5/D3384-B1, BIOS V5.0.0.14 R1.22.0 for D3384-B1x 06/04/2020
[ 9001.000008] Workqueue: events foo_timeout_work [foo]
[ 9001.000009] RIP: 0010:0x0
[ 9001.000010] Code: Unable to access opcode bytes at RIP 0xffffffffffffffd6.
[ 9001.000011] RSP: 0018:ffffb0a0c1b2fe50 EFLAGS: 00010246
[ 9001.000012] Call Trace:
[ 9001.000013]  <TASK>
[ 9001.000014]  foo_timeout_work+0x4b/0xb0 [foo]
[ 9001.000015]  process_one_work+0x264/0x440
[ 9001.000016]  </TASK>
[ 9001.000017] Modules linked in: foo(OEX) af_packet
[ 9001.000018] Supported: Yes, External
[ 9001.000019] CR2: 0000000000000000
[ 9001.000020] ---[ end trace 1f2e3d4c5b6a7988 ]---
`),
  ).toMatchObject([
    {
      kind: 'null-dereference',
      function: 'foo_timeout_work',
      module: 'foo',
      distro: 'sles',
      taints: 'GOEX',
      modules: 'foo(OEX) af_packet',
      workqueue: 'events foo_timeout_work [foo]',
      build: '#1 SLE15-SP4 b5ea9a1b9b6f8f3a8a1b2c3d4e5f60718293a4b5',
    },
  ]);
});
