import { describe, expect, test } from 'vitest';
import { readLog } from '../../log/read.ts';
import { type CrashEvent } from '../../kernel/event.ts';
import { addressIn, type FrameNote, notesOf, sourceIn, type TraceNotes } from './trace-notes.ts';
import { frameLines, traceOf } from './trace.ts';

/** The notes of the first report of a log, frame by frame. */
function read(...lines: string[]): {
  event: CrashEvent;
  notes: TraceNotes;
  of: (name: string) => FrameNote | undefined;
} {
  const event = readLog(lines.join('\n')).subjects[0]?.event;
  if (event === undefined) throw new Error('there is no report');
  const notes = notesOf(event, (line) => lines[line - 1] ?? '');
  const names = traceOf(event).flatMap(({ frames }) => frames.map((frame) => frame.function));
  return { event, notes, of: (name) => notes.frames[names.indexOf(name)] };
}

const head = 'CPU: 1 PID: 7 Comm: worker Not tainted 6.1.0 #1';
const oops = ['BUG: kernel NULL pointer dereference, address: 0000000000000010', 'Oops: 0000 [#1] SMP', head];

describe('the reason of the blamed frame', () => {
  test('the processor stood there', () => {
    const { notes } = read(...oops, 'RIP: 0010:ext4_lookup+0x10/0x20', 'Call Trace:', ' lookup_slow+0x10/0x20');
    expect(notes.blamed).toBe('pointer');
  });

  test('it is the first that does not only serve others', () => {
    const { notes, of } = read(
      ...oops,
      'RIP: 0010:memcpy_erms+0x6/0x10',
      'Call Trace:',
      ' ? stale_word+0x1/0x2',
      ' kmemdup+0x10/0x20',
      ' foo_probe+0x10/0x20 [foo]',
      ' really_probe+0x10/0x20',
    );
    expect(notes.blamed).toBe('first');
    expect(of('stale_word')?.passed).toBe('uncertain');
    expect(of('kmemdup')?.passed).toBe('memory');
    expect(of('foo_probe')?.passed).toBeNull();
    expect(of('really_probe')?.passed).toBeNull();
  });

  test('it waits', () => {
    const { notes, of } = read(
      'INFO: task java:7 blocked for more than 120 seconds.',
      '      Not tainted 4.18.0-305.el8.x86_64 #1',
      'Call Trace:',
      ...['__schedule', 'schedule', 'io_schedule', 'folio_wait_bit_common', 'ext4_write_begin'].map(
        (name) => ` ${name}+0x10/0x20`,
      ),
    );
    expect(notes.blamed).toBe('wait');
    expect(of('__schedule')).toMatchObject({ passed: 'way-to-wait', subsystem: 'sched' });
    expect(of('ext4_write_begin')).toMatchObject({ passed: null, subsystem: 'fs' });
  });

  test('it is the work that was caught', () => {
    const { notes, of } = read(
      'watchdog: BUG: soft lockup - CPU#1 stuck for 22s! [java:7]',
      head,
      'RIP: 0010:foo_spin+0x10/0x20',
      'Call Trace:',
      ' foo_loop+0x10/0x20',
      ' foo_read+0x10/0x20',
      ' vfs_read+0x10/0x20',
      ' ksys_read+0x10/0x20',
      ' do_syscall_64+0x10/0x20',
    );
    expect(notes.blamed).toBe('work');
    expect(of('foo_loop')?.passed).toBe('inside-work');
  });

  test('there is none where nobody is blamed', () => {
    const { event } = read(...oops, 'RIP: 0010:ext4_lookup+0x10/0x20');
    expect(notesOf({ ...event, function: null }).blamed).toBeNull();
  });
});

test('a frame above a panic takes the machine down, and the caller is not dim', () => {
  const { of } = read(
    'Kernel panic - not syncing: softdog: Initiating panic',
    head,
    'Call Trace:',
    ' dump_stack+0x5c/0x80',
    ' panic+0xe7/0x2a9',
    ' softdog_fire+0x10/0x20',
  );
  expect(of('dump_stack')?.passed).toBe('prints-report');
  expect(of('panic')?.passed).toBe('takes-down');
  expect(of('softdog_fire')?.passed).toBeNull();
});

test('a place in the source, as decoded logs have it', () => {
  expect(sourceIn(' nf_queue+0x98/0x1c0 net/netfilter/nf_queue.c:219')).toBe('net/netfilter/nf_queue.c:219');
  expect(sourceIn(' ext4_lookup (fs/ext4/namei.c:1765) ext4')).toBe('fs/ext4/namei.c:1765');
  expect(sourceIn(' rust_probe+0x1/0x2 drivers/gpu/nova/nova.rs:12')).toBe('drivers/gpu/nova/nova.rs:12');
  expect(sourceIn(' ext4_lookup+0x1/0x2 [ext4]')).toBeNull();
  expect(sourceIn(' <img src=x onerror=a.c:1>')).toBeNull();
});

test('an address, as kernels and crash(8) print it', () => {
  expect(addressIn(' [<ffffffffae575638>] blk_mq_rq_timed_out+0x18/0xa0')).toBe('ffffffffae575638');
  expect(addressIn(' [<c0123456>] foo+0x18/0xa0')).toBe('c0123456');
  expect(addressIn('[c000000003e3fb10] [c00000000001a3d4] foo+0x54/0x90 (unreliable)')).toBe('c00000000001a3d4');
  expect(addressIn(' #9 [ffff8800618a3bd8] nf_hook_slow at ffffffff81474800')).toBe('ffffffff81474800');
  expect(addressIn(' nf_queue+0x98/0x1c0')).toBeNull();
});

test('only the first frames of a trace without end are looked at', () => {
  const { event } = read(...oops, 'RIP: 0010:ext4_lookup+0x10/0x20', 'Call Trace:', ' lookup_slow+0x10/0x20');
  const frame = event.frames[0];
  if (frame === undefined) throw new Error('there is no frame');
  const endless = { ...event, frames: Array.from({ length: 100_000 }, () => frame) };
  expect(notesOf(endless).frames).toHaveLength(2000);
  expect(frameLines(endless)).toEqual([4, 6]);
});
