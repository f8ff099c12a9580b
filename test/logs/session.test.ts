import { describe, expect, test } from 'vitest';
import { onlyEvent, traceOf } from './only.fixture.ts';
import { readLog } from '../../src/log/read.ts';

/** Whole sessions of crash(8), as each architecture prints them. */

const crashes = (log: string): string[] =>
  readLog(log)
    .subjects.filter(({ event }) => event.severity === 'crash')
    .map(({ event }) => event.title);

const bare = `crash> bt
PID: 24715  TASK: ffff883f3bedef20  CPU: 17  COMMAND: "CPU 3/KVM"
 #0 [ffff883e962d3908] machine_kexec at ffffffff81059beb
 #1 [ffff883e962d3968] __crash_kexec at ffffffff81105942
 #2 [ffff883e962d3a38] crash_kexec at ffffffff81105a30
 #3 [ffff883e962d3a50] oops_end at ffffffff816b0aa8
 #4 [ffff883e962d3a78] no_context at ffffffff816a0c40
 #5 [ffff883e962d3ac8] __bad_area_nosemaphore at ffffffff816a0cd6
 #6 [ffff883e962d3b18] bad_area_nosemaphore at ffffffff816a0e40
 #7 [ffff883e962d3b28] __do_page_fault at ffffffff816b397e
 #8 [ffff883e962d3b88] do_page_fault at ffffffff816b3b15
 #9 [ffff883e962d3bb8] page_fault at ffffffff816afd88
    [exception RIP: kvm_zap_rmapp+152]
    RIP: ffffffffc05c2441  RSP: ffff883e962d3c68  RFLAGS: 00010207
    RAX: 0000000000000000  RBX: ffff883e962d3cb8  RCX: 0000000000000001
    RDX: 0000000000000000  RSI: ffff8820344a0048  RDI: ffff882033a40000
    RBP: ffff883e962d3c98   R8: 0000000000000000   R9: 0000000000000001
    R10: 0000000000000000  R11: 0000000000000000  R12: ffff882033a40000
    R13: 0000000000000000  R14: 0000000000000000  R15: 0000000000000000
    ORIG_RAX: ffffffffffffffff  CS: 0010  SS: 0018
#10 [ffff883e962d3ca0] kvm_handle_hva_range at ffffffffc05be9d2 [kvm]
#11 [ffff883e962d3d28] kvm_unmap_hva_range at ffffffffc05c4a37 [kvm]
#12 [ffff883e962d3f50] system_call_fastpath at ffffffff816b89fd
    RIP: 00007f7b8a5a1107  RSP: 00007f7b7b7fd9d8  RFLAGS: 00010246
    RAX: 0000000000000010  RBX: ffffffff816b89fd  RCX: ffffffffffffffff
    RDX: 0000000000000000  RSI: 000000000000ae80  RDI: 0000000000000018
    ORIG_RAX: 0000000000000010  CS: 0033  SS: 002b
`;

