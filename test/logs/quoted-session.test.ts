import { expect, test } from 'vitest';
import { onlyEvent, traceOf } from './only.fixture.ts';
import { readLog } from '../../src/log/read.ts';

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
