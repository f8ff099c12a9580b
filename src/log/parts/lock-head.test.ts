import { expect, test } from 'vitest';
import { onlyEvent } from '../../../test/logs/only.fixture.ts';

const headline = '[    9.379476] WARNING: possible circular locking dependency detected';
const wanted = '[    9.379532] ffffffff8325f828 (foo_lock){++++}-{0:0}, at: foo_reg+0xe4/0xcf0';

test.each([
  ['6.6.0-work-g-dirty #134 Not tainted', { release: '6.6.0-work-g-dirty', taint: { raw: 'Not tainted' } }],
  ['5.6.0-g17 #21 Tainted: G           OE   T', { release: '5.6.0-g17', taint: { raw: 'G           OE   T' } }],
  ['6.12.0 #1 PREEMPT(voluntary) Not tainted', { release: '6.12.0' }],
])('the kernel: %s', (line, facts) => {
  expect(onlyEvent(`${headline}\n[    9.379532] ${line}\n${wanted}\n`)).toMatchObject({
    function: 'foo_reg',
    ...facts,
  });
});

test.each([
  'food/77 is trying to acquire lock:',
  'food/77 [HC1[1]:SC0[0]:HE0:SE1] takes:',
  'food/77 just changed the state of lock:',
  'food/77 is trying to release lock (foo_lock) at:',
  'food/77 is freeing memory ffff8881000-ffff88810ff, with a lock still held there!',
  'food/77 is leaving the kernel with locks still held!',
])('the task: %s', (line) => {
  expect(onlyEvent(`${headline}\n[    9.379532] ${line}\n${wanted}\n`)).toMatchObject({ pid: 77, comm: 'food' });
});
