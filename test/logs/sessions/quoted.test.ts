import { expect, test } from 'vitest';
import { onlyEvent, traceOf } from '../only.fixture.ts';
import { readLog } from '../../../src/log/read.ts';
import { fault } from './sessions.fixture.ts';

/** Parts of crash(8) sessions, as letters and commits quote and damage them. */

test('a jump to NULL, quoted without the head of the trace', () => {
  expect(
    onlyEvent(`crash> bt
PID: 10964  TASK: ffff951c8aa92f80  CPU: 3   COMMAND: "find"
 ...
 #7 [ffffae44d0a6fbe0] page_fault at ffffffff8d6010fe
    [exception RIP: unknown or invalid address]
    RIP: 0000000000000000  RSP: ffffae44d0a6fc90  RFLAGS: 00010246
    RAX: ffffffff8da3cc80  RBX: ffffae44d0a6fd30  RCX: 0000000000000000
    ORIG_RAX: ffffffffffffffff  CS: 0010  SS: 0018
 #8 [ffffae44d0a6fc90] trailing_symlink at ffffffff8cf24e61
 #9 [ffffae44d0a6fcc8] path_lookupat at ffffffff8cf261d1
`),
  ).toMatchObject({ kind: 'null-dereference', function: 'trailing_symlink', pid: 10964, comm: 'find' });
});

test('frames whose number signs were taken off, as in a commit message; a name that only holds that of a bit operation', () => {
  expect(
    onlyEvent(`PID: 106879  TASK: ffff880244ba9c00  CPU: 2   COMMAND: "loop3"
 0 [ffff8802435ff1c0] panic at ffffffff816ed175
 1 [ffff8802435ff240] oops_end at ffffffff8101a7c9
 2 [ffff8802435ff270] no_context at ffffffff8106eccf
 6 [ffff8802435ff3a0] do_page_fault at ffffffff8106fc2f
 7 [ffff8802435ff3e0] page_fault at ffffffff816fd667
    [exception RIP: ocfs2_block_group_find_clear_bits+316]
    RIP: ffffffffc11ef6fc  RSP: ffff8802435ff498  RFLAGS: 00010206
    ORIG_RAX: ffffffffffffffff  CS: e030  SS: e02b
 8 [ffff8802435ff490] ocfs2_block_group_find_clear_bits at ffffffffc11ef680 [ocfs2]
 9 [ffff8802435ff500] ocfs2_cluster_group_search at ffffffffc11ef916 [ocfs2]
10 [ffff8802435ff580] ocfs2_search_chain at ffffffffc11f0fb6 [ocfs2]
`),
  ).toMatchObject({ kind: 'page-fault', function: 'ocfs2_block_group_find_clear_bits', panicked: true });
});

test('numbers that damage has made too long are none', () => {
  const digits = '9'.repeat(60);
  const { subjects } = readLog(
    [
      `PID: ${digits}  TASK: ffff883f3bedef20  CPU: ${digits}  COMMAND: "java"`,
      `    [exception RIP: module_put+${digits}]`,
      ` #0 [ffff883e966d30a7] machine_kexec+${digits} at ffffffff8105c22b`,
      ' #1 [ffff883e966d3100] oops_end at ffffffff8105c22b',
      ' #2 [ffff883e966d3200] foo at ffffffff8105c22b',
    ].join('\n'),
  );
  expect(subjects.map(({ event }) => [event.pid, event.cpu, event.frames[0]?.offset])).toEqual([[null, null, null]]);
});

test('of two numbers of the process the last is told, with its place', () => {
  const { pid, places } = onlyEvent(
    ['PANIC: "BUG: unable to handle kernel NULL pointer dereference at 2075', 'PID: 2', 'PID: 1'].join('\n'),
  );
  expect([pid, places.process?.line]).toEqual([1, 3]);
});

