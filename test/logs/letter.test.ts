import { expect, test } from 'vitest';
import { readLog } from '../../src/log/read.ts';

/** A report as a letter brings it: each row was broken at the last blank at which it was not wider than 72 columns. */
const letter = `> Hi, our file server went down tonight with this:
>
> Feb  4 06:51:39 host01 kernel: BUG: unable to handle page fault for
> address: ffffc90001691000
> Feb  4 06:51:39 host01 kernel: #PF: supervisor read access in kernel
> mode
> Feb  4 06:51:39 host01 kernel: #PF: error_code(0x0000) - not-present
> page
> Feb  4 06:51:39 host01 kernel: PGD 100000067 P4D 100000067 PUD 0
> Feb  4 06:51:39 host01 kernel: Oops: 0000 [#1] SMP PTI
> Feb  4 06:51:39 host01 kernel: CPU: 3 PID: 4711 Comm: food Tainted: G
>        OE     5.15.0-91-generic #101-Ubuntu
> Feb  4 06:51:39 host01 kernel: Hardware name: Dell Inc. PowerEdge
> R730/072T6D, BIOS 2.4.3 01/17/2017
> Feb  4 06:51:39 host01 kernel: RIP: 0010:foo_read+0x9/0x10 [foo]
> Feb  4 06:51:39 host01 kernel: RSP: 0018:ffffa05fc164fc70 EFLAGS:
> 00010256
> Feb  4 06:51:39 host01 kernel: RAX: 000000000000000e RBX:
> 0000000000000001 RCX: 0000000000000002
> Feb  4 06:51:39 host01 kernel: Call Trace:
> Feb  4 06:51:39 host01 kernel:  <TASK>
> Feb  4 06:51:39 host01 kernel:  vfs_read+0x9d/0x1a0
> Feb  4 06:51:39 host01 kernel:
> a_function_with_a_name_that_is_longer_than_most+0x9d/0x1a0 [foo]
> Feb  4 06:51:39 host01 kernel:  do_syscall_64+0x5c/0xc0
> Feb  4 06:51:39 host01 kernel:  </TASK>
> Feb  4 06:51:39 host01 kernel: Modules linked in: foo(OE) bar nfsd
> auth_rpcgss nfs_acl lockd grace sunrpc
> Feb  4 06:51:39 host01 kernel: ---[ end trace 0000000000000000 ]---

What does it mean?`;

test('a report whose rows a letter has broken at blanks', () => {
  const { subjects, container } = readLog(letter);
  expect(container).toContain('wrapped at blanks');
  expect(subjects.map(({ event }) => event)).toMatchObject([
    {
      title: 'BUG: unable to handle kernel paging request in foo_read',
      address: 'ffffc90001691000',
      release: '5.15.0-91-generic',
      comm: 'food',
      pid: 4711,
      cpu: 3,
      taint: { flags: ['G', 'O', 'E'] },
      hardware: 'Dell Inc. PowerEdge R730/072T6D, BIOS 2.4.3 01/17/2017',
      registers: { RSP: 'ffffa05fc164fc70', EFLAGS: '00010256', RBX: '0000000000000001', RCX: '0000000000000002' },
      frames: [
        { function: 'vfs_read' },
        { function: 'a_function_with_a_name_that_is_longer_than_most', module: 'foo' },
        { function: 'do_syscall_64' },
      ],
      firstLine: 3,
      lastLine: 29,
    },
  ]);
  expect(subjects[0]?.event.modules.map(({ name }) => name).join(' ')).toBe(
    'foo bar nfsd auth_rpcgss nfs_acl lockd grace sunrpc',
  );
});
