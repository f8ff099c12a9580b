import { describe, expect, test } from 'vitest';
import { readLog } from '../../../src/log/read.ts';

/** What looks like a crash and is none: kernel-message-forms.md, section 14, and its neighbours, whole. */

const crashesIn = (log: string): string[] =>
  readLog(log)
    .subjects.filter(({ event }) => event.severity === 'crash')
    .map(({ event }) => event.headline ?? event.title);

const noises: Record<string, string> = {
  'remarks in C that quote a log': `/*
 * [   12.345678] BUG: unable to handle kernel NULL pointer dereference at 0000000000000008
 * [   12.345679] IP: [<ffffffff81234567>] foo_bar+0x12/0x34
 */
static void foo(void)
{
\t/* [   71.500000] WARNING: CPU: 0 PID: 1 at kernel/foo.c:12 foo_bar+0x12/0x34 */
\t// [   71.500000] kernel BUG at mm/slub.c:4000!
}
`,
  'an injected failure, and whom it interrupted': `[   77.100000] FAULT_INJECTION: forcing a failure.
[   77.100000] name fault_inject, interval 1, probability 100, space 0, times 1
[   77.100001] CPU: 0 PID: 0 Comm: swapper/0 Not tainted 4.15.0-rc8+ #2
[   77.100003] Call Trace:
[   77.100004]  <IRQ>
[   77.100005]  dump_stack+0x5c/0x7d
[   77.100006]  should_fail+0x148/0x170
[   77.100007]  foo_should_fail+0x2f/0x50 [foo]
[   77.100008]  handle_irq_event+0x36/0x60
[   77.100009]  common_interrupt+0xa2/0xa2
[   77.100010]  </IRQ>
[   77.100011] RIP: 0010:native_safe_halt+0x2/0x10
[   77.100012] RSP: 0018:ffffffff82003e90 EFLAGS: 00000246 ORIG_RAX: ffffffffffffffdd
[   77.100013] RAX: ffffffff817a10c0 RBX: ffffffff82012480 RCX: 0000000000000000
[   77.100014]  default_idle+0x1a/0xf0
[   77.100015]  start_secondary+0x1a6/0x1d0
`,
  'SysRq t: the list of all tasks': `[ 7001.000001] sysrq: Show State
[ 7001.000002] task:systemd         state:S stack:    0 pid:    1 ppid:     0 flags:0x00000002
[ 7001.000003] Call Trace:
[ 7001.000004]  <TASK>
[ 7001.000005]  __schedule+0x2d1/0x830
[ 7001.000006]  schedule+0x4e/0xb0
[ 7001.000007]  do_epoll_wait+0x2ee/0x4e0
[ 7001.000008]  </TASK>
[ 7001.000009] task:rcu_gp          state:I stack:    0 pid:    3 ppid:     2 flags:0x00004000
[ 7001.000010] Call Trace:
[ 7001.000011]  <TASK>
[ 7001.000012]  __schedule+0x2d1/0x830
[ 7001.000013]  rescuer_thread+0x2a8/0x3c0
[ 7001.000014]  </TASK>
[ 7001.000015] Showing busy workqueues and worker pools:
`,
  'SysRq w, RHEL 6': `SysRq : Show Blocked State
  task                        PC stack   pid father
jbd2/dm-0-8   D 0000000000000001     0   421      2 0x00000000
 ffff880237b03c50 0000000000000046 0000000000000000 0000000000000000
Call Trace:
 [<ffffffff81119e10>] ? sync_page+0x0/0x50
 [<ffffffff8152a7b3>] io_schedule+0x73/0xc0
 [<ffffffff81119e4d>] sync_page+0x3d/0x50
`,
  'SysRq l: backtraces of all processors': `[ 7002.000001] sysrq: Show backtrace of all active CPUs
[ 7002.000002] NMI backtrace for cpu 3
[ 7002.000003] CPU: 3 PID: 4711 Comm: bash Not tainted 5.14.0-427.13.1.el9_4.x86_64 #1
[ 7002.000004] Hardware name: Dell Inc. PowerEdge R740/0JMK61, BIOS 2.19.1 06/04/2023
[ 7002.000005] Call Trace:
[ 7002.000006]  <TASK>
[ 7002.000007]  dump_stack_lvl+0x34/0x48
[ 7002.000008]  nmi_cpu_backtrace.cold+0x30/0x70
[ 7002.000009]  sysrq_handle_showallcpus+0x17/0x20
[ 7002.000010]  </TASK>
[ 7002.000011] Sending NMI from CPU 3 to CPUs 0-2:
[ 7002.000012] NMI backtrace for cpu 0 skipped: idling at intel_idle+0x85/0x130
[ 7002.000013] NMI backtrace for cpu 1
[ 7002.000014] CPU: 1 PID: 0 Comm: swapper/1 Not tainted 5.14.0-427.13.1.el9_4.x86_64 #1
[ 7002.000015] RIP: 0010:intel_idle+0x85/0x130
[ 7002.000016] Call Trace:
[ 7002.000017]  cpuidle_enter_state+0x81/0x420
`,
  'SysRq m: memory': `[ 7003.000001] sysrq: Show Memory
[ 7003.000002] Mem-Info:
[ 7003.000003] active_anon:1234 inactive_anon:5678 isolated_anon:0
[ 7003.000004] Node 0 DMA free:11264kB boost:0kB min:4kB low:16kB high:28kB
[ 7003.000005] 0 pages hwpoisoned
`,
  'SysRq help and switches': `sysrq: HELP : loglevel(0-9) reboot(b) crash(c) terminate-all-tasks(e) memory-full-oom-kill(f) kill-all-tasks(i) show-backtrace-all-active-cpus(l)
SysRq : Changing Loglevel
sysrq: This sysrq operation is disabled.
`,
  'faults of programs': `[ 8001.000001] java[4711]: segfault at 10 ip 00007f0000001234 sp 00007ffc00001234 error 4 in libjvm.so[7f0000000000+1000] likely on CPU 3 (core 3, socket 0)
[ 8001.000002] Code: 48 8b 47 08 48 85 c0 74 1f 48 83 ec 08 <48> 8b 40 10 48 89 c7 e8
[ 8001.000003] traps: node[812] trap invalid opcode ip:5581e2a3 sp:7ffd1234 error:0 in node[400000+2000000]
[ 8001.000004] traps: qemu-kvm[813] general protection fault ip:7f0000001234 sp:7ffc00001234 error:0 in libc.so.6[7f0000000000+1000]
[ 8001.000005] x86/split lock detection: #AC: CPU 0/KVM/9912 took a split_lock trap at address: 0x7ffd1234
[ 8001.000006] show_signal_msg: 22 callbacks suppressed
[ 8001.000007] a.out[77]: unhandled signal 11 (11) at 0000000000000010 nip 0000000010000680 lr 00007fffa8c24d80 code 1
[ 8001.000008] User process fault: interruption code 003b ilc:3 in libc-2.28.so[3ff8c480000+1a6000]
[ 8001.000009] Failing address: 0000000000000000 TEID: 0000000000000800
[ 8001.000010] Fault in primary space mode while using user ASCE.
[ 8001.000011] test[1201]: unhandled signal 11 code 0x1 at 0x0000000000000000 in test[10000+1000]
`,
  'a program of arm64 that dies': `[ 8002.000001] crashme[4711]: unhandled exception: DABT (lower EL), ESR 0x92000006, level 2 translation fault in crashme[400000+1000]
[ 8002.000002] CPU: 3 PID: 4711 Comm: crashme Not tainted 5.10.0-136.12.0.86.oe2203sp1.aarch64 #1
[ 8002.000003] Hardware name: Huawei TaiShan 200 (Model 2280)/BC82AMDDA, BIOS 1.35 04/30/2020
[ 8002.000004] pstate: 60001000 (nZCv daif -PAN -UAO -TCO BTYPE=--)
[ 8002.000005] pc : 0000000000400634
[ 8002.000006] lr : 0000ffffaf2b1234
[ 8002.000007] sp : 0000ffffd3a11230
[ 8002.000008] x29: 0000ffffd3a11230 x28: 0000000000000000
`,
  'a program of riscv that dies': `[ 8003.000001] crashme[1201]: unhandled signal 11 code 0x1 at 0x0000000000000000 in crashme[10000+1000]
[ 8003.000002] CPU: 1 PID: 1201 Comm: crashme Not tainted 6.6.0-72.0.0.76.oe2403sp1.riscv64 #1
[ 8003.000003] epc : 0000000000010484 ra : 0000000000010480 sp : 00007fffc5f3a2b0
[ 8003.000004]  gp : 0000000000012800 tp : 00007fff8d2b8d40 t0 : 00007fff8d1a3c10
[ 8003.000005] status: 8000000200006020 badaddr: 0000000000000000 cause: 000000000000000f
`,
  'a program of s390x that dies': `[ 8004.000001] User process fault: interruption code 003b ilc:3 in crashme[1000000+1000]
[ 8004.000002] Failing address: 0000000000000000 TEID: 0000000000000800
[ 8004.000003] Fault in primary space mode while using user ASCE.
[ 8004.000004] AS:00000000ed8dc1c7 R3:00000001fffd0007 S:0000000000000020
[ 8004.000005] CPU: 1 PID: 1234 Comm: crashme Not tainted 5.14.21-150400.24.81-default #1
[ 8004.000006] Hardware name: IBM 8561 T01 703 (z/VM 7.2.0)
[ 8004.000007] User PSW : 0705200180000000 0000000001000694
[ 8004.000008]            R:0 T:1 IO:1 EX:1 Key:0 M:1 W:0 P:1 AS:0 CC:2 PM:0 RI:0 EA:3
[ 8004.000009] User GPRS: 0000000000000000 000003ff8c54a1c8 0000000000000001 000003ffd9a7e4f8
`,
  'programs that panic': `Jun 10 06:13:20 node01 containerd[1811]: panic: runtime error: invalid memory address or nil pointer dereference
Jun 10 06:13:20 node01 containerd[1811]: [signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0x5e8a4c]
Jun 10 06:13:20 node01 containerd[1811]: goroutine 1 [running]:
Jun 10 06:13:20 node01 app[1912]: thread 'main' panicked at src/main.rs:12:5: called \`Option::unwrap()\` on a \`None\` value
Jun 10 06:13:20 node01 app[1912]: {"level":"error","msg":"Oops: something went wrong","kernel":"BUG: unable to handle"}
Jun 10 06:13:20 node01 python3[2011]: BUG: unexpected state, please report
Jun 10 06:13:20 node01 java[2011]: java.lang.Error: Internal error: Oops
Jun 10 06:13:20 node01 systemd[1]: docs-kernel-panic.service: Main process exited, code=exited, status=1/FAILURE
Jun 10 06:13:20 node01 systemd[1]: Started Collect "Kernel panic - not syncing" reports.
Jun 10 06:13:20 node01 bash[3011]: HISTORY: PID=3011 UID=0 grep -r "Kernel panic - not syncing" /var/crash
Jun 10 06:13:20 node01 ansible-command[4011]: Invoked with _raw_params=echo "BUG: soft lockup - CPU#3 stuck for 22s!" argv=None
Jun 10 06:13:20 node01 sudo[5011]: root : TTY=pts/0 ; PWD=/root ; USER=root ; COMMAND=/bin/grep WARNING: at mm/slub.c /var/log/messages
`,
  'a letter about a crash': `Subject: Re: [PATCH] mm: fix BUG: unable to handle kernel paging request at shrink_slab
Subject: Re: BUG: KCSAN: data-race in foo_add_randomness+0x20d/0x290
> It would be nice to have a BUG: KASAN: slab-use-after-free in the report here,
> since this triggers a WARNING: CPU: 1 PID: 9 at kernel/foo.c:1 foo_stop+0x1/0x2 at times.
The machine reports: Kernel panic - not syncing: Fatal exception, and I have no log yet.
Kernel panic - not syncing: ...
- symptoms such as “Kernel panic – not syncing: VFS: Unable to mount root fs on unknown-block(0,0)”
 * kernel BUG at mm/slab.c
`,
  'sources that print messages': `  Kernel panic - not syncing: %s
 * BUG: KASAN: slab-out-of-bounds in foo_test+0xa8/0xbc [foo_test]
 *   WARNING: possible circular locking dependency detected
/* Unable to handle kernel NULL pointer dereference at virtual address 00000000 */
// BUG: soft lockup - CPU#3 stuck for 22s! [foo:77]
INFO: task %s:%d blocked for more than %ld seconds.
BUG: unable to handle page fault for address: %px
`,
  'rules of a monitor': `		{
			"type": "temporary",
			"reason": "KernelOops",
			"pattern": "BUG: unable to handle kernel NULL pointer dereference at .*"
		},
`,
  'a monitor of the kernel’s log': `I0501 12:00:00.123456       1 log_monitor.go:159] New status generated: &{Source:kernel-monitor Events:[{Reason:KernelOops Message:BUG: unable to handle kernel NULL pointer dereference at 0000000000000010}]}
2026-05-01T12:00:01.12345678Z I0501 12:00:01.123456       1 log_monitor.go:159] New status generated: &{Events:[{Reason:TaskHung Message:INFO: task java:123 blocked for more than 120 seconds.}]}
`,
  'watchdogs and settings': `[    0.412000] NMI watchdog: Enabled. Permanently consumes one hw-PMU counter.
[    0.412001] watchdog: Disabling watchdog on nohz_full cores by default
[  101.000001] NMI watchdog: disabled (cpu0): hardware events not enabled
[  101.000002] NMI watchdog: Shutting down hard lockup detector on all cpus
[  101.000003] watchdog: watchdog0: watchdog did not stop!
[  101.000004] INFO: NMI handler (perf_event_nmi_handler) took too long to run: 3.296 msecs
[  101.000005] perf: interrupt took too long (2501 > 2500), lowering kernel.perf_event_max_sample_rate to 79000
[  101.000006] hrtimer: interrupt took 4381232 ns
[  101.000007] sched: RT throttling activated
[  101.000008] clocksource: timekeeping watchdog on CPU3: Marking clocksource 'tsc' as unstable because the skew is too large:
[  101.000009] Future hung task reports are suppressed, see sysctl kernel.hung_task_warnings
[  101.000010] workqueue: drm_fb_helper_damage_work hogged CPU for >10000us 4 times, consider switching to WQ_UNBOUND
[  101.000011] INFO: rcu_sched self-detected stall detection disabled.
[  101.000012] rcu: INFO: Stall ended before state dump start
[  101.000013] random: get_random_bytes called from start_kernel+0x8a/0x4f8 with crng_init=0
[  101.000014] kernel.panic = 10, kernel.panic_on_oops = 1, kernel.hung_task_panic = 1
`,
  'loading of modules and live patches': `[  201.000001] nvidia: loading out-of-tree module taints kernel.
[  201.000002] nvidia: module license 'NVIDIA' taints kernel.
[  201.000003] Disabling lock debugging due to kernel taint
[  201.000004] nvidia: module verification failed: signature and/or required key missing - tainting kernel
[  201.000005] livepatch: enabling patch 'kpatch_3_10_0_1160_1_1'
[  201.000006] WARNING: You are running an unsupported configuration.
[  201.000007] Warning: Deprecated Driver is detected: nft_compat will not be maintained in a future major release
[  201.000008] Warning: Intel Processor - this hardware has not undergone upstream testing. Please consult http://wiki.centos.org/FAQ for more information
[  201.000008] WARNING: x1-x3 nonzero in violation of boot protocol:
[  201.000009] TECH PREVIEW: TIPC may not be fully supported.
[  201.000010] megaraid_sas: Waiting for FW to come to ready state
[  201.000011] usb 1-1: device descriptor read/64, error -110
[  201.000012] kvm [9912]: vcpu0, guest rIP: 0xffffffff81059beb ignored rdmsr: 0x122
[  201.000013] perf: Dynamic interrupt throttling disabled, can hang your system!
[  201.000014] BTRFS warning (device sda1): csum failed root 5 ino 257 off 0 csum 0x1 expected csum 0x2 mirror 1
[  201.000015] EXT4-fs (sda1): warning: mounting fs with errors, running e2fsck is recommended
[  201.000016] EXT4-fs (sda1): error count since last fsck: 2
`,
  'clusters, replication and paths': `Jun 10 06:13:20 node01 kernel: drbd r0: Handshake successful: Agreed network protocol version 101
Jun 10 06:13:20 node01 kernel: block drbd0: helper command: /sbin/drbdadm before-resync-target minor-0
Jun 10 06:13:20 node01 kernel: o2net: Connected to node node02 (num 1) at 10.0.0.2:7777
Jun 10 06:13:20 node01 kernel: ocfs2: Mounting device (253,2) on (node 0, slot 0) with ordered data mode.
Jun 10 06:13:20 node01 kernel: device-mapper: multipath: 253:3: Failing path 8:32.
Jun 10 06:13:20 node01 kernel: device-mapper: multipath: 253:3: Reinstating path 8:32.
Jun 10 06:13:20 node01 kernel: dlm: Using TCP for communications
Jun 10 06:13:20 node01 multipathd[711]: sdc: mark as failed
Jun 10 06:13:20 node01 kernel: nfs: server nas01 not responding, still trying
Jun 10 06:13:20 node01 kernel: nfs: server nas01 OK
Jun 10 06:13:20 node01 kernel: connection1:0: ping timeout of 5 secs expired, recv timeout 5, last rx 4294967295
Jun 10 06:13:20 node01 kernel: TCP: request_sock_TCP: Possible SYN flooding on port 443. Sending cookies.  Check SNMP counters.
Jun 10 06:13:20 node01 kernel: nf_conntrack: nf_conntrack: table full, dropping packet
Jun 10 06:13:20 node01 kernel: mlx5_core 0000:5e:00.0: mlx5_pcie_event:296:(pid 4711): Detected insufficient power on the PCIe slot (27W).
`,
  'the capture kernel saves the dump': `[    0.000000] Command line: BOOT_IMAGE=(hd0,gpt2)/vmlinuz-5.14.0-427.13.1.el9_4.x86_64 irqpoll nr_cpus=1 reset_devices cgroup_disable=memory mce=off numa=off udev.children-max=2 panic=10 acpi_no_memhotplug transparent_hugepage=never nokaslr hest_disable novmcoredd cma=0 hugetlb_cma=0 disable_cpu_apicid=0
[    4.100000] kdump[577]: saving to /sysroot/var/crash/127.0.0.1-2024-06-10-06:13:20/
[    4.200000] kdump[582]: saving vmcore-dmesg.txt to /sysroot/var/crash/127.0.0.1-2024-06-10-06:13:20/
[    4.300000] kdump[588]: saving vmcore-dmesg.txt complete
[    4.400000] kdump[590]: saving vmcore
[   14.400000] kdump[598]: saving vmcore complete
`,
  // syzbot writes such letters every month
  'a letter that lists titles': `Some of the still happening issues:
Ref  Crashes Repro Title
<1>  6471    Yes   kernel BUG in close_ctree
                   https://syzkaller.appspot.com/bug?extid=2665d678fffcc4608e18
<2>  3589    Yes   WARNING in btrfs_space_info_update_bytes_may_use
<4>  701     Yes   BUG: MAX_LOCKDEP_CHAIN_HLOCKS too low! (7)
<5>  13      No    BUG: Bad page state in prep_new_page
<7>  9       Yes   unregister_netdevice: waiting for DEV to become free (8)
<8>  8       Yes   BUG: unable to handle kernel NULL pointer dereference in foo
<9>  8       Yes   VFS: Busy inodes after unmount of loop0
<10> 8       Yes   INFO: trying to register non-static key in foo
<11> 8       No    WARNING: suspicious RCU usage in foo
<13> 8       Yes   KASAN: use-after-free Read in foo
`,
  // a fuzzer names what it saw by its titles, and so do those who speak of them
  'a log of a bisection': `testing commit 1a2b3c4d5e6f with gcc (GCC) 8.1.0
run #0: crashed: BUG: unable to handle kernel paging request in foo
run #1: crashed: INFO: rcu detected stall in foo
run #2: crashed: WARNING: suspicious RCU usage in foo
run #3: crashed: kernel BUG at fs/foo.c:LINE!
run #4: crashed: kernel BUG in foo
run #5: crashed: WARNING: held lock freed in foo
run #6: crashed: WARNING: lock held when returning to user space in foo
run #7: crashed: INFO: trying to register non-static key in foo
run #8: crashed: BUG: Bad rss-counter state
run #9: crashed: BUG: MAX_LOCKDEP_CHAINS too low!
run #10: crashed: PANIC: double fault in foo
run #11: crashed: unregister_netdevice: waiting for DEV to become free
all runs: crashed: kernel panic: Attempted to kill init!
`,
};

describe.each(Object.entries(noises))('%s', (_name, log) => {
  test('holds no crash', () => {
    expect(crashesIn(log)).toEqual([]);
  });

  test.each(log.trimEnd().split('\n'))('nor does a line of it: %s', (line) => {
    expect(crashesIn(`${line}\n`)).toEqual([]);
  });
});
