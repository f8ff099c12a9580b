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

test('with the whole path of the source, pasted without indentation', () => {
  const event = onlyEvent(`============================================
WARNING: possible recursive locking detected
6.2.0-rc7-g0150d5be0898 #4 Not tainted
--------------------------------------------
foo-client/600 is trying to acquire lock:
ffff888005f9c130 (k-sk_lock-AF_INET){+.+.}-{0:0}, at: foo_close (/home/user/builds/linux/net/foo/foo.c:3033)

but task is already holding lock:
ffff888006c68130 (k-sk_lock-AF_INET){+.+.}-{0:0}, at: foo_create_listen_socket (/home/user/builds/linux/net/foo/pm.c:1017)

stack backtrace:
CPU: 0 PID: 600 Comm: foo-client Not tainted 6.2.0-rc7-g0150d5be0898 #4
Call Trace:
<TASK>
dump_stack_lvl (/home/user/builds/linux/lib/dump_stack.c:108)
__lock_acquire.cold (/home/user/builds/linux/kernel/locking/lockdep.c:2991)
lock_acquire (/home/user/builds/linux/kernel/locking/lockdep.c:468)
foo_close (/home/user/builds/linux/net/foo/foo.c:3033)
inet_release (/home/user/builds/linux/net/ipv4/af_inet.c:429)
</TASK>
`);
  expect(event).toMatchObject({
    kind: 'deadlock',
    title: 'possible deadlock in foo_close',
    release: '6.2.0-rc7-g0150d5be0898',
    pid: 600,
  });
  expect(traceOf(event)).toEqual([
    'dump_stack_lvl@task',
    '__lock_acquire@task',
    'lock_acquire@task',
    'foo_close@task',
    'inet_release@task',
  ]);
});

test.each([
  [
    'WARNING: CPU: 0 PID: 171 at net/foo.c:514 foo_reset (net/foo.c:514 (discriminator 2))',
    { title: 'WARNING in foo_reset', cpu: 0, pid: 171 },
  ],
  [
    'WARNING: net/foo.c:1234 at foo_rx (net/foo.c:1234), CPU#1: ksoftirqd/1/21',
    { title: 'WARNING in foo_rx', cpu: 1, pid: 21 },
  ],
])('a warning of which the headline alone is quoted: %s', (headline, told) => {
  expect(onlyEvent(`[  337.885866] ------------[ cut here ]------------\n[  337.887126] ${headline}\n`)).toMatchObject(
    told,
  );
});

test('the first KASAN', () => {
  const event = onlyEvent(`[  432.376968] BUG: KASan: use after free in foo_get (mm/foo.c:1203) at addr ffff880034bf6690
[  432.376969] Read of size 8 by task trinity-c1/123
[  432.378171] CPU: 3 PID: 123 Comm: trinity-c1 Not tainted 4.0.0-next #1
[  432.378172] Call Trace:
[  432.378173] dump_stack (lib/dump_stack.c:52)
[  432.378174] kasan_report_error (mm/kasan/report.c:176)
[  432.378175] __asan_report_load8_noabort (mm/kasan/report.c:250)
[  432.378176] foo_get (mm/foo.c:1203)
[  432.378177] foo_walk (mm/foo.c:1303)
`);
  expect(event).toMatchObject({ kind: 'kasan', title: 'KASAN: use-after-free Read in foo_get', function: 'foo_get' });
});

test('a stalled processor of arm64 that the scheduler shows', () => {
  const event = onlyEvent(`[20659.024622] rcu: INFO: rcu_sched self-detected stall on CPU
[20659.026880] rcu:      1-....: (105165 ticks this GP) idle=83e/1/0x4000000000000002 softirq=94682/94684 fqs=48876
[20659.027610]   (t=105007 jiffies g=266325 q=1683)
[20659.027610] Task dump for CPU 1:
[20659.027611] worker          R  running task        0  1689   1668 0x0000000e
[20659.027613] Call trace:
[20659.027617] dump_backtrace (arch/arm64/kernel/traps.c:86)
[20659.027620] sched_show_task (kernel/sched/core.c:6101)
[20659.027622] rcu_dump_cpu_stacks (kernel/rcu/tree_stall.h:254)
[20659.027624] foo_split (net/core/foo.c:3248 (discriminator 2))
`);
  expect(event).toMatchObject({ kind: 'rcu-stall', function: 'foo_split' });
});

test('a kernel without the lines of its source', () => {
  const event =
    onlyEvent(`[   32.047273][    T1] BUG: sleeping function called from invalid context at include/linux/sched/mm.h:274
[   32.048966][    T1] in_atomic(): 1, irqs_disabled(): 1, non_block: 0, pid: 1, name: swapper/0
[   32.048967][    T1] CPU: 1 PID: 1 Comm: swapper/0 Not tainted 6.1.0 #1
[   32.048968][    T1] Call Trace:
[   32.048969][    T1]  <TASK>
[   32.048970][    T1] dump_stack_lvl (??:?)
[   32.048971][    T1] __might_resched (??:?)
[   32.048972][    T1] __kmalloc (??:?)
[   32.048973][    T1] foo_probe (foo.c:?)
[   32.048974][    T1] ret_from_fork (??:?)
[   32.048975][    T1]  </TASK>
`);
  expect(event.title).toBe('BUG: sleeping function called from invalid context in foo_probe');
});