test('below the headline somebody quotes a backtrace without its head', () => {
  const event = onlyEvent(`When the last route goes away, the machine crashes:

BUG: unable to handle kernel NULL pointer dereference at 0000000000000018
PID: 0 COMMAND: "swapper/2"
TASK: ffff9ec83889bf40  (1 of 4)  [THREAD_INFO: ffff9ec8388b0000]
CPU: 2  STATE: TASK_RUNNING (PANIC)
 [exception RIP: foo_get_route+1250]
RIP: ffffffffc0d566f2  RSP: ffff9ec83ed03c68  RFLAGS: 00010246
RAX: 0000000000000000  RBX: ffff9ec835e85000  RCX: 000000000005e1f9
 [ffff9ec83ed03ce0] foo_xmit at ffffffffc0d5b42c [foo]
 [ffff9ec83ed03e70] call_timer_fn at ffffffffae0a6b58
`);
  expect(event).toMatchObject({
    kind: 'null-dereference',
    function: 'foo_get_route',
    offset: 1250,
    address: '0000000000000018',
  });
  expect(traceOf(event)).toEqual(['? foo_xmit', '? call_timer_fn']);
});

test('the header alone, with the words of a panic that nothing knows', () => {
  expect(
    onlyEvent(`     RELEASE: 2.4.21-4.ELsmp
       PANIC: "Oops: 0002" (check log for details)
         PID: 12
     COMMAND: "food"
`),
  ).toMatchObject({ kind: 'oops', panicked: true, pid: 12, panicReason: 'Oops: 0002' });
});

test('what a program calls its panic is none', () => {
  expect(readLog('PANIC: "could not write to file"\n').subjects).toEqual([]);
});

test('frames right below the header, whose task was left out', () => {
  const event = onlyEvent(`PANIC: "Kernel panic - not syncing: softlockup: hung tasks"

    RIP: 0000000000000001  RSP: ff3d8e7f0d9978ea  RFLAGS: ff3d8e7f0d9978e8
 #9 [ff506ca15ff33c18] xas_load at ffffffff84b49a7f
#10 [ff506ca15ff33ce8] foo_lookup at ffffffff841119db
`);
  expect(event).toMatchObject({ kind: 'soft-lockup', function: 'foo_lookup' });
  expect(traceOf(event)).toEqual(['xas_load', 'foo_lookup']);
});

test('a lockup found by the timer, without an exception frame: what stood under it', () => {
  expect(
    onlyEvent(`PID: 463      TASK: ffff5dd79b964d00  CPU: 90   COMMAND: "food/90"
 #0 [ffff8000102d3b70] __crash_kexec at ffffdbd07119d250
 #1 [ffff8000102d3d00] panic at ffffdbd071ccc0fc
 #2 [ffff8000102d3de0] watchdog_timer_fn at ffffdbd0711e485c
 #3 [ffff8000102d3e80] __hrtimer_run_queues at ffffdbd07116f87c
 #4 [ffff8000102d3fd0] gic_handle_irq at ffffdbd071000124
--- <IRQ stack> ---
 #5 [ffff80001401bd40] el1_irq at ffffdbd071002374
 #6 [ffff80001401bd60] foo_spin at ffffdbd0711505fc
 #7 [ffff80001401bdb0] foo_thread at ffffdbd0711505fc
`),
  ).toMatchObject({ kind: 'soft-lockup', title: 'BUG: soft lockup in foo_spin', function: 'foo_spin' });
});

test('an address that crash(8) cannot name has the name of the frame at the same place', () => {
  expect(
    onlyEvent(`PID: 1899   TASK: ffff95545a28bf40  CPU: 0   COMMAND: "insmod"
 #0 [ffff95546ce03e68] panic at ffffffff84b07a75
 #1 [ffff95546ce03ee8] watchdog_timer_fn at ffffffff8453f5f1
 #2 [ffff95546ce03ff0] apic_timer_interrupt at ffffffff84b207f2
--- <IRQ stack> ---
 #3 [ffff9550f5423c88] apic_timer_interrupt at ffffffff84b207f2
bt: WARNING: possibly bogus exception frame
    [exception RIP: unknown or invalid address]
    RIP: ffffffffc0665053  RSP: ffff9550f5423d30  RFLAGS: 00000246
 #4 [ffff9550f5423d30] foo_init at ffffffffc0665053 [foo]
 #5 [ffff9550f5423d38] do_one_initcall at ffffffff8440210a
`),
  ).toMatchObject({ kind: 'soft-lockup', function: 'foo_init', module: 'foo' });
});

