import { expect, test } from 'vitest';
import { readLog } from '../../../src/log/read.ts';
import { onlyEvent } from '../only.fixture.ts';
import { fault, header } from './sessions.fixture.ts';

/** How the kernel came down, by the frames above the crash. */

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

test('a whole session as a remark', () => {
  const session = `${header('Oops: 0002 [#1] SMP ')}${fault}`;
  expect(onlyEvent(session.replace(/^/gm, '# '))).toMatchObject({
    kind: 'page-fault',
    release: '4.18.0-193.el8.x86_64',
  });
});

test('a message of which the header quotes the first half alone: the backtrace shows the rest', () => {
  expect(onlyEvent(`${header('BUG: unable to handle kernel ')}${fault}`)).toMatchObject({
    kind: 'page-fault',
    title: 'BUG: unable to handle kernel paging request in foo_poll',
  });
});

test('a hard lockup in the middle of a warning: how the machine went down stands above the exception', () => {
  expect(
    onlyEvent(`PID: 0      TASK: ffff88007b889f60  CPU: 1   COMMAND: "swapper/1"
 #0 [fffffe0000c2ba50] machine_kexec at ffffffff8ee6a1e3
 #1 [fffffe0000c2bab0] __crash_kexec at ffffffff8ef50a92
 #2 [fffffe0000c2bb80] panic at ffffffff8ee9a51b
 #3 [fffffe0000c2bc08] nmi_panic at ffffffff8ee99e66
 #4 [fffffe0000c2bc18] watchdog_overflow_callback at ffffffff8ef8a1a5
 #5 [fffffe0000c2beb8] do_nmi at ffffffff8ee36cd8
 #6 [fffffe0000c2bef0] end_repeat_nmi at ffffffff8fa01718
    [exception RIP: native_queued_spin_lock_slowpath+324]
    RIP: ffffffff8ef0b8d4  RSP: ffffa82fd8fd3760  RFLAGS: 00000046
--- <NMI exception stack> ---
 #7 [ffffa82fd8fd3760] native_queued_spin_lock_slowpath at ffffffff8ef0b8d4
 #8 [ffffa82fd8fd37f8] foo_dirty at ffffffffc1d3cea5 [foo]
 #9 [ffffa82fd8fd3a30] vt_console_print at ffffffff8f3c7e42
#10 [ffffa82fd8fd3bd0] report_bug at ffffffff8f7dbbc5
#11 [ffffa82fd8fd3c78] do_invalid_op at ffffffff8ee35ac2
#12 [ffffa82fd8fd3ca0] invalid_op at ffffffff8fa013b7
    [exception RIP: bar_switch+330]
    RIP: ffffffff8f01c26a  RSP: ffffa82fd8fd3d58  RFLAGS: 00010086
`),
  ).toMatchObject({ kind: 'hard-lockup', title: 'BUG: hard lockup in foo_dirty' });
});

test('a trace without registers shows the architecture by where the kernel lies', () => {
  expect(
    onlyEvent(`PID: 187    TASK: ffff8808211caab0  CPU: 0   COMMAND: "khungtaskd"
 #0 [ffff8808211cbc88] machine_kexec at ffffffff8103c1cb
 #1 [ffff8808211cbdb8] panic at ffffffff815592f6
 #2 [ffff8808211cbe98] watchdog at ffffffff810f7308
`),
  ).toMatchObject({ kind: 'hung-task', arch: 'x86_64' });
});

test('a warning that panic_on_warn made fatal is not the BUG that shares its trap', () => {
  expect(
    onlyEvent(`PID: 4711   TASK: ffff883f3bedef20  CPU: 5   COMMAND: "worker"
 #0 [ffffb0a0c0003c08] machine_kexec at ffffffff81059beb
 #1 [ffffb0a0c0003c60] __crash_kexec at ffffffff81105942
 #2 [ffffb0a0c0003d28] panic at ffffffff810b0aa8
 #3 [ffffb0a0c0003da8] __warn.cold.8 at ffffffff810b0d2c
 #4 [ffffb0a0c0003dd8] report_bug at ffffffff8188ab21
 #5 [ffffb0a0c0003e00] do_error_trap at ffffffff8102a1b2
 #6 [ffffb0a0c0003e40] do_invalid_op at ffffffff8102a6f6
 #7 [ffffb0a0c0003e60] invalid_op at ffffffff81a00d64
    [exception RIP: foo_warned+93]
    RIP: ffffffffc0a2a1bd  RSP: ffffb0a0c0003f10  RFLAGS: 00010202
    ORIG_RAX: ffffffffffffffff  CS: 0010  SS: 0018
 #8 [ffffb0a0c0003f10] foo_work at ffffffffc05c2441 [foo]
`),
  ).toMatchObject({ kind: 'warning', title: 'WARNING in foo_warned', function: 'foo_warned', offset: 93 });
});

test('quoted from what prints the report on', () => {
  expect(
    onlyEvent(`PID: 3873   TASK: ffff88800f11d880  CPU: 2   COMMAND: "worker"
 #0 [ffff8880114a6ec0] __show_regs.cold.7 at ffffffff83cf29e2
 #1 [ffff8880114a6f40] do_trap at ffffffff81065c61
 #2 [ffff8880114a6f98] do_error_trap at ffffffff81065d65
 #3 [ffff8880114a7000] asm_exc_divide_error at ffffffff83e00872
    [exception RIP: foo_share+3885]
    RIP: ffffffff8191258d  RSP: ffff8880114a70b8  RFLAGS: 00010246
 #4 [ffff8880114a7260] foo_new_blocks at ffffffff8191b6ba
`),
  ).toMatchObject({ kind: 'divide-error', title: 'divide error in foo_share', pid: 3873 });
});
