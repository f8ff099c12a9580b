import { expect, test } from 'vitest';
import { onlyEvent } from '../../../test/logs/only.fixture.ts';

const notice = '[26734.576190] "echo 0 > /proc/sys/kernel/hung_task_timeout_secs" disables this message.';
const trace = `[26734.576216] Call Trace:
[26734.576218]  [<ffffffff81609839>] schedule+0x29/0x70
[26734.576233]  [<ffffffff8108f4aa>] foo_create+0xea/0x250
`;

test.each([
  '[26734.576207] kworker/1:0     D ffff88041e293680     0 12006      2 0x00000080',
  '[26734.576207] task:kworker/1:0     state:D stack:13032 pid:12006 tgid:12006 ppid:2      flags:0x00004000',
  '[26734.576207] task:kworker/1:0     state:D stack:    0 pid:12006 ppid:     2 flags:0x00004000',
])('an excerpt from below the headline: %s', (line) => {
  expect(onlyEvent(`${notice}\n${line}\n${trace}`)).toMatchObject({
    kind: 'hung-task',
    title: 'INFO: task hung in foo_create',
    pid: 12006,
    comm: 'kworker/1:0',
  });
});

test('below the headline it says who hung once more', () => {
  const headline = '[26734.576189] INFO: task foo:77 blocked for more than 120 seconds.';
  expect(onlyEvent(`${headline}\n${notice}\n${trace}`)).toMatchObject({ pid: 77, comm: 'foo' });
});