test('khungtaskd is not the task that hung', () => {
  expect(
    onlyEvent(`PID: 38     TASK: ffff88003eaae040  CPU: 1   COMMAND: "khungtaskd"
 #0 [ffff88003ad97ce8] machine_kexec at ffffffff81038f3b
 #1 [ffff88003ad97e18] panic at ffffffff8152721a
 #2 [ffff88003ad97e98] watchdog at ffffffff810e6346
 #3 [ffff88003ad97ee8] kthread at ffffffff8109af06
`),
  ).toMatchObject({ kind: 'hung-task', title: 'INFO: task hung', function: null, panicked: true });
});

test('of the log only the headline was copied: the backtrace shows the function', () => {
  const event = onlyEvent(`crash> log | grep BUG
[ 1552.035262] watchdog: BUG: soft lockup - CPU#1 stuck for 22s! [kworker/1:1:61]
crash> bt
PID: 61     TASK: ffff8f6f76863e80  CPU: 1   COMMAND: "kworker/1:1"
 #0 [ffff8f6f7b243e80] panic at ffffffff8c0a7d42
 #1 [ffff8f6f7b243f08] watchdog_timer_fn at ffffffff8c1653be
 #2 [ffff8f6f7b243ff0] apic_timer_interrupt at ffffffff8ca02182
--- <IRQ stack> ---
 #3 [ffffb39780993ce8] apic_timer_interrupt at ffffffff8ca02182
    [exception RIP: foo_busy+5]
    RIP: ffffffffc0394055  RSP: ffffb39780993d98  RFLAGS: 00000246
 #4 [ffffb39780993d98] foo_work at ffffffffc0394100 [foo]
`);
  expect(event).toMatchObject({ kind: 'soft-lockup', title: 'BUG: soft lockup in foo_busy', function: 'foo_busy' });
  expect(event).toMatchObject({ corrupted: false, panicked: true });
});

test('a dump of RHEL 3, netdump before kdump', () => {
  expect(
    onlyEvent(`    PID: 286    TASK: c0b3a000  CPU: 0   COMMAND: "food"
    #0 [c0b3be90] crash_save_current_state at c011aed0
    #1 [c0b3bea4] panic at c011367c
    #2 [c0b3bee8] foo_interrupt at c01bc820
    #3 [c0b3bf08] handle_IRQ_event at c010a551
`),
  ).toMatchObject({ kind: 'panic', function: 'foo_interrupt' });
});

test('the exception by the way that led down', () => {
  expect(
    onlyEvent(`PID: 11941  TASK: ffff8f0bca5717c0  CPU: 10  COMMAND: "food"
 #0 [ffffabfa4b0ebb08] oops_end at ffffffff84020e8d
 #1 [ffffabfa4b0ebb28] do_trap at ffffffff8401d6ec
 #2 [ffffabfa4b0ebb70] do_stack_segment at ffffffff8401e071
 #3 [ffffabfa4b0ebb80] stack_segment at ffffffff84a0108e
 #4 [ffffabfa4b0ebc70] foo_submit at ffffffff845c5e52
`),
  ).toMatchObject({ kind: 'trap', title: 'stack segment fault in foo_submit' });
});

test('the quoted message has its time stamp', () => {
  expect(
    onlyEvent(`    DUMPFILE: vmcore
     RELEASE: 2.6.31-2-generic
       PANIC: "[   57.879776] Oops: 0002 [#1] SMP " (check log for details)
         PID: 0
     COMMAND: "swapper"

PID: 0      TASK: c073c180  CPU: 0   COMMAND: "swapper"
 #0 [c0785ba0] foo_handle at c03917a3
    [RA: c03919c6  SP: c0785ba0  FP: c0785ba0  SIZE: 4]
    c0785ba0: c03919c6
 #1 [c0785ba0] foo_key at c03919c4
`),
  ).toMatchObject({ kind: 'oops', function: 'foo_handle', release: '2.6.31-2-generic', comm: 'swapper' });
});

test('rows that a mail program broke at their blanks', () => {
  const event = onlyEvent(`PID: 5678   TASK: ffff81003f2e9000  CPU: 0   COMMAND:
"foo-worker"
 #0 [ffff81002c243aa0] crash_kexec at ffffffff802a855b
 #1 [ffff81002c243b70] __die at ffffffff80268c23
 #2 [ffff81002c243bc0] do_page_fault at ffffffff8026a887
 #3 [ffff81002c243cd0] error_exit at ffffffff8026374d
    [exception RIP: foo_expand+412]
    RIP: ffffffff882234cc  RSP: ffff81002c243d88  RFLAGS: 00010207
 #4 [ffff81002c243df0] foo_client_channels_with_a_long_name at
ffffffff88221319
 #5 [ffff81002c243e80] foo_write at ffffffff8821f4b5
`);
  expect(event).toMatchObject({ kind: 'page-fault', function: 'foo_expand', pid: 5678, cpu: 0 });
  expect(traceOf(event).slice(-2)).toEqual(['foo_client_channels_with_a_long_name', 'foo_write']);
});

