import { expect, test } from 'vitest';
import { readLog } from '../../../src/log/read.ts';
import { onlyEvent, traceOf } from '../only.fixture.ts';

/** Dumps that other debuggers than crash(8) opened. */

test('drgn: the trace of the thread that went down, to its end', () => {
  const event = onlyEvent(`>>> trace = prog.crashed_thread().stack_trace()
>>> trace
#0  crash_setup_regs (./arch/x86/include/asm/kexec.h:95:3)
#1  __crash_kexec (kernel/kexec_core.c:974:4)
#2  panic (kernel/panic.c:330:3)
#3  oops_end (arch/x86/kernel/dumpstack.c:379:3)
#4  page_fault_oops (arch/x86/mm/fault.c:729:2)
#5  exc_page_fault (arch/x86/mm/fault.c:1575:2)
#6  asm_exc_page_fault+0x26/0x2b (./arch/x86/include/asm/idtentry.h:570)
#7  foo_read (drivers/foo/core.c:168:2)
#8  vfs_read (fs/read_write.c:468:9)
#9  0x7f71e9c123d7
>>> other = stack_trace(prog.threads()[1])
>>> other
#0  context_switch (kernel/sched/core.c:5244:2)
#1  __schedule (kernel/sched/core.c:6555:8)
`);
  expect(event).toMatchObject({
    kind: 'page-fault',
    title: 'BUG: unable to handle kernel paging request in foo_read',
    panicked: true,
    arch: 'x86_64',
  });
  expect(traceOf(event)).toEqual([
    'crash_setup_regs',
    '__crash_kexec',
    'panic',
    'oops_end',
    'page_fault_oops',
    'exc_page_fault',
    'asm_exc_page_fault',
    'foo_read',
    'vfs_read',
  ]);
});

test('gdb: arguments go on in further rows, and tell what panic() was called with', () => {
  expect(
    onlyEvent(`(gdb) bt
#0  0xc0000000002a53e8 in crash_setup_regs (oldregs=0x0, newregs=0xc00000000670b8d8)
    at ./arch/powerpc/include/asm/kexec.h:69
#1  __crash_kexec (regs=regs@entry=0x0) at kernel/kexec_core.c:974
#2  0xc000000000168918 in panic (fmt=fmt@entry=0xc000000001654a60 "foo: the ring is full\\n")
    at kernel/panic.c:358
#3  0xc000000000b735f8 in foo_submit (ring=<optimized out>) at drivers/foo/ring.c:155
#4  0xc000000000b742cc in foo_write (file=0xc000000003579320, count=2)
    at drivers/foo/core.c:602
(gdb) info registers
`),
  ).toMatchObject({
    kind: 'panic',
    function: 'foo_submit',
    arch: 'ppc64',
    panicked: true,
    panicReason: 'foo: the ring is full',
  });
});

test('drgn below the log tells of the crash that the log has', () => {
  expect(
    onlyEvent(`BUG: kernel NULL pointer dereference, address: 0000000000000008
RIP: 0010:foo_work+0xba/0x31a [foo]
Call Trace:
 worker_thread+0x266/0x3a0
 kthread+0xcf/0x100

>>> prog.crashed_thread().stack_trace()
(0)  crash_setup_regs (./arch/x86/include/asm/kexec.h:111:15)
(1)  __crash_kexec (kernel/crash_core.c:122:4)
(2)  panic (kernel/panic.c:399:3)
(8)  foo_work (drivers/foo/core.c:168:2)
`),
  ).toMatchObject({ kind: 'null-dereference', function: 'foo_work', module: 'foo' });
});

test('the panic of a program is none of the kernel', () => {
  expect(
    readLog(`(gdb) bt
#0  __pthread_kill_implementation (no_tid=0, signo=6) at ./nptl/pthread_kill.c:44
#1  0x00007ffff7842476 in __GI_raise (sig=sig@entry=6) at ../sysdeps/posix/raise.c:26
#2  0x00007ffff78287f3 in __GI_abort () at ./stdlib/abort.c:79
#3  0x0000555555555189 in panic (fmt=0x555555556004 "boom") at main.c:12
`).subjects,
  ).toEqual([]);
});
