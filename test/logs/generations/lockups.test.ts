import { expect, test } from 'vitest';
import { onlyEvent } from '../only.fixture.ts';

/** Watchdogs of every generation, whole: the finder is passed over. */

test('3.10, RHEL 7: the trace of the NMI, then the panic', () => {
  expect(
    onlyEvent(`[88001.000001] NMI watchdog: Watchdog detected hard LOCKUP on cpu 3
[88001.000002] Modules linked in: mpt3sas raid_class scsi_transport_sas
[88001.000003] CPU: 3 PID: 1811 Comm: kworker/3:2 Kdump: loaded Tainted: G           OE  ------------   3.10.0-1160.el7.x86_64 #1
[88001.000004] Hardware name: Dell Inc. PowerEdge R730xd/0WCJNT, BIOS 2.13.0 05/14/2021
[88001.000005] Workqueue: events cache_reap
[88001.000006] Call Trace:
[88001.000007]  <NMI>  [<ffffffff8e9813f9>] dump_stack+0x19/0x1b
[88001.000008]  [<ffffffff8e355a1b>] watchdog_overflow_callback+0x12b/0x140
[88001.000009]  [<ffffffff8e3ad8b8>] __perf_event_overflow+0xa8/0x100
[88001.000010]  [<ffffffff8e3b6d54>] perf_event_overflow+0x14/0x20
[88001.000011]  [<ffffffff8e20b2c0>] intel_pmu_handle_irq+0x220/0x520
[88001.000012]  [<ffffffff8e98c031>] perf_event_nmi_handler+0x31/0x50
[88001.000013]  [<ffffffff8e98d91c>] nmi_handle.isra.0+0x8c/0x150
[88001.000014]  [<ffffffff8e98db3d>] do_nmi+0x15d/0x460
[88001.000015]  [<ffffffff8e98cd6c>] end_repeat_nmi+0x1e/0x81
[88001.000016]  <EOE>  [<ffffffff8e317b1c>] native_queued_spin_lock_slowpath+0x11c/0x200
[88001.000017]  [<ffffffff8e97dcfe>] queued_spin_lock_slowpath+0xb/0xf
[88001.000018]  [<ffffffff8e98b477>] _raw_spin_lock_irqsave+0x37/0x40
[88001.000019]  [<ffffffffc04b1c2d>] mpt3sas_base_get_smid_scsiio+0x2d/0x90 [mpt3sas]
[88001.000020]  [<ffffffffc04c2d3e>] scsih_qcmd+0x1ae/0x4a0 [mpt3sas]
[88001.000021]  [<ffffffff8e2bdfdf>] process_one_work+0x17f/0x440
[88001.000022] Kernel panic - not syncing: Hard LOCKUP
[88001.000023] CPU: 3 PID: 1811 Comm: kworker/3:2 Kdump: loaded Tainted: G           OE  ------------   3.10.0-1160.el7.x86_64 #1
`),
  ).toMatchObject({
    kind: 'hard-lockup',
    title: 'BUG: hard lockup in mpt3sas_base_get_smid_scsiio',
    function: 'mpt3sas_base_get_smid_scsiio',
    module: 'mpt3sas',
    cpu: 3,
    panicked: true,
    workqueue: 'events cache_reap',
  });
});

test('2.6.32, RHEL 6: in the text of a WARN', () => {
  expect(
    onlyEvent(`------------[ cut here ]------------
WARNING: at kernel/watchdog.c:230 watchdog_overflow_callback+0x98/0xc0() (Not tainted)
Hardware name: ProLiant DL380p Gen8
Watchdog detected hard LOCKUP on cpu 12
Modules linked in: hpilo sg
Pid: 4711, comm: oracle Not tainted 2.6.32-504.el6.x86_64 #1
Call Trace:
 <NMI>  [<ffffffff81074df7>] ? warn_slowpath_common+0x87/0xc0
 [<ffffffff81074ee6>] ? warn_slowpath_fmt+0x46/0x50
 [<ffffffff810ea9b8>] ? watchdog_overflow_callback+0x98/0xc0
 [<ffffffff8112062c>] ? __perf_event_overflow+0x9c/0x240
 [<ffffffff8152d930>] ? nmi+0x20/0x30
 [<ffffffff8152cb2e>] ? _spin_lock+0x1e/0x30
 <<EOE>>  [<ffffffff8105fc1d>] double_rq_lock+0x3d/0x70
 [<ffffffff8106a7b5>] load_balance_fair+0x145/0x2d0
---[ end trace 1f2e3d4c5b6a7988 ]---
`),
  ).toMatchObject({
    kind: 'hard-lockup',
    title: 'BUG: hard lockup in double_rq_lock',
    function: 'double_rq_lock',
    cpu: 12,
    pid: 4711,
    comm: 'oracle',
    release: '2.6.32-504.el6.x86_64',
    hardware: 'ProLiant DL380p Gen8',
  });
});