test('a session that was written down in Markdown', () => {
  const session = `KERNEL: /usr/lib/debug/lib/modules/2.6.32-358.el6.i686/vmlinux
DUMPFILE: vmcore  [PARTIAL DUMP]
RELEASE: 2.6.32-358.el6.i686
PANIC: "Oops: 0002 [#1] SMP " (check log for details)
PID: 3034
COMMAND: "cat"
crash> bt
PID: 3034   TASK: f6b16550  CPU: 0   COMMAND: "cat"
 #0 [eed15ddc] crash_kexec at c04a07ec
 #1 [eed15e30] oops_end at c084b652
 #2 [eed15e44] no_context at c0436c7d
 #3 [eed15efc] do_page_fault at c084cf45
 #4 [eed15f14] error_code (via page_fault) at c084a9f5
    CS:  0060      EIP: f7e120d4  ERR: ffffffff  EFLAGS: 00010296
 #5 [eed15f48] foo_read at f7e120d4 [foo]
`;
  const told = { kind: 'page-fault', function: 'foo_read', module: 'foo', release: '2.6.32-358.el6.i686' };
  expect(onlyEvent(session)).toMatchObject(told);
  expect(onlyEvent(session.replace(/[#[\]]/g, '\\$&'))).toMatchObject(told);
});

test('remarks behind the rows of the header', () => {
  expect(
    onlyEvent(`    DUMPFILE: /vmcore  [PARTIAL DUMP]
     RELEASE: 4.18.0-372.73.1.el8_6.x86_64 # the kernel
       PANIC: "Kernel panic - not syncing: Fatal exception" # what it died of
         PID: 1899 # <<- who died
     COMMAND: "worker"
         CPU: 0 # and where
${fault}`),
  ).toMatchObject({ release: '4.18.0-372.73.1.el8_6.x86_64', pid: 1899, cpu: 0, function: 'foo_poll' });
});

test('the header below the backtrace tells of the machine; rows about another task do not', () => {
  expect(
    onlyEvent(`${fault}
     RELEASE: 5.10.205
     MACHINE: x86_64  (4093 Mhz)
      MEMORY: 48 GB
       PANIC: "Oops: 0000 [#1] SMP PTI" (check log for details)
crash> set 5109
    PID: 5109
COMMAND: "rm"
`),
  ).toMatchObject({ release: '5.10.205', memory: 48 * 2 ** 30, pid: 1899, comm: 'worker', function: 'foo_poll' });
});

test.each([
  ['on the same page as the frame of the module', 'ffffffffc076db8b', ''],
  [
    'by the symbol of its address',
    'ffffffffc076abcd',
    'crash> sym ffffffffc076abcd\nffffffffc076abcd (t) foo_update+91 [foo]\n',
  ],
])('the module of the place of the exception: %s', (_how, address, further) => {
  expect(
    onlyEvent(`PID: 1449   TASK: ff187d28ed658040  CPU: 34  COMMAND: "foo-0000:51"
 #0 [ff1966a94a713bb0] machine_kexec at ffffffff9d05a0be
 #1 [ff1966a94a713ce8] oops_end at ffffffff9d01bd54
 #2 [ff1966a94a713de0] page_fault at ffffffff9da0107e
    [exception RIP: foo_update+91]
    RIP: ${address}  RSP: ff1966a94a713e98  RFLAGS: 00010246
 #3 [ff1966a94a713ea0] foo_periodic_work at ffffffffc076dbef [foo]
 #4 [ff1966a94a713ee0] kthread_worker_fn at ffffffff9d101c1b
${further}`),
  ).toMatchObject({ function: 'foo_update', module: 'foo' });
});

test('on another page a module may be another', () => {
  expect(
    onlyEvent(`${fault.replace('ffffffff840b8004', 'ffffffffc0411004').replace('down_read_trylock', 'bar_read')}`),
  ).toMatchObject({ function: 'bar_read', module: null });
});
