import { describe, expect, test } from 'vitest';
import { readLog } from '../../../src/log/read.ts';
import { onlyEvent } from '../only.fixture.ts';

/** Stacks that run over, and errors of the hardware that stop the kernel. */

test('5.15: the guard page', () => {
  expect(
    onlyEvent(`[  77.000001] BUG: TASK stack guard page was hit at ffffc90000107ff8 (stack is ffffc90000108000..ffffc9000010c000)
[  77.000002] stack guard page: 0000 [#1] PREEMPT SMP NOPTI
[  77.000003] CPU: 1 PID: 812 Comm: cat Not tainted 5.15.148 #1
[  77.000004] RIP: 0010:recursive_fn+0x4/0x40 [foo]
[  77.000005] RSP: 0018:ffffc90000108000 EFLAGS: 00010246
[  77.000006] Call Trace:
[  77.000007]  <#DF>
[  77.000008]  </#DF>
[  77.000009]  <TASK>
[  77.000010]  recursive_fn+0x1c/0x40 [foo]
[  77.000011]  recursive_fn+0x1c/0x40 [foo]
[  77.000012]  </TASK>
[  77.000013] ---[ end trace 1f2e3d4c5b6a7988 ]---
[  77.000014] Kernel panic - not syncing: Fatal exception in interrupt
`),
  ).toMatchObject({
    kind: 'stack-overflow',
    title: 'BUG: stack guard page was hit in recursive_fn',
    function: 'recursive_fn',
    module: 'foo',
    panicked: true,
  });
});

test('4.4: a double fault', () => {
  expect(
    onlyEvent(`PANIC: double fault, error_code: 0x0
CPU: 1 PID: 812 Comm: cat Not tainted 4.4.178 #1
Hardware name: QEMU
task: ffff88003a1b2c00 ti: ffff88003b8f4000 task.ti: ffff88003b8f4000
RIP: 0010:[<ffffffff8105a1b2>]  [<ffffffff8105a1b2>] foo_deep+0x12/0x40
RSP: 0018:ffff88003b8f3ff8  EFLAGS: 00010246
Call Trace:
 <#DF> 
 <<EOE>>  [<ffffffff8105a1c2>] foo_deep+0x22/0x40
Kernel panic - not syncing: Machine halted.
`),
  ).toMatchObject({
    kind: 'double-fault',
    title: 'PANIC: double fault in foo_deep',
    function: 'foo_deep',
    panicked: true,
  });
});

test('6.1: a double fault is one report with the line of die() under it', () => {
  expect(
    onlyEvent(`[ 3301.771204] traps: PANIC: double fault, error_code: 0x0
[ 3301.771216] double fault: 0000 [#1] PREEMPT SMP NOPTI
[ 3301.771228] CPU: 2 PID: 7781 Comm: acme-vm Tainted: G           OE      6.1.20-1-amd64 #1
[ 3301.771240] RIP: 0010:asm_exc_page_fault+0x0/0x30
[ 3301.771252] RSP: 0018:00007ffd1a2b3c40 EFLAGS: 00010046
[ 3301.771276] CR2: 00007ffd1a2b3c38 CR3: 0000000104f1c006 CR4: 00000000003706f0
[ 3301.771288] Call Trace:
[ 3301.771323] Modules linked in: acme(OE) kvm_intel kvm xfs
[ 3301.771329] Kernel panic - not syncing: Fatal exception in interrupt
`),
  ).toMatchObject({
    kind: 'double-fault',
    title: 'PANIC: double fault in asm_exc_page_fault',
    function: 'asm_exc_page_fault',
    panicked: true,
  });
});

test('arm64: an SError', () => {
  expect(
    onlyEvent(`[  801.000001] SError Interrupt on CPU4, code 0x00000000be000011 -- SError
[  801.000002] CPU: 4 PID: 812 Comm: dd Kdump: loaded Not tainted 5.14.0-427.13.1.el9_4.aarch64 #1
[  801.000003] Hardware name: HPE ProLiant RL300 Gen11/ProLiant RL300 Gen11, BIOS 1.50 01/31/2024
[  801.000004] pstate: 80400009 (Nzcv daif +PAN -UAO -TCO -DIT -SSBS BTYPE=--)
[  801.000005] pc : readl_relaxed+0x14/0x20
[  801.000006] lr : foo_mmio_read+0x3c/0x60 [foo]
[  801.000007] sp : ffff800081b2f9a0
[  801.000008] x29: ffff800081b2f9a0 x28: ffff0000d3b2c880 x27: 0000000000000000
[  801.000009] Kernel panic - not syncing: Asynchronous SError Interrupt
[  801.000010] CPU: 4 PID: 812 Comm: dd Kdump: loaded Not tainted 5.14.0-427.13.1.el9_4.aarch64 #1
[  801.000011] Hardware name: HPE ProLiant RL300 Gen11/ProLiant RL300 Gen11, BIOS 1.50 01/31/2024
[  801.000012] Call trace:
[  801.000013]  dump_backtrace+0xb0/0x110
[  801.000014]  show_stack+0x20/0x30
[  801.000015]  dump_stack_lvl+0x60/0x80
[  801.000016]  dump_stack+0x18/0x34
[  801.000017]  panic+0x17c/0x35c
[  801.000018]  nmi_panic+0x94/0xa0
[  801.000019]  arm64_serror_panic+0x78/0x88
[  801.000020]  do_serror+0x3c/0x78
[  801.000021]  el1h_64_error_handler+0x34/0x50
[  801.000022]  el1h_64_error+0x74/0x78
[  801.000023]  readl_relaxed+0x14/0x20
[  801.000024]  foo_mmio_read+0x3c/0x60 [foo]
[  801.000025]  vfs_read+0xb0/0x1d0
[  801.000026] SMP: stopping secondary CPUs
[  801.000027] Kernel Offset: 0x38ab3c0000 from 0xffff800008000000
`),
  ).toMatchObject({
    kind: 'external-abort',
    title: 'SError Interrupt in readl_relaxed',
    cpu: 4,
    panicked: true,
    panicReason: 'Asynchronous SError Interrupt',
  });
});

