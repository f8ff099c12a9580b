import { expect, test } from 'vitest';
import { onlyEvent, traceOf } from '../only.fixture.ts';

/** scripts/decode_stacktrace.sh puts the line of the source in place of the offset, and the disassembly behind `Code:`. */

test('x86_64, 6.12', () => {
  const event = onlyEvent(`[  221.840731] BUG: kernel NULL pointer dereference, address: 0000000000000008
[  221.840732] #PF: supervisor read access in kernel mode
[  221.840733] #PF: error_code(0x0000) - not-present page
[  221.840734] PGD 0 P4D 0
[  221.840735] Oops: Oops: 0000 [#1] PREEMPT SMP NOPTI
[  221.840736] CPU: 3 UID: 0 PID: 451 Comm: tc Not tainted 6.12.0-rc5 #7
[  221.840737] RIP: 0010:foo_reduce_backlog (net/sched/sch_foo.c:792) sch_foo
[  221.840738] Code: 00 48 89 c3 48 85 db 74 0a <48> 8b 40 08 48 85 c0
All code
========
   0:	00 48 89             	add    %cl,-0x77(%rax)
   3:*	48 8b 40 08          	mov    0x8(%rax),%rax		<-- trapping instruction

Code starting with the faulting instruction
===========================================
   0:	48 8b 40 08          	mov    0x8(%rax),%rax
[  221.840739] RSP: 0018:ffffc90000a3b8a0 EFLAGS: 00010246
[  221.840740] RAX: 0000000000000000 RBX: ffff888106c2a000 RCX: 0000000000000000
[  221.840741] Call Trace:
[  221.840742]  <TASK>
[  221.840743] ? __die (arch/x86/kernel/dumpstack.c:421 arch/x86/kernel/dumpstack.c:434)
[  221.840744] ? foo_reduce_backlog (net/sched/sch_foo.c:792) sch_foo
[  221.840745] foo_change (net/sched/sch_foo.c:439 (discriminator 3)) sch_foo
[  221.840746] tc_modify_qdisc (net/sched/sch_api.c:1750)
[  221.840747] do_syscall_64 (arch/x86/entry/common.c:52 arch/x86/entry/common.c:83)
[  221.840748] entry_SYSCALL_64_after_hwframe (arch/x86/entry/entry_64.S:130)
[  221.840749]  </TASK>
[  221.840750] ---[ end trace 0000000000000000 ]---
`);
  expect(event).toMatchObject({
    kind: 'null-dereference',
    title: 'BUG: unable to handle kernel NULL pointer dereference in foo_reduce_backlog',
    function: 'foo_reduce_backlog',
    module: 'sch_foo',
    offset: null,
    size: null,
    cpu: 3,
    pid: 451,
    lastLine: 28,
  });
  expect(traceOf(event)).toEqual([
    '? __die@task',
    '? foo_reduce_backlog@task',
    'foo_change@task',
    'tc_modify_qdisc@task',
    'do_syscall_64@task',
    'entry_SYSCALL_64_after_hwframe@task',
  ]);
});

test('arm64: a call of a function pointer that is NULL is the caller’s, whom only the link register names', () => {
  const event =
    onlyEvent(`[    3.852043] Unable to handle kernel NULL pointer dereference at virtual address 0000000000000000
[    3.852044] Mem abort info:
[    3.852045]   ESR = 0x0000000086000004
[    3.852046]   EC = 0x21: IABT (current EL), IL = 32 bits
[    3.852047] [0000000000000000] user address but active_mm is swapper
[    3.852048] Internal error: Oops: 0000000086000004 [#1] PREEMPT SMP
[    3.852049] CPU: 1 UID: 0 PID: 1 Comm: swapper/0 Not tainted 6.14.0-rc3 #1
[    3.852050] Hardware name: linux,dummy-virt (DT)
[    3.852051] pstate: 824028c9 (Nzcv daIF +PAN -UAO +TCO -DIT -SSBS BTYPE=-c)
[    3.852052] pc : 0x0
[    3.852053] lr : foo_unmask_irq (kernel/irq/foo.c:676)
[    3.852054] sp : ffff80008000bf70
[    3.852055] Call trace:
[    3.852056]  0x0 (P)
[    3.852057] handle_foo_irq (kernel/irq/foo.c:766)
[    3.852058] gic_handle_irq (drivers/irqchip/irq-gic-v3.c:760)
[    3.852059] Code: ???????? ???????? ???????? ???????? (????????)
[    3.852060] ---[ end trace 0000000000000000 ]---
[    3.852061] Kernel panic - not syncing: Oops: Fatal exception in interrupt
`);
  expect(event).toMatchObject({ kind: 'null-dereference', function: 'foo_unmask_irq', panicked: true });
  expect(traceOf(event)).toEqual(['handle_foo_irq', 'gic_handle_irq']);
});
