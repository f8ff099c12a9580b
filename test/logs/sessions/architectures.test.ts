import { describe, expect, test } from 'vitest';
import { onlyEvent, traceOf } from '../only.fixture.ts';

/** Sessions of crash(8) as each architecture prints them. */

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
