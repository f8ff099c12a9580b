import { expect, test } from 'vitest';
import { readLog } from '../read.ts';

const fault = `BUG: unable to handle kernel NULL pointer dereference at 0000000000000018
IP: [<ffffffffc0001234>] foo_read+0x12/0x40 [foo]
`;
const rest = `Hardware name: Example 9000
Call Trace:
 [<ffffffff8121f1a0>] vfs_read+0x86/0x130
`;
const kernelOf = (process: string): { release: string | null; build: string | null; comm: string | null } | undefined =>
  readLog(`${fault}${process}\n${rest}`).subjects[0]?.event;

test.each([
  ['within the release', 'Not tainted 6.16.0-\nrc7-00005-g4ff8295d8d61 #79 NONE', '6.16.0-rc7-00005-g4ff8295d8d61'],
  ['behind the taints', 'Tainted: G           OE \n4.18.0-240.el8.x86_64 #79 NONE', '4.18.0-240.el8.x86_64'],
  ['behind the release', 'Not tainted 5.4.0-42-generic\n#79 NONE', '5.4.0-42-generic'],
])('a line of the process that is wrapped %s', (_where, text, release) => {
  expect(kernelOf(`CPU: 10 PID: 6210 Comm: food Kdump: loaded ${text}`)).toMatchObject({
    release,
    build: '#79 NONE',
    comm: 'food',
  });
});

test('what is cut off is no release', () => {
  expect(kernelOf('CPU: 10 PID: 6210 Comm: food Not tainted 3.10.0-11')).toMatchObject({ release: null, comm: 'food' });
});
