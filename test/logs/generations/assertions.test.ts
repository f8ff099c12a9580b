import { expect, test } from 'vitest';
import { onlyEvent } from '../only.fixture.ts';

/** Reports that a line of their own explains, whole: one event each. */

test('jbd2', () => {
  expect(
    onlyEvent(`[  77.000001] Assertion failure in jbd2_journal_dirty_metadata() at fs/jbd2/transaction.c:1364: "jh->b_transaction == transaction || jh->b_next_transaction == transaction"
[  77.000002] ------------[ cut here ]------------
[  77.000003] kernel BUG at fs/jbd2/transaction.c:1364!
[  77.000004] invalid opcode: 0000 [#1] SMP 
[  77.000005] CPU: 1 PID: 812 Comm: kworker/u8:3 Not tainted 4.4.0-210-generic #242-Ubuntu
[  77.000006] RIP: 0010:[<ffffffff812f1b2e>]  [<ffffffff812f1b2e>] jbd2_journal_dirty_metadata+0x2ce/0x300
[  77.000007] Call Trace:
[  77.000008]  [<ffffffff812c1b2e>] __ext4_handle_dirty_metadata+0x8e/0x210
[  77.000009]  [<ffffffff81291b2e>] ext4_mark_iloc_dirty+0x5e/0x90
[  77.000010] ---[ end trace 1f2e3d4c5b6a7988 ]---
`),
  ).toMatchObject({
    kind: 'kernel-bug',
    title: 'kernel BUG in jbd2_journal_dirty_metadata',
    function: 'jbd2_journal_dirty_metadata',
  });
});

test('a packet buffer that is too small', () => {
  expect(
    onlyEvent(`skbuff: skb_over_panic: text:ffffffffa02b2c41 len:1566 put:1566 head:ffff88010a1b2c00 data:ffff88010a1b2c40 tail:0x65e end:0x640 dev:eth0
------------[ cut here ]------------
kernel BUG at net/core/skbuff.c:130!
invalid opcode: 0000 [#1] SMP
CPU: 0 PID: 0 Comm: swapper/0 Not tainted 3.10.0-1160.el7.x86_64 #1
RIP: 0010:[<ffffffff8e97a1b2>]  [<ffffffff8e97a1b2>] skb_panic+0x63/0x65
Call Trace:
 <IRQ> 
 [<ffffffff8e8439dd>] skb_put+0x4d/0x50
 [<ffffffffa02b2c41>] be_rx_compl_process+0x1a1/0x3c0 [be2net]
 [<ffffffffa02b4d2e>] be_poll+0x14e/0x3a0 [be2net]
 <EOI> 
---[ end trace 1f2e3d4c5b6a7988 ]---
`),
  ).toMatchObject({
    kind: 'kernel-bug',
    title: 'kernel BUG in be_rx_compl_process',
    function: 'be_rx_compl_process',
    module: 'be2net',
  });
});

test('VM_BUG_ON_PAGE()', () => {
  expect(
    onlyEvent(`page:ffffea0004000000 count:0 mapcount:-127 mapping:          (null) index:0x1
flags: 0x17ffffc0000000()
page dumped because: VM_BUG_ON_PAGE(page_ref_count(page) == 0)
------------[ cut here ]------------
kernel BUG at include/linux/mm.h:486!
invalid opcode: 0000 [#1] SMP
CPU: 1 PID: 812 Comm: qemu-kvm Not tainted 4.14.232 #1
RIP: 0010:__put_page_bootmem+0x12/0x40
Call Trace:
 free_gigantic+0x12/0x40
 foo+0x12/0x40
`),
  ).toMatchObject({ kind: 'kernel-bug', function: '__put_page_bootmem' });
});

test('a copy to user space', () => {
  expect(
    onlyEvent(`usercopy: Kernel memory exposure attempt detected from SLUB object 'kmalloc-512' (offset 480, size 128)!
------------[ cut here ]------------
kernel BUG at mm/usercopy.c:99!
invalid opcode: 0000 [#1] SMP PTI
CPU: 1 PID: 812 Comm: tool Not tainted 4.18.0-305.el8.x86_64 #1
RIP: 0010:usercopy_abort+0x74/0x76
Call Trace:
 __check_heap_object+0xe6/0x120
 __check_object_size+0x136/0x190
 foo_ioctl+0xf4/0x2a0 [foo]
 do_vfs_ioctl+0xa4/0x680
`),
  ).toMatchObject({
    kind: 'bad-usercopy',
    title: 'BUG: bad usercopy in foo_ioctl',
    function: 'foo_ioctl',
    module: 'foo',
  });
});

test('control-flow integrity, arm64', () => {
  expect(
    onlyEvent(`CFI failure at nf_hook_slow+0x54/0xdc (target: drop_fn+0x0/0x18 [foo]; expected type: 0xa1c2e3f4)
Internal error: Oops - CFI: 00000000f2008228 [#1] PREEMPT SMP
CPU: 1 PID: 812 Comm: ping Not tainted 6.1.145-android14-11-gedaaac4d5c85 #1
pc : nf_hook_slow+0x54/0xdc
lr : nf_hook_slow+0x48/0xdc
Call trace:
 nf_hook_slow+0x54/0xdc
 ip_output+0xa4/0x110
`),
  ).toMatchObject({ kind: 'cfi', title: 'CFI failure in nf_hook_slow', function: 'nf_hook_slow', arch: 'arm64' });
});

test('the text of a WARN of 3.10', () => {
  expect(
    onlyEvent(`------------[ cut here ]------------
WARNING: CPU: 0 PID: 0 at net/sched/sch_generic.c:356 dev_watchdog+0x248/0x260
NETDEV WATCHDOG: eno1 (tg3): transmit queue 0 timed out
Modules linked in: tg3 ptp
CPU: 0 PID: 0 Comm: swapper/0 Kdump: loaded Not tainted 3.10.0-1160.el7.x86_64 #1
Call Trace:
 <IRQ>  [<ffffffff8e9813f9>] dump_stack+0x19/0x1b
 [<ffffffff8e29b278>] __warn+0xd8/0x100
 [<ffffffff8e29b2ff>] warn_slowpath_fmt+0x5f/0x80
 [<ffffffff8e8826b8>] dev_watchdog+0x248/0x260
 [<ffffffff8e2abfb8>] call_timer_fn+0x38/0x110
---[ end trace 1f2e3d4c5b6a7988 ]---
`),
  ).toMatchObject({ kind: 'warning', title: 'WARNING in dev_watchdog', function: 'dev_watchdog' });
});