describe('x86_64, one task', () => {
  test("the exception frame is the crash, the registers of the program are not the kernel's", () => {
    const event = onlyEvent(bare);
    expect(event).toMatchObject({
      kind: 'page-fault',
      title: 'BUG: unable to handle kernel paging request in kvm_zap_rmapp',
      function: 'kvm_zap_rmapp',
      offset: 152,
      cpu: 17,
      pid: 24715,
      comm: 'CPU 3/KVM',
      arch: 'x86_64',
      panicked: true,
    });
    expect(event.registers).toMatchObject({ RIP: 'ffffffffc05c2441', RAX: '0000000000000000', CS: '0010' });
    expect(traceOf(event).slice(0, event.descent).at(-1)).toBe('page_fault');
    expect(traceOf(event).slice(event.descent)).toHaveLength(3);
    expect(traceOf(event).slice(-3)).toEqual(['kvm_handle_hva_range', 'kvm_unmap_hva_range', 'system_call_fastpath']);
  });

  test('bt, bt -f, bt -l and bt -FF of one task are one crash', () => {
    const [head = '', ...rest] = bare.split('\n').slice(1);
    const raw = rest.flatMap((line) =>
      /^ ?#\d/.test(line)
        ? [
            line,
            '    ffff883e962d3910: 0000000000000000 [ffff8820344a0048:kmalloc-64] ',
            '    ffff883e962d3920: machine_kexec+395 0000000000000000 ',
          ]
        : [line],
    );
    const sources = rest.flatMap((line) =>
      /^ ?#\d/.test(line)
        ? [line, '    /usr/src/debug/kernel-3.10.0-514.el7/linux-3.10.0-514.el7.x86_64/arch/x86/kernel/x.c: 335']
        : [line],
    );
    const event = onlyEvent(
      ['crash> bt', head, ...rest, 'crash> bt -FF', head, ...raw, 'crash> bt -l', head, ...sources].join('\n'),
    );
    expect(event).toMatchObject({ function: 'kvm_zap_rmapp', offset: 152 });
    expect(event.frames).toHaveLength(13);
  });

  test('bt -l alone', () => {
    const lines = bare
      .split('\n')
      .flatMap((line) => (/^ ?#\d/.test(line) ? [line, '    /usr/src/debug/arch/x86/kernel/x.c: 335'] : [line]));
    expect(onlyEvent(lines.join('\n')).frames).toHaveLength(13);
  });

  test('bt -sx: offsets, hexadecimal', () => {
    const event = onlyEvent(`crash> bt -sx
PID: 5120   TASK: ffff88084e0f5e20  CPU: 1   COMMAND: "cat"
 #0 [ffff88085fc45a48] machine_kexec+0x1cb at ffffffff81059beb
 #1 [ffff88085fc45aa8] crash_kexec+0x70 at ffffffff81105942
 #2 [ffff88085fc45b78] oops_end+0xb0 at ffffffff816a3a81
 #3 [ffff88085fc45bf8] die+0x46 at ffffffff8112f811
 #4 [ffff88085fc45c08] do_general_protection+0xfe at ffffffff81174d2e
 #5 [ffff88085fc45c40] general_protection+0x28 at ffffffff811759a4
    [exception RIP: kmem_cache_alloc+0x75]
    RIP: ffffffff810fa48e  RSP: ffff88082e7b7d98  RFLAGS: 00000093
 #6 [ffff88082e7b7d98] __d_alloc+0x2d at ffffffff810fa48e
 #7 [ffff88082e7b7d98] d_alloc+0x2d at ffffffff810fa48e
`);
    expect(event).toMatchObject({ kind: 'general-protection', pid: 5120 });
    expect(event.frames[0]).toMatchObject({ function: 'machine_kexec', offset: 0x1cb });
    expect(event.pointer).toMatchObject({ function: 'kmem_cache_alloc' });
  });

  test('a prompt of another name, and none at all', () => {
    expect(crashes(bare.replace('crash> bt', 'crash64> bt'))).toHaveLength(1);
    expect(crashes(bare.replace('crash> bt\n', ''))).toHaveLength(1);
  });
});

test('bt -a: idle processors, and the one that went down', () => {
  const event = onlyEvent(`crash> bt -a
PID: 0      TASK: ffffffff81c11440  CPU: 0   COMMAND: "swapper/0"
 #0 [ffff88085fc07e58] crash_nmi_callback at ffffffff8104fd11
 #1 [ffff88085fc07e68] nmi_handle at ffffffff8168ea57
 #2 [ffff88085fc07eb0] do_nmi at ffffffff8168ec73
 #3 [ffff88085fc07ef0] end_repeat_nmi at ffffffff8168def6
    [exception RIP: intel_idle+208]
    RIP: ffffffff813fbb60  RSP: ffffffff81bffe18  RFLAGS: 00000046
    RAX: 0000000000000020  RBX: 0000000000000008  RCX: 0000000000000001
    ORIG_RAX: ffffffffffffffff  CS: 0010  SS: 0018
--- <NMI exception stack> ---
 #4 [ffffffff81bffe18] intel_idle at ffffffff813fbb60
 #5 [ffffffff81bffe50] cpuidle_enter_state at ffffffff81514b6f
 #6 [ffffffff81bffe90] cpuidle_idle_call at ffffffff81514cc8

PID: 3342   TASK: ffff88084e0f5e20  CPU: 1   COMMAND: "kworker/1:2"
 #0 [ffff88085fc45a48] machine_kexec at ffffffff81059beb
 #1 [ffff88085fc45aa8] crash_kexec at ffffffff81105942
 #2 [ffff88085fc45b78] panic at ffffffff816a3a81
 #3 [ffff88085fc45bf8] watchdog_overflow_callback at ffffffff8112f811
 #4 [ffff88085fc45c08] __perf_event_overflow at ffffffff81174d2e
 #5 [ffff88085fc45c40] perf_event_overflow at ffffffff811759a4
 #6 [ffff88085fc45c50] intel_pmu_handle_irq at ffffffff81009d88
 #7 [ffff88085fc45e60] perf_event_nmi_handler at ffffffff8168fb6b
 #8 [ffff88085fc45e80] nmi_handle at ffffffff8168ea57
 #9 [ffff88085fc45ec8] do_nmi at ffffffff8168ec73
#10 [ffff88085fc45ef0] end_repeat_nmi at ffffffff8168def6
    [exception RIP: native_queued_spin_lock_slowpath+462]
    RIP: ffffffff810fa48e  RSP: ffff88082e7b7d98  RFLAGS: 00000093
    RAX: 0000000000000000  RBX: ffff88085a0b1234  RCX: 0000000000000001
    ORIG_RAX: ffffffffffffffff  CS: 0010  SS: 0018
--- <NMI exception stack> ---
#11 [ffff88082e7b7d98] native_queued_spin_lock_slowpath at ffffffff810fa48e
#12 [ffff88082e7b7da0] queued_spin_lock_slowpath at ffffffff8167dc1b
#13 [ffff88082e7b7db0] _raw_spin_lock_irqsave at ffffffff8168bb37
#14 [ffff88082e7b7dc8] mlx5_eq_int at ffffffffa0312345 [mlx5_core]
#15 [ffff88082e7b7e20] process_one_work at ffffffff810a882a

PID: 0      TASK: ffff88085b8a0000  CPU: 2   COMMAND: "swapper/2"
 #0 [ffff88085fc87e58] crash_nmi_callback at ffffffff8104fd11
`);
  expect(event).toMatchObject({
    kind: 'hard-lockup',
    title: 'BUG: hard lockup in mlx5_eq_int',
    function: 'mlx5_eq_int',
    module: 'mlx5_core',
    cpu: 1,
    pid: 3342,
    comm: 'kworker/1:2',
  });
  expect(event.registers).toMatchObject({ RIP: 'ffffffff810fa48e', RBX: 'ffff88085a0b1234' });
  expect(traceOf(event)[0]).toBe('machine_kexec@nmi');
  expect(traceOf(event).at(-1)).toBe('process_one_work@task');
});

test('arm64: the header, and the place behind PC', () => {
  const event = onlyEvent(`      KERNEL: vmlinux                                  
    DUMPFILE: vmcore  [PARTIAL DUMP]
        CPUS: 96
        DATE: Tue Mar 14 11:22:33 CST 2023
      UPTIME: 02:11:05
LOAD AVERAGE: 0.10, 0.11, 0.09
       TASKS: 1123
    NODENAME: node01
     RELEASE: 5.10.0-60.18.0.50.oe2203.aarch64
     VERSION: #1 SMP Wed Mar 30 02:43:08 UTC 2022
     MACHINE: aarch64  (unknown Mhz)
      MEMORY: 256 GB
       PANIC: "Unable to handle kernel NULL pointer dereference at virtual address 0000000000000010"
         PID: 2211
     COMMAND: "cat"
        TASK: ffff2020d3b2c880  [THREAD_INFO: ffff2020d3b2c880]
         CPU: 8
       STATE: TASK_RUNNING (PANIC)

crash> bt -l
PID: 2211     TASK: ffff2020d3b2c880  CPU: 8    COMMAND: "cat"
 #0 [ffff80001b2f3530] __crash_kexec at ffff8000101a4cdc
    /usr/src/debug/kernel-5.10.0-60.18.0.50.oe2203.aarch64/linux-5.10.0-60.18.0.50.oe2203.aarch64/./arch/arm64/include/asm/kexec.h: 49
 #1 [ffff80001b2f36d0] panic at ffff800010c5bb0c
    /usr/src/debug/kernel/panic.c: 267
 #2 [ffff80001b2f37b0] die at ffff800010028848
 #3 [ffff80001b2f3850] die_kernel_fault at ffff80001003f1b4
 #4 [ffff80001b2f3880] __do_kernel_fault at ffff80001003ef08
 #5 [ffff80001b2f38b0] do_page_fault at ffff800010c7d7a8
 #6 [ffff80001b2f39a0] do_translation_fault at ffff800010c7d9a4
 #7 [ffff80001b2f39b0] do_mem_abort at ffff80001003f418
 #8 [ffff80001b2f39e0] el1_abort at ffff800010c6f7d4
 #9 [ffff80001b2f3a10] el1_sync_handler at ffff800010c70ab4
#10 [ffff80001b2f3b50] el1_sync at ffff800010012358
     PC: ffff800008e41064  [foo_read+36]
     LR: ffff800010369a30  [vfs_read+176]
     SP: ffff80001b2f3b60  PSTATE: 60400009
    X29: ffff80001b2f3b60  X28: ffff2020d3b2c880  X27: 0000000000000000
    X26: 0000000000000000  X25: 0000000056000000  X24: ffff800010e82000
#11 [ffff80001b2f3b60] foo_read at ffff800008e41060 [foo]
    /usr/src/foo-1.0/foo.c: 22
#12 [ffff80001b2f3b90] vfs_read at ffff800010369a2c
#13 [ffff80001b2f3bd0] ksys_read at ffff800010369e50
#14 [ffff80001b2f3c20] __arm64_sys_read at ffff800010369ef8
     PC: 0000ffffaf2b1234   LR: 0000ffffaf241234   SP: 0000ffffd3a11230
    X29: 0000ffffd3a11230  X28: 0000000000000000  X27: 0000000000000000
`);
  expect(event).toMatchObject({
    kind: 'null-dereference',
    function: 'foo_read',
    module: 'foo',
    offset: 36,
    address: '0000000000000010',
    release: '5.10.0-60.18.0.50.oe2203.aarch64',
    distro: 'openeuler',
    arch: 'arm64',
    cpu: 8,
    pid: 2211,
    panicked: true,
  });
  expect(event.registers).toMatchObject({ PC: 'ffff800008e41064', LR: 'ffff800010369a30', X28: 'ffff2020d3b2c880' });
  expect(event.frames.at(-1)?.function).toBe('__arm64_sys_read');
});

test('ppc64: the exception frame between the frames', () => {
  const event = onlyEvent(`crash> bt
PID: 2134     TASK: c0000007f3d40000  CPU: 8    COMMAND: "bash"
 #0 [c0000007f3d4b6e0] crash_kexec at c0000000001a4cdc
 #1 [c0000007f3d4b720] oops_end at c000000000028848
 #2 [c0000007f3d4b7a0] _exception at c000000000029000
 #3 [c0000007f3d4b830] bad_page_fault at c00000000006e1f0
 #4 [c0000007f3d4b8a0] handle_page_fault at c000000000010974
 Data Access [300] exception frame:
 R0:  c00000000057fb78    R1:  c0000007f3d4bb90    R2:  c000000001263d00   
 R3:  0000000000000063    R4:  0000000000000000    R5:  0000000000000000   
 NIP: d0000000057e5d4c    MSR: 8000000000009033    OR3: c00000000000a80c
 CTR: c00000000057e5c0    LR:  c00000000057fb78    XER: 0000000000000001
 CCR: 0000000028242222    MQ:  0000000000000001    DAR: 0000000000000000
 DSISR: 0000000042000000     Syscall Result: 0000000000000000
 [NIP  : foo_write+20]
 [LR   : proc_reg_write+132]
 #5 [c0000007f3d4bb90] foo_write at d0000000057e5d4c [foo]
 #6 [c0000007f3d4bbb0] proc_reg_write at c00000000057fb78
 #7 [c0000007f3d4bc80] vfs_write at c000000000369e50
 #8 [c0000007f3d4be30] system_call at c00000000000b198
`);
  expect(event).toMatchObject({
    kind: 'null-dereference',
    function: 'foo_write',
    module: 'foo',
    offset: 20,
    address: '0000000000000000',
    arch: 'ppc64',
    cpu: 8,
  });
  expect(event.registers).toMatchObject({ NIP: 'd0000000057e5d4c', LR: 'c00000000057fb78', DAR: '0000000000000000' });
  expect(traceOf(event).slice(-4)).toEqual(['foo_write', 'proc_reg_write', 'vfs_write', 'system_call']);
});

test('s390x: short addresses, and the place behind PSW', () => {
  const event = onlyEvent(`crash> bt
PID: 2134   TASK: 3e4bd3f8          CPU: 0   COMMAND: "bash"
 #0 [3c8bb8a8] __machine_kdump at 114c34
 #1 [3c8bb900] machine_kdump at 114d50
 #2 [3c8bb930] __crash_kexec at 1b4a1e
 #3 [3c8bb9f8] panic at 6a1f34
 #4 [3c8bba88] die at 111abc
 #5 [3c8bbae8] do_no_context at 11f1be
 #6 [3c8bbb20] do_dat_exception at 11f5d0
 #7 [3c8bbb60] pgm_check_handler at 6a5f34
 PSW:  0704c00180000000 000003ff80a2b346 (foo_read+38)
 GPRS: 0000000000000001 0000000000000000 000003ff80a2b320 000003ffd9a10000
       0000000000020000 00000000a8e12340 0000038001c3bde0 0000000000000004
 #0 [3c8bbd10] foo_read at 3ff80a2b346 [foo]
 #1 [3c8bbd68] vfs_read at 2c1234
 #2 [3c8bbe98] system_call at 6a5b3c
`);
  expect(event).toMatchObject({ kind: 'page-fault', function: 'foo_read', module: 'foo', offset: 38, arch: 's390x' });
  expect(event.registers).toMatchObject({ PSW: '000003ff80a2b346', R3: '000003ffd9a10000', R6: '0000038001c3bde0' });
});

test('i386', () => {
  const event = onlyEvent(`crash> bt
PID: 2856   TASK: f7d5caa0  CPU: 0   COMMAND: "insmod"
 #0 [f5d53cfc] crash_kexec at c0443fd5
 #1 [f5d53d40] die at c0405f2a
 #2 [f5d53d70] do_page_fault at c06115c1
 #3 [f5d53db4] error_code (via page_fault) at c0405a89
    EAX: 00000000  EBX: f8a91480  ECX: c06746c4  EDX: 00000246  EBP: f5d53f9c 
    DS:  007b      ESI: f8a91480  ES:  007b      EDI: 00000000
    CS:  0060      EIP: f8a9100a  ERR: ffffffff  EFLAGS: 00010286 
 #4 [f5d53de8] init_module at f8a9100a [oopsmod]
 #5 [f5d53df0] sys_init_module at c0440f96
 #6 [f5d53fb8] system_call at c0404f17
`);
  expect(event).toMatchObject({ kind: 'page-fault', function: 'init_module', module: 'oopsmod', arch: 'i386' });
  expect(event.registers).toMatchObject({ EIP: 'f8a9100a', EBX: 'f8a91480' });
});

describe('sessions that show no crash', () => {
  test('a live system, with the notes of crash itself', () => {
    expect(
      crashes(`crash 7.2.3-8.el7
WARNING: kernel relocated [202MB]: patching 87300 gdb minimal_symbol values
WARNING: kernel version inconsistency between vmlinux and dumpfile
WARNING: cannot access vmalloc'd module memory
WARNING: page fault at ffff
      KERNEL: /usr/lib/debug/lib/modules/3.10.0-957.el7.x86_64/vmlinux
    DUMPFILE: /proc/kcore
        CPUS: 4
     RELEASE: 3.10.0-957.el7.x86_64
     MACHINE: x86_64  (2299 Mhz)
         PID: 24158
     COMMAND: "crash"
        TASK: ffff9a1c3a2c1040  [THREAD_INFO: ffff9a1c36e54000]
         CPU: 1
       STATE: TASK_RUNNING (ACTIVE)

crash> bt 1
PID: 1      TASK: ffff9a1c3b268000  CPU: 0   COMMAND: "systemd"
 #0 [ffff9a1c3b247d38] __schedule at ffffffff8e367747
 #1 [ffff9a1c3b247dc8] schedule at ffffffff8e367c49
 #2 [ffff9a1c3b247dd8] schedule_hrtimeout_range_clock at ffffffff8e366e6a
bt: cannot determine starting stack frame for task ffff9a1c3b268000
WARNING: possibly bogus exception frame
crash> ps -m | head
[0 00:00:00.000] [IN]  PID: 1234   TASK: ffff9a1c3b268000  CPU: 0   COMMAND: "bash"
crash> mod -t
NAME          TAINTS
vboxnetflt    OE
crash> sys -t
  TAINTED_MASK: 3000  OE
`),
    ).toEqual([]);
  });

  test('dis, ps and struct', () => {
    expect(
      crashes(`crash> dis -l ffffffff81475718
/usr/src/debug/kernel-2.6.32-358.el6/linux-2.6.32-358.el6.x86_64/net/netfilter/nf_queue.c: 221
0xffffffff81475718 <nf_queue+152>:      mov    (%rax),%rdx
0xffffffff8147571b <nf_queue+155>:      test   %rdx,%rdx
crash> ps | grep UN
   4711      1   3  ffff883f3bedef20  UN   0.1  123456   7890  jbd2/dm-0-8
crash> struct task_struct.state ffff883f3bedef20
  state = 2
`),
    ).toEqual([]);
  });
});

test('log inside a session: the report of the log stays, the session fills its gaps', () => {
  const event = onlyEvent(`      KERNEL: /usr/lib/debug/lib/modules/4.18.0-305.el8.x86_64/vmlinux
    DUMPFILE: vmcore  [PARTIAL DUMP]
        CPUS: 8
     RELEASE: 4.18.0-305.el8.x86_64
     VERSION: #1 SMP Thu Apr 29 08:54:30 EDT 2021
     MACHINE: x86_64  (2299 Mhz)
       PANIC: "BUG: unable to handle kernel NULL pointer dereference at 0000000000000018"
         PID: 4711
     COMMAND: "multipathd"
        TASK: ffff9a1c3a2c1040  [THREAD_INFO: ffff9a1c3a2c1040]
         CPU: 3
       STATE: TASK_RUNNING (PANIC)

crash> sys -t
  TAINTED_MASK: 3000  OE
crash> mod -t
NAME          TAINTS
vboxnetflt    OE
crash> log
[  901.000001] BUG: unable to handle kernel NULL pointer dereference at 0000000000000018
[  901.000002] PGD 0 P4D 0
[  901.000003] Oops: 0000 [#1] SMP NOPTI
[  901.000004] CPU: 3 PID: 4711 Comm: multipathd Kdump: loaded Tainted: G           OE    --------- -  - 4.18.0-305.el8.x86_64 #1
[  901.000005] RIP: 0010:dm_table_find_target+0x18/0x40 [dm_mod]
[  901.000006] Call Trace:
[  901.000007]  dm_submit_bio+0x7a/0x3b0 [dm_mod]
[  901.000008]  generic_make_request+0x1a2/0x3d0
crash> bt
PID: 4711   TASK: ffff9a1c3a2c1040  CPU: 3   COMMAND: "multipathd"
 #0 [ffffb0a0c1b2f8e8] machine_kexec at ffffffff8e05bf3e
 #1 [ffffb0a0c1b2f940] __crash_kexec at ffffffff8e15a7aa
`);
  expect(event).toMatchObject({
    kind: 'null-dereference',
    function: 'dm_table_find_target',
    offset: 0x18,
    size: 0x40,
    release: '4.18.0-305.el8.x86_64',
    build: '#1',
    panicked: true,
    cpu: 3,
  });
});

test('sys -t and mod -t, where no log is shown', () => {
  const event = onlyEvent(`${bare}crash> sys -t
  TAINTED_MASK: 3000  OE
crash> mod -t
NAME          TAINTS
vboxnetflt    OE
`);
  expect(event.taint).toEqual({ raw: 'OE', flags: ['O', 'E'] });
  expect(event.modules).toEqual([{ name: 'vboxnetflt', flags: 'OE' }]);
});

test('foreach bt: the task that went down is not the first', () => {
  const idle = bare
    .replace('PID: 24715', 'PID: 1')
    .replace(/^( ?#\d+ \[\w+\]) \w+/gm, '$1 schedule')
    .replace(/ {4}\[exception RIP[^]*/, '');
  const event = onlyEvent(`${idle.replace('crash> bt', 'crash> foreach bt')}\n${bare.replace('crash> bt\n', '')}`);
  expect(event).toMatchObject({ pid: 24715, function: 'kvm_zap_rmapp' });
});

test('a panic of the softlockup watchdog: the header quotes the panic, the exception frame is the lockup', () => {
  expect(
    onlyEvent(`     RELEASE: 4.18.0-305.el8.x86_64
    DUMPFILE: vmcore  [PARTIAL DUMP]
       PANIC: "Kernel panic - not syncing: softlockup: hung tasks"
         PID: 4711
     COMMAND: "kworker/3:1"
         CPU: 3
crash> bt
PID: 4711   TASK: ffff883f3bedef20  CPU: 3   COMMAND: "kworker/3:1"
 #0 [ffffb0a0c0003d08] machine_kexec at ffffffff81059beb
 #1 [ffffb0a0c0003d60] __crash_kexec at ffffffff81105942
 #2 [ffffb0a0c0003e28] panic at ffffffff810b0aa8
 #3 [ffffb0a0c0003ea8] watchdog_timer_fn.cold.8 at ffffffff81161b2c
 #4 [ffffb0a0c0003ed8] __hrtimer_run_queues at ffffffff81151b2c
 #5 [ffffb0a0c0003f38] hrtimer_interrupt at ffffffff81152b2c
 #6 [ffffb0a0c0003f98] smp_apic_timer_interrupt at ffffffff81a02b2c
 #7 [ffffb0a0c0003fb8] apic_timer_interrupt at ffffffff81a01f2f
--- <IRQ stack> ---
 #8 [ffffb0a0c1b2fd98] apic_timer_interrupt at ffffffff81a01f2f
    [exception RIP: native_queued_spin_lock_slowpath+93]
    RIP: ffffffff8112a1bd  RSP: ffffb0a0c1b2fe48  RFLAGS: 00000202
    RAX: 0000000000000101  RBX: ffff9a1c3a2c1040  RCX: 0000000000000000
    ORIG_RAX: ffffffffffffff13  CS: 0010  SS: 0018
 #9 [ffffb0a0c1b2fe48] _raw_spin_lock at ffffffff818b1b2d
#10 [ffffb0a0c1b2fe50] foo_work at ffffffffc05c2441 [foo]
#11 [ffffb0a0c1b2fe98] process_one_work at ffffffff810f1b2c
`),
  ).toMatchObject({
    kind: 'soft-lockup',
    title: 'BUG: soft lockup in foo_work',
    function: 'foo_work',
    module: 'foo',
    cpu: 3,
    comm: 'kworker/3:1',
    panicReason: 'softlockup: hung tasks',
  });
});

test('a BUG that the header quotes', () => {
  expect(
    onlyEvent(`      KERNEL: vmlinux
    DUMPFILE: vmcore  [PARTIAL DUMP]
     RELEASE: 3.10.0-957.el7.x86_64
     MACHINE: x86_64  (2599 Mhz)
       PANIC: "kernel BUG at mm/slub.c:3601!"
         PID: 4711
     COMMAND: "oracle"
        TASK: ffff883f3bedef20  [THREAD_INFO: ffff883e962d2000]
         CPU: 17
       STATE: TASK_RUNNING (PANIC)
crash> bt
PID: 4711   TASK: ffff883f3bedef20  CPU: 17  COMMAND: "oracle"
 #0 [ffff883e962d3908] machine_kexec at ffffffff81059beb
 #1 [ffff883e962d3968] __crash_kexec at ffffffff81105942
 #2 [ffff883e962d3a50] oops_end at ffffffff816b0aa8
 #3 [ffff883e962d3a78] die at ffffffff8102d1ab
 #4 [ffff883e962d3aa8] do_trap at ffffffff816b0100
 #5 [ffff883e962d3af8] do_invalid_op at ffffffff8102a1b4
 #6 [ffff883e962d3ba8] invalid_op at ffffffff816bc1de
    [exception RIP: kfree+309]
    RIP: ffffffff811e1b2c  RSP: ffff883e962d3c58  RFLAGS: 00010246
 #7 [ffff883e962d3c70] foo_free at ffffffffc05c2441 [foo]
 #8 [ffff883e962d3ca0] foo_ioctl at ffffffffc05be9d2 [foo]
`),
  ).toMatchObject({ kind: 'kernel-bug', title: 'kernel BUG in foo_free', module: 'foo', cpu: 17, panicked: true });
});

test('arm64: a crash on request, without an exception frame; the registers of the program are left out', () => {
  const event = onlyEvent(`PID: 2211     TASK: ffff2020d3b2c880  CPU: 8    COMMAND: "bash"
 #0 [ffff80001b2f3a30] machine_kexec at ffff80001006a1b4
 #1 [ffff80001b2f3a60] __crash_kexec at ffff8000101a4cdc
 #2 [ffff80001b2f3bf0] panic at ffff800010c5bb0c
 #3 [ffff80001b2f3cd0] sysrq_handle_crash at ffff8000107f1b2c
 #4 [ffff80001b2f3ce0] __handle_sysrq at ffff8000107f2c3d
 #5 [ffff80001b2f3d30] write_sysrq_trigger at ffff8000107f3d4e
 #6 [ffff80001b2f3d50] proc_reg_write at ffff80001042a1b4
 #7 [ffff80001b2f3e10] el0_svc at ffff800010c6f7d4
     PC: 0000ffffaf2b1234   LR: 0000ffffaf241234   SP: 0000ffffd3a11230
    X29: 0000ffffd3a11230  X28: 0000000000000000
    ORIG_X0: 0000000000000001  SYSCALLNO: 40  PSTATE: 20001000
`);
  expect(event).toMatchObject({ kind: 'sysrq-crash', title: 'sysrq triggered crash', comm: 'bash' });
  expect(event.registers).toEqual({});
});

test('tasks of a live system that wait', () => {
  expect(
    crashes(`crash> foreach UN bt
PID: 1811   TASK: ffff883f3bedef20  CPU: 1   COMMAND: "jbd2/dm-0-8"
 #0 [ffff883e962d3908] __schedule at ffffffff816b0aa8
 #1 [ffff883e962d3990] schedule at ffffffff816b0ee9
 #2 [ffff883e962d39a0] io_schedule at ffffffff816af0ed

PID: 1812   TASK: ffff883f3bedef30  CPU: 2   COMMAND: "cat"
 #0 [ffff883e962d3908] __schedule at ffffffff816b0aa8
`),
  ).toEqual([]);
});

test('bt -t: what stands on the stack may be stale, where the task stood is not', () => {
  const event = onlyEvent(`      KERNEL: /usr/lib/debug/lib/modules/4.18.0-240.el8.x86_64/vmlinux
     RELEASE: 4.18.0-240.el8.x86_64
       PANIC: "BUG: unable to handle kernel NULL pointer dereference at 0000000000000010"
crash> bt -t
PID: 1357   TASK: ffff8880b1aa0000  CPU: 0   COMMAND: "lockd"
              START: machine_kexec at ffffffff8105c6d3
  [ffffb0a0c1aa1f28] dput at ffffffff812f1dbc
  [ffffb0a0c1aa1f78] svc_recv at ffffffffc022c4d8 [sunrpc]
crash> sys
`);
  expect(event).toMatchObject({ pid: 1357, comm: 'lockd', release: '4.18.0-240.el8.x86_64' });
  expect(traceOf(event)).toEqual(['machine_kexec', '? dput', '? svc_recv']);
  expect(event.frames[2]?.module).toBe('sunrpc');
});

test('crash 9.0.3 tells the node beside the processor', () => {
  const event = onlyEvent(`       PANIC: "Kernel panic - not syncing: sysrq triggered crash"
         PID: 79
     COMMAND: "sh"
       STATE: TASK_RUNNING (PANIC)
crash> bt
PID: 79       TASK: ff11000004a58000  CPU/NUMA:    3/1    COMMAND: "sh"
 #0 [ffa000000017fc80] machine_kexec at ffffffff8127217a
 #1 [ffa000000017fd80] panic at ffffffff8129614e
 #2 [ffa000000017fde0] sysrq_handle_crash at ffffffff819488b5
 #3 [ffa000000017fde8] __handle_sysrq at ffffffff81948f2a
`);
  expect(event).toMatchObject({ kind: 'sysrq-crash', function: 'sysrq_handle_crash', cpu: 3, pid: 79, comm: 'sh' });
});

test('the session shows who found the hung task, the log who hung', () => {
  const event = onlyEvent(`     RELEASE: 4.18.0-348.12.2.el8_5.x86_64
       PANIC: "Kernel panic - not syncing: hung_task: blocked tasks"
         PID: 42
     COMMAND: "khungtaskd"
         CPU: 2
crash> log
[  245.808706] INFO: task foo_writer:811 blocked for more than 120 seconds.
[  245.809290]       Tainted: G           OE    --------- -  - 4.18.0-348.12.2.el8_5.x86_64 #1
[  245.810800] Call Trace:
[  245.810810]  __schedule+0x2c4/0x700
[  245.810820]  schedule+0x37/0xa0
[  245.810830]  foo_flush+0x44/0x90 [foo]
[  245.811000] Kernel panic - not syncing: hung_task: blocked tasks
`);
  expect(event).toMatchObject({
    title: 'INFO: task hung in foo_flush',
    panicked: true,
    pid: 811,
    comm: 'foo_writer',
    cpu: null,
  });
});

test('a fault of the stack segment is told by its handler, and blamed on who called', () => {
  const event = onlyEvent(`crash> bt
PID: 11941  TASK: ffff8f0bca5717c0  CPU: 10  COMMAND: "food"
 #0 [ffffabfa4b0eb9d0] machine_kexec at ffffffff8405879e
 #1 [ffffabfa4b0eba28] __crash_kexec at ffffffff84155e1d
 #2 [ffffabfa4b0ebaf0] crash_kexec at ffffffff84156d1d
 #3 [ffffabfa4b0ebb08] oops_end at ffffffff84020e8d
 #4 [ffffabfa4b0ebb28] do_trap at ffffffff8401d6ec
 #5 [ffffabfa4b0ebb70] do_stack_segment at ffffffff8401e071
 #6 [ffffabfa4b0ebb80] stack_segment at ffffffff84a0108e
 #7 [ffffabfa4b0ebc08] __kmalloc at ffffffff84287f8b
 #8 [ffffabfa4b0ebc70] foo_submit at ffffffff845c5e52
`);
  expect(event).toMatchObject({ kind: 'trap', function: 'foo_submit', panicked: true, comm: 'food' });
});

const header = (panic: string): string => `      KERNEL: /usr/lib/debug/lib/modules/4.18.0-193.el8.x86_64/vmlinux
    DUMPFILE: vmcore  [PARTIAL DUMP]
     RELEASE: 4.18.0-193.el8.x86_64
       PANIC: "${panic}"
         PID: 1899
     COMMAND: "worker"
         CPU: 0
`;

const fault = `crash> bt
PID: 1899   TASK: ffff95545a28bf40  CPU: 0   COMMAND: "worker"
 #0 [ffff95546ce03d38] machine_kexec at ffffffff84460b2a
 #1 [ffff95546ce03e68] panic at ffffffff84b07a75
 #2 [ffff95546ce03ee8] oops_end at ffffffff8453f5f1
 #3 [ffff95546ce03ff0] page_fault at ffffffff84b207f2
    [exception RIP: down_read_trylock+9]
    RIP: ffffffff840b8004  RSP: ffff9550f5423d30  RFLAGS: 00000246
    RAX: ffff9550f616ac01  RBX: ffffffffc03ca018  RCX: 0000000000019bb2
    ORIG_RAX: ffffffffffffff10  CS: 0010  SS: 0018
 #4 [ffff9550f5423d38] foo_poll at ffffffffc040210a [foo]
`;

test.each(['Oops: 0000 [#1] SMP PTI', 'Kernel panic - not syncing: Fatal exception in interrupt'])(
  'the header quotes only that the kernel died, the backtrace shows of what: %s',
  (panic) => {
    expect(onlyEvent(header(panic) + fault)).toMatchObject({
      kind: 'page-fault',
      title: 'BUG: unable to handle kernel paging request in foo_poll',
      release: '4.18.0-193.el8.x86_64',
      panicked: true,
    });
  },
);

test('of the log only the lines down to the place of the fault were copied: the backtrace shows who called', () => {
  const panic = 'BUG: unable to handle kernel NULL pointer dereference at 0000000000000008';
  const log = `crash> log | tail
[20472.284421] ${panic}
[20472.285758] IP: [<ffffffff840b8004>] down_read_trylock+0x9/0x50
[20472.288293] Oops: 0000 [#1] SMP 
`;
  const event = onlyEvent(header(panic) + log + fault);
  expect(event).toMatchObject({
    kind: 'null-dereference',
    title: 'BUG: unable to handle kernel NULL pointer dereference in foo_poll',
    function: 'foo_poll',
    module: 'foo',
    pid: 1899,
  });
  expect(traceOf(event).at(-1)).toBe('foo_poll');
});

test('a header that is quoted from its middle on', () => {
  const [, , ...rest] = header('Oops: 0000 [#1] SMP PTI').split('\n');
  expect(onlyEvent(rest.join('\n') + fault)).toMatchObject({ release: '4.18.0-193.el8.x86_64', distro: 'rhel' });
});

test('the frames of a task that did not crash are not those of the one that did', () => {
  const event = onlyEvent(`${header('SysRq : Trigger a crash')}crash> foreach UN bt
PID: 1436   TASK: ffff89ee1e34b180  CPU: 53  COMMAND: "jbd2/dm-2-8"
 #0 [ffff89edeb353c08] __schedule at ffffffffa63868a7
 #1 [ffff89edeb353c98] schedule at ffffffffa6386dc9
 #2 [ffff89edeb353ca8] jbd2_journal_commit_transaction at ffffffffc0b1833c [jbd2]
`);
  expect(event).toMatchObject({ kind: 'sysrq-crash', function: null, frames: [], comm: 'worker' });
});

test('a hung task whose trace was not copied is not shown with that of who found it', () => {
  const event = onlyEvent(`crash> log
[  245.808706] INFO: task worker:7 blocked for more than 120 seconds.
crash> bt
PID: 42       TASK: ff47e40b7fac5ac0  CPU: 2    COMMAND: "khungtaskd"
 #0 [ff7ea329804a3d28] machine_kexec at ffffffff89e635ce
 #1 [ff7ea329804a3e48] panic at ffffffff89eeb227
 #2 [ff7ea329804a3ec8] watchdog at ffffffff89fd355f
`);
  expect(event).toMatchObject({ kind: 'hung-task', pid: 7, comm: 'worker', panicked: true, frames: [] });
});

describe('arm64', () => {
  test('a hard lockup that the firmware told of', () => {
    const event = onlyEvent(`PID: 0      TASK: ffff0400064de300  CPU: 126  COMMAND: "swapper/126"
 #0 [ffff8000250f3c90] __crash_kexec at ffff80001013a064
 #1 [ffff8000250f3e30] panic at ffff800010afd028
 #2 [ffff8000250f3f10] nmi_panic at ffff80001004a9e0
 #3 [ffff8000250f3f20] watchdog_hardlockup_check at ffff80001017b7f0
 #4 [ffff8000250f3f40] sdei_watchdog_callback at ffff80001003c9a4
 #5 [ffff8000250f3f50] sdei_event_handler at ffff8000108816b8
 #6 [ffff8000250f3fd0] __sdei_handler at ffff800010b139b0
 #7 [ffff8000250f3ff0] __sdei_asm_handler at ffff800010014c18
--- <IRQ stack> ---
 #8 [ffff800013973f10] foo_poll at ffff800010b13764
`);
    expect(event).toMatchObject({ kind: 'hard-lockup', function: 'foo_poll', arch: 'arm64' });
  });

  test('a backtrace without its head, behind a prompt of another kind', () => {
    const event = onlyEvent(`Crash:bt -l
#0 [ffff800102c3bb50] __crash_kexec at ffff8001001c2248
    /usr/src/debug/kernel-5.10.0/linux-5.10.0.aarch64/./arch/arm64/include/asm/kexec.h: 57
#1 [ffff800102c3bce0] panic at ffff800100d2bf4c
#2 [ffff800102c3bdd0] watchdog_timer_fn at ffff80010020baa8
#3 [ffff800102c3bed0] hrtimer_interrupt at ffff80010019319c
#4 [ffff800102c3bee0] el1_irq at ffff80010001319c
#5 [ffff800102c3bef0] foo_lookup at ffff80010039319c
`);
    expect(event).toMatchObject({ kind: 'soft-lockup', function: 'foo_lookup', arch: 'arm64' });
  });
});

test('a processor that another one stopped in the middle of its own oops', () => {
  const event = onlyEvent(`PID: 2527   TASK: ffff9586455a0000  CPU: 13   COMMAND: "worker"
 #0 [fffffe000030ce60] crash_nmi_callback at ffffffff84e657c6
 #1 [fffffe000030ce68] nmi_handle at ffffffff84e321e1
 #2 [fffffe000030cef0] end_repeat_nmi at ffffffff85c01e3e
    [exception RIP: native_queued_spin_lock_slowpath+109]
    RIP: ffffffff85a3519d  RSP: ffffa8061cffbc60  RFLAGS: 00000002
    RAX: 0000000000000101  RBX: ffffffff874c25ec  RCX: ffff957d8004c808
--- <NMI exception stack> ---
 #3 [ffffa8061cffbc60] native_queued_spin_lock_slowpath at ffffffff85a3519d
 #4 [ffffa8061cffbc80] oops_begin at ffffffff84e31c9c
 #5 [ffffa8061cffbc98] page_fault_oops at ffffffff84e81ec1
 #6 [ffffa8061cffbd40] asm_exc_page_fault at ffffffff85c01266
    [exception RIP: foo_handle_event+313]
    RIP: ffffffffc0a3519d  RSP: ffffa8061cffbd60  RFLAGS: 00010002
    RAX: 000000008a49c504  RBX: ffffffff874c25ec  RCX: ffff957d8004c808
 #7 [ffffa8061cffbd60] foo_irq at ffffffffc0a01266 [foo]
`);
  expect(event).toMatchObject({ kind: 'page-fault', function: 'foo_handle_event', offset: 313, pid: 2527 });
  expect(event.registers).toMatchObject({ RAX: '000000008a49c504' });
});

test('a backtrace whose first frames were left out begins with the handler', () => {
  expect(
    onlyEvent(`crash> bt
PID: 5120   TASK: ffff88084e0f5e20  CPU: 1   COMMAND: "kworker/1:2"
 #5 [ffffa22203613d40] invalid_op at ffffffff94a00d64
    [exception RIP: foo_release+69]
    RIP: ffffffffc0491209  RSP: ffffa22203613e68  RFLAGS: 00010246
 #6 [ffffa22203613e68] process_one_work at ffffffff940fe397
`),
  ).toMatchObject({ kind: 'kernel-bug', function: 'foo_release', comm: 'kworker/1:2' });
});

test('where a processor waits for a lock nothing faults', () => {
  expect(
    readLog(`    [exception RIP: native_queued_spin_lock_slowpath+92]
    RIP: ffffffffa9d1025c  RSP: ffffb202f268cdc8  RFLAGS: 00000002
`).subjects,
  ).toEqual([]);
});

test('a backtrace that stands beside its command as a remark', () => {
  const [command = '', ...rows] = fault.trimEnd().split('\n');
  expect(onlyEvent([command, ...rows.map((row) => `# ${row}`), '', '# Show all processes'].join('\n'))).toMatchObject({
    kind: 'page-fault',
    function: 'foo_poll',
    registers: { RAX: 'ffff9550f616ac01' },
    comm: 'worker',
  });
});
