import { expect, test } from 'vitest';
import { onlyEvent, traceOf } from '../only.fixture.ts';
import { fault, header } from './sessions.fixture.ts';

/** Sessions that hold the log, or a header that quotes it, beside the backtrace. */

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
