import { expect, test } from 'vitest';
import { onlyEvent } from '../../../test/logs/only.fixture.ts';

const arm64 = (
  pc: string,
  lr: string,
): string => `Unable to handle kernel paging request at virtual address 0000dead0000beec
Internal error: Oops: 86000004 [#1] SMP
CPU: 1 PID: 77 Comm: cat Not tainted 5.10.0-60.18.0.50.oe2203.aarch64 #1
pstate: 60400009 (nZCv daif +PAN -UAO)
pc : ${pc}
lr : ${lr}
sp : ffff80001234bb50
Call trace:
 0xdead0000beec
 foo_sync+0x4c/0xb0 [foo]
 ksys_sync+0x68/0xb8
Code: bad PC value
`;

test('after a jump to nowhere the caller is where it would have returned to', () => {
  expect(onlyEvent(arm64('0xdead0000beec', 'foo_commit+0x2c/0x90 [foo]'))).toMatchObject({
    function: 'foo_commit',
    module: 'foo',
    offset: 0x2c,
  });
});

test('a caller that only serves others is passed over', () => {
  expect(onlyEvent(arm64('0xdead0000beec', '_raw_spin_lock+0x2c/0x90')).function).toBe('foo_sync');
});

test('where the processor stood in a function, that is to blame', () => {
  expect(onlyEvent(arm64('foo_read+0x10/0x40 [foo]', 'foo_commit+0x2c/0x90 [foo]')).function).toBe('foo_read');
});

test.each([
  [
    'riscv',
    'epc : 0x0',
    ' ra : foo_commit+0x2c/0x90 [foo]',
    'Unable to handle kernel NULL pointer dereference at virtual address 0000000000000000',
  ],
  [
    'ppc64',
    'NIP [0000000000000000] 0x0',
    'LR [c0080000058a3a10] foo_commit+0x50/0xb0 [foo]',
    'BUG: Unable to handle kernel instruction fetch (NULL pointer?)',
  ],
])('%s', (_architecture, pointer, link, headline) => {
  const event = onlyEvent(`${headline}
CPU: 2 PID: 118 Comm: cat Not tainted 6.6.0 #1
${pointer}
${link}
Call Trace:
[<ffffffff8023c5a8>] vfs_read+0x9c/0x18a
`);
  expect(event.function).toBe('foo_commit');
});