test('3.10: an RCU stall', () => {
  expect(
    onlyEvent(`INFO: rcu_sched self-detected stall on CPU { 3}  (t=60000 jiffies g=123456 c=123455 q=8912)
Task dump for CPU 3:
kworker/3:1     R  running task        0  4711      2 0x00000088
Workqueue: events_power_efficient neigh_periodic_work
Call Trace:
 <IRQ>  [<ffffffffb0cd3a18>] sched_show_task+0xa8/0x110
 [<ffffffffb0cd7369>] dump_cpu_task+0x39/0x70
 [<ffffffffb0d4e120>] rcu_dump_cpu_stacks+0x90/0xd0
 [<ffffffffb0d518c2>] rcu_check_callbacks+0x442/0x730
 [<ffffffffb0ca6e46>] update_process_times+0x46/0x80
 [<ffffffffb13772b2>] apic_timer_interrupt+0x162/0x170
 <EOI>  [<ffffffffb1234567>] neigh_periodic_work+0xa7/0x280
 [<ffffffffb0cb9d3f>] process_one_work+0x17f/0x440
 [<ffffffffb0cbadd6>] worker_thread+0x126/0x3c0
`),
  ).toMatchObject({
    kind: 'rcu-stall',
    title: 'INFO: rcu detected stall in neigh_periodic_work',
    function: 'neigh_periodic_work',
    cpu: 3,
  });
});

test('5.15: a processor that does not answer', () => {
  expect(
    onlyEvent(`[  901.000001] smp: csd: Detected non-responsive CSD lock (#1) on CPU#3, waiting 5000000048 ns for CPU#07 do_flush_tlb_all+0x0/0x30(0x0).
[  901.000002] smp: 	csd: CSD lock (#1) unresponsive.
[  901.000003] Sending NMI from CPU 3 to CPUs 7:
[  901.000004] NMI backtrace for cpu 7
[  901.000005] CPU: 7 PID: 812 Comm: foo Not tainted 5.15.148 #1
[  901.000006] RIP: 0010:foo_spin+0x4/0x40 [foo]
[  901.000007] Call Trace:
[  901.000008]  foo_ioctl+0x1c/0x40 [foo]
`),
  ).toMatchObject({ kind: 'csd-lock', cpu: 7, release: '5.15.148' });
});

test('an excerpt of an RCU stall that ends above the system call: what the timer interrupted', () => {
  expect(
    onlyEvent(`rcu: INFO: rcu_sched self-detected stall on CPU
rcu: \t1-....: (5254 ticks this GP) idle=189/1/0x4000000000000002 softirq=8442983/8442984 fqs=2579
\t(t=5257 jiffies g=17983297 q=334)
Task dump for CPU 1:
task:tool            state:R  running task     stack:    0 pid:  297 ppid:   289 flags:0x0000000a
Call trace:
 dump_backtrace+0x0/0x170
 show_stack+0x1c/0x24
 sched_show_task+0x140/0x170
 dump_cpu_task+0x48/0x54
 rcu_dump_cpu_stacks+0xf0/0x134
 rcu_sched_clock_irq+0x8d8/0x9fc
 update_process_times+0xa0/0xec
 hrtimer_interrupt+0x120/0x2f0
 gic_handle_irq+0x78/0xb0
 el1_interrupt+0x2c/0x4c
 el1h_64_irq_handler+0x14/0x1c
 el1h_64_irq+0x74/0x78
 foo_has_key+0x1bc/0x250 [foo]
 foo_set_key+0x1cc/0x3dc [foo]
`),
  ).toMatchObject({ kind: 'rcu-stall', title: 'INFO: rcu detected stall in foo_has_key', module: 'foo' });
});