test('ppc64le: a system reset by the management console', () => {
  expect(
    onlyEvent(`[ 5512.000001] Oops: System Reset, sig: 6 [#1]
[ 5512.000002] LE PAGE_SIZE=64K MMU=Radix SMP NR_CPUS=2048 NUMA PowerNV
[ 5512.000003] Modules linked in: kvm_hv kvm
[ 5512.000004] CPU: 0 PID: 0 Comm: swapper/0 Kdump: loaded Not tainted 5.14.0-427.13.1.el9_4.ppc64le #1
[ 5512.000005] NIP:  c0000000000a8e00 LR: c000000000b91a40 CTR: c000000000b919f0
[ 5512.000006] REGS: c000000fff7d7d60 TRAP: 0100   Not tainted  (5.14.0-427.13.1.el9_4.ppc64le)
[ 5512.000007] MSR:  9000000002a09033 <SF,HV,VEC,VSX,EE,ME,IR,DR,RI,LE>  CR: 24002224  XER: 00000000
[ 5512.000008] NIP [c0000000000a8e00] power9_idle_type+0x0/0x40
[ 5512.000009] LR [c000000000b91a40] stop_loop+0x50/0x70
[ 5512.000010] Call Trace:
[ 5512.000011] [c000000002a73d10] [c000000000b8f3c4] cpuidle_enter_state+0xc4/0x5a0
[ 5512.000012] [c000000002a73d80] [c0000000001a2c30] do_idle+0x2d0/0x3a0
[ 5512.000013] Kernel panic - not syncing: Unrecoverable System Reset
`),
  ).toMatchObject({ kind: 'nmi', title: 'System Reset in power9_idle_type', cpu: 0, arch: 'ppc64', panicked: true });
});

describe('the end of an oops tells of one', () => {
  test('by the processor, up to 4.17', () => {
    const event = onlyEvent(`[11297.598022] Code: 90 4d 89 fe 4d 8b 06 65 4c 03 04 25 c8 db 00 00 <49> 8b 1c 04 0f 85
[11297.598022] RIP  [<ffffffff81164b18>] foo_alloc+0x68/0x1e0
[11297.598022]  RSP <ffff8800370f1d40>
[11297.598022] CR2: 00000000fffffffe
[11297.727799] ---[ end trace 037bde72f23b34d2 ]---
`);
    // Only a page fault ends in a line with its address.
    expect(event).toMatchObject({
      kind: 'page-fault',
      title: 'BUG: unable to handle kernel paging request in foo_alloc',
      function: 'foo_alloc',
      address: '00000000fffffffe',
    });
  });

  test('by the trace and the code, on loongarch', () => {
    const event = onlyEvent(`[  172.925660] Call Trace:
[  172.925662] [<9000000003bf3bec>] __memset_fast+0x18/0x138
[  172.933449] [<9000000002a032dc>] foo_load+0x6e4/0x1aa0
[  172.960959]
[  172.962430] Code: 024024cc  44008d80  00109886 <29c00085> 02c02087  00820007  02ff00c8
[  172.972123]
[  172.973598] ---[ end trace 0000000000000000 ]---
`);
    expect(event).toMatchObject({ kind: 'oops', title: 'oops in foo_load' });
  });

  test('but not a trace alone', () => {
    expect(readLog('Call Trace:\n foo_load+0x6e4/0x1aa0\n bar_load+0x1/0x2\n').subjects).toEqual([]);
  });
});

test('whoever quotes a report may indent it', () => {
  const event = onlyEvent(`    Reading the state of a block of memory ends in this:

     page dumped because: VM_BUG_ON_PAGE(PagePoisoned(p))
     Call Trace:
       foo_section_removable+0xb4/0x190
       show_mem_removable+0x9a/0xd8
     Kernel panic - not syncing: Fatal exception: panic_on_oops
`);
  expect(event).toMatchObject({ kind: 'kernel-bug', function: 'foo_section_removable', panicked: true });
});
