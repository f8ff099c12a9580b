import { describe, expect, test } from 'vitest';
import { crashEvent } from '../kernel/event.fixture.ts';
import { type Frame } from '../kernel/event.ts';
import { matcherOf } from './matcher-of.ts';

const place = { line: 1, column: 1, length: 1 };

/** Frames, innermost first; `?name` is a stale one, `name@module` is of a module. */
function frames(...names: string[]): Frame[] {
  return names.map((given) => {
    const [name = '', module = null] = given.replace('?', '').split('@');
    const reliable = !given.startsWith('?');
    return { function: name, offset: 1, size: 2, module, reliable, context: null, line: 1, place };
  });
}

const fault = {
  kind: 'null-dereference',
  function: 'nf_queue',
  address: '18',
  arch: 'x86_64',
  frames: frames('nf_queue', '?ip_rcv_finish', 'nf_hook_slow', 'ip_rcv', 'process_one_work', 'kthread'),
} as const;

describe('the clauses that tell a crash from others', () => {
  test('are kind and function; its callers and the class of the address make it surer', () => {
    expect(matcherOf(crashEvent({ ...fault, frames: [...fault.frames] }))).toEqual({
      required: [{ kind: 'null-dereference' }, { function: 'nf_queue' }],
      supporting: [{ frames: ['nf_hook_slow', 'ip_rcv'] }, { address: 'near-null' }],
      generic: false,
    });
  });

  test('are the callers as well where the function stands in many traces', () => {
    const { required } = matcherOf(crashEvent({ ...fault, frames: [...fault.frames] }), (name) => name === 'nf_queue');
    expect(required).toEqual([
      { kind: 'null-dereference' },
      { function: 'nf_queue' },
      { frames: ['nf_hook_slow', 'ip_rcv'] },
    ]);
  });

  test('are the frames where no function is blamed, and the module that they stand in', () => {
    const event = crashEvent({
      kind: 'page-fault',
      frames: frames('broken_poll@vendor', 'vendor_thread@vendor', 'kthread'),
    });
    expect(matcherOf(event)).toEqual({
      required: [{ kind: 'page-fault' }, { frames: ['broken_poll', 'vendor_thread'] }, { module: 'vendor' }],
      supporting: [],
      generic: false,
    });
  });

  test('leave out what hands out work, and the helpers of others', () => {
    const event = crashEvent({
      kind: 'kernel-bug',
      function: 'idr_remove',
      frames: frames('idr_remove', '_raw_spin_lock', 'worker_thread', 'kthread', 'ret_from_fork', '0xffffffffc0001234'),
      workqueue: 'events free_work',
    });
    expect(matcherOf(event).supporting).toEqual([{ workqueue: 'free_work' }]);
  });

  test('name no function of a report that is too damaged to', () => {
    expect(matcherOf(crashEvent({ kind: 'page-fault', function: 'nf_queue', corrupted: true }))).toEqual({
      required: [{ kind: 'page-fault' }],
      supporting: [],
      generic: true,
    });
  });
});

describe('a message', () => {
  test('of a check supports the function, without its line number', () => {
    const messages = [{ text: 'kernel BUG at lib/idr.c:1163!', place }];
    const event = crashEvent({ kind: 'kernel-bug', function: 'ida_remove', messages });
    expect(matcherOf(event).supporting).toEqual([{ message: 'lib/idr.c' }]);
  });

  test('of a panic tells what the function gave up for', () => {
    const panicReason = 'VFS: Unable to mount root fs on unknown-block(0,0)';
    const event = crashEvent({ kind: 'mount-root-failure', function: 'mount_block_root', panicReason });
    expect(matcherOf(event).required).toEqual([
      { kind: 'mount-root-failure' },
      { function: 'mount_block_root' },
      { message: 'VFS: Unable to mount root fs on unknown-block' },
    ]);
  });

  test('of a fault is that of every fault', () => {
    const messages = [{ text: 'BUG: unable to handle kernel NULL pointer dereference at 0000000000000018', place }];
    const { required, supporting } = matcherOf(crashEvent({ kind: 'null-dereference', function: 'f', messages }));
    expect([...required, ...supporting].some((clause) => 'message' in clause)).toBe(false);
  });
});
