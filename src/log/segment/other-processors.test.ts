import { expect, test } from 'vitest';
import { type CrashEvent } from '../../kernel/event.ts';
import { readLog } from '../read.ts';

const head = 'INFO: rcu_sched self-detected stall on CPU { 2}  (t=60000 jiffies g=12 c=11 q=5)';

/** What a processor shows of itself when an NMI asks it; kernels of 3.10. */
function backtrace(cpu: number, comm: string, ...frames: string[]): string[] {
  return [
    `NMI backtrace for cpu ${cpu}`,
    `CPU: ${cpu} PID: ${4000 + cpu} Comm: ${comm} Not tainted 3.10.0 #1`,
    'Hardware name: Acme Box/X1, BIOS 1.0 01/09/2013',
    `RIP: 0010:[<ffffffff8122786a>]  [<ffffffff8122786a>] ${frames[0] ?? ''}+0x1a/0x40`,
    `RSP: 0018:ffff880ff258be9${cpu}  EFLAGS: 00000087`,
    'Call Trace:',
    ...frames.slice(1).map((name) => ` [<ffffffff8147edc5>] ${name}+0x45/0x50`),
  ];
}

const idle = ['intel_idle', 'cpuidle_enter_state', 'cpu_startup_entry'];
const spins = ['__write_lock_failed', 'copy_process', 'do_fork', 'stub_clone'];
const reads = ['foo_next', 'foo_read', 'vfs_read', 'sys_read', 'system_call_fastpath'];

function read(...lines: string[]): CrashEvent[] {
  return readLog(lines.join('\n')).subjects.map(({ event }) => event);
}

test('of all processors that were asked, the stalled one is that of the report', () => {
  const [event, ...others] = read(
    head,
    'sending NMI to all CPUs:',
    ...backtrace(0, 'forker', ...spins),
    ...backtrace(1, 'swapper/1', ...idle),
    ...backtrace(2, 'reader', ...reads),
    ...backtrace(3, 'forker', ...spins),
  );
  expect(others).toEqual([]);
  expect(event).toMatchObject({ function: 'foo_read', cpu: 2, pid: 4002, comm: 'reader', release: '3.10.0' });
  expect(event?.registers['RSP']).toBe('ffff880ff258be92');
  expect(event?.frames.map((frame) => frame.function)).toEqual(reads.slice(1));
});

test('where it is cut off, another one tells what goes on; not one with nothing to do', () => {
  const [event] = read(head, ...backtrace(0, 'swapper/0', ...idle), ...backtrace(1, 'forker', ...spins));
  expect(event).toMatchObject({ function: 'do_fork', cpu: 2, pid: null, comm: null, release: '3.10.0' });
  expect(event?.registers).toEqual({});
});

test('a task that hangs runs on no processor: what they show is of the machine alone', () => {
  const [event] = read(
    'INFO: task java:77 blocked for more than 120 seconds.',
    'Call Trace:',
    ' [<ffffffff8147edc5>] schedule+0x29/0x70',
    ' [<ffffffff8147edc5>] foo_wait_done+0x29/0x70',
    ' [<ffffffff8147edc5>] foo_close+0x29/0x70',
    'NMI backtrace for cpu 1 skipped: idling at native_safe_halt+0x6/0x10',
    ...backtrace(0, 'forker', ...spins),
  );
  expect(event).toMatchObject({
    function: 'foo_close',
    cpu: null,
    comm: 'java',
    release: '3.10.0',
    hardware: 'Acme Box/X1, BIOS 1.0 01/09/2013',
    pointer: null,
  });
  expect(event?.registers).toEqual({});
});

test('whom the OOM killer chose does not explain the stall that comes later', () => {
  const lines = ['Memory cgroup out of memory: Kill process 1458 (php) score 705 or sacrifice child', '', head];
  expect(read(...lines, ...backtrace(2, 'reader', ...reads)).map(({ kind }) => kind)).toEqual([
    'oom-kill',
    'rcu-stall',
  ]);
});
